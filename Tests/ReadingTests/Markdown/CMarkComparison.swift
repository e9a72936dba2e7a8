import CMarkGFM
import Foundation
import Narratives

@testable import Reading

/// Brings our HTML and that of cmark-gfm's own renderer to one form.
enum CMarkComparison {
    /// What cmark-gfm's renderer makes of a text in its safe mode, with the extensions and options that we parse with.
    static func html(_ markdown: String) -> String {
        Array(markdown.utf8).withUnsafeBufferPointer { text in
            let allocator = cmark_get_default_mem_allocator()
            guard let tree = try? CMarkTree(parsing: text),
                let html = cmark_render_html_with_mem(tree.root.pointer, CMARK_OPT_DEFAULT, nil, allocator)
            else { return "" }
            defer { free(html) }
            return String(cString: html)
        }
    }

    /// Takes out of our HTML what it has on purpose and theirs has not.
    static func normalised(ours sample: MarkdownSample) -> String {
        var html = sample.html.replacingOccurrences(of: "{root}", with: "")
        for (pattern, replacement) in [
            ("&#39;", "'"),
            // Linked files have a folder of their own.
            ("(href|src)=\"files/", "$1=\""),
            // Headings have ids and permalinks.
            ("<h([2-6]) id=\"[^\"]*\">", "<h$1>"),
            ("(?s)<a class=\"heading-anchor\" href=\"[^\"]*\">(.*?)</a></h", "$1</h"),
            // Code takes the focus, so that long lines can be scrolled, and much of it is folded.
            ("</code></pre>\n<details>\n<summary>[^<]*</summary>\n<pre[^>]*><code[^>]*>", ""),
            ("<div class=\"code\">\n(?=<pre)", ""), ("</pre>\n</details>\n</div>", "</pre>"),
            ("<pre tabindex=\"0\"[^>]*>", "<pre>"),
            // Tables scroll in a named group, and their headers say what they head.
            ("<div class=\"table\"[^>]*>\n", ""), ("</table>\n</div>", "</table>"), (" scope=\"col\"", ""),
            // Images load when they are scrolled to.
            (" loading=\"lazy\"", ""),
            // Task lists have a class and named checkboxes.
            (
                "<li class=\"task\"><input type=\"checkbox\"( checked)? disabled aria-label=\"[^\"]*\" /> ",
                "<li><input type=\"checkbox\"$1 disabled /> "
            ),
            // Footnotes have roles, and words from the theme.
            ("<section class=\"footnotes\"[^>]*>", "<section class=\"footnotes\">"), (" role=\"doc-noteref\"", ""),
            ("<a class=\"footnote-back\" href=\"([^\"]*)\"[^>]*>↩\u{FE0E}", "<a href=\"$1\">↩"),
        ] { html = replaced(pattern, in: html, with: replacement) }
        return html
    }

    /// Takes out of their HTML what ours has otherwise on purpose.
    static func normalised(theirs html: String) -> String {
        var html = html
        for (pattern, replacement) in [
            ("&#x27;", "'"),
            // The page's title is the only heading of level 1.
            ("<(/?)h1>", "<$1h2>"),
            // Raw HTML is dropped without a trace in the page.
            ("<!-- raw HTML omitted -->\n?", ""),
            // No attribute sets a style.
            (" align=\"([a-z]+)\"", " class=\"align-$1\""),
            ("<th( class=\"[^\"]*\")?></th>", "<td$1></td>"),
            (" checked=\"\"", " checked"), (" disabled=\"\"", " disabled"),
            (" data-footnotes| data-footnote-ref", ""),
            ("<a href=\"([^\"]*)\" class=\"footnote-backref\"[^>]*>↩", "<a href=\"$1\">↩"),
            ("<sup class=\"footnote-ref\">(\\d+)</sup>", "<sup>$1</sup>"),
        ] { html = replaced(pattern, in: html, with: replacement) }
        return html
    }

    private static func replaced(_ pattern: String, in text: String, with replacement: String) -> String {
        text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
}
