import Narratives
import Testing

@testable import Reading

struct RawHTMLTests {
    @Test(arguments: [
        ("<div>\nWords in\na div.\n</div>", "<p>Words in a div.</p>\n"), ("<p>One</p><p>Two</p>", "<p>One</p>\n<p>Two</p>\n"),
        ("<table><tr><td>A</td><td>B</td></tr>\n<tr><td>C</td></tr></table>", "<p>A | B</p>\n<p>C</p>\n"),
        ("<details><summary>More</summary>\n\nHidden *words*.\n\n</details>", "<p>More</p>\n<p>Hidden <em>words</em>.</p>\n"),
        ("<ul><li>one <b>bold</b></li><li>two</li></ul>", "<p>one bold</p>\n<p>two</p>\n"),
        ("<h2>Head</h2>\ntext", "<p>Head</p>\n<p>text</p>\n"),
        ("<div>&amp;lt; &lt;b&gt; &quot;&eacute;</div>", "<p>&amp;lt; &lt;b&gt; &quot;é</p>\n"),
        ("<div>[[x|y]] `c` **b**</div>", "<p>[[x|y]] `c` **b**</p>\n"),
        ("- <div>In an item</div>\n- two", "<ul>\n<li>\n<p>In an item</p>\n</li>\n<li>two</li>\n</ul>\n"),
        ("> <div>quoted\n> words</div>", "<blockquote>\n<p>quoted words</p>\n</blockquote>\n"),
        ("<div title='>'>x</div><b a=\"\ny", "<p>x</p>\n<p>&lt;b a=&quot; y</p>\n"),
        ("A<br>B<td>C</td>", "<p>A B C </p>\n"),
        ("## A<br>B", "<h2 id=\"a-b\"><a class=\"heading-anchor\" href=\"#a-b\">A B</a></h2>\n"),
        ("2<sup>31</sup> and 1<sup>st</sup>", "<p>2^31 and 1st</p>\n"), ("<p>2<sup>31</sup>, H<sub>2</sub>O</p>", "<p>2^31, H2O</p>\n"),
    ])
    func `Words within HTML are shown, each block and row by itself`(markdown: String, html: String) {
        let sample = MarkdownSample(markdown)
        #expect(sample.html == html)
        #expect(!sample.findings.isEmpty && sample.findings.allSatisfy { $0.rule == "raw-html" && $0.severity == .warning })
    }

    @Test(arguments: [
        ("a List<String> of <your-host>", "<p>a List&lt;String&gt; of &lt;your-host&gt;</p>\n", ["1:7 <String>", "1:19 <your-host>"]),
        ("<host>\n\nb", "<p>&lt;host&gt;</p>\n<p>b</p>\n", ["1:1 <host>"]),
        ("<?php echo ?> b", "<p>&lt;?php echo ?&gt; b</p>\n", ["1:1 <?php echo ?> b"]),
        ("## Run <pod>", "<h2 id=\"run-pod\"><a class=\"heading-anchor\" href=\"#run-pod\">Run &lt;pod&gt;</a></h2>\n", ["1:8 <pod>"]),
    ])
    func `What is no HTML is shown as it is typed, and that is said`(markdown: String, html: String, shown: [String]) {
        let sample = MarkdownSample(markdown)
        #expect(sample.html == html)
        #expect(
            sample.reports
                == shown.map { report in
                    let parts = report.split(separator: " ", maxSplits: 1)
                    return
                        "\(parts[0]) This is no HTML that is known here, and is shown as it is typed: \(parts[1]) Put code and placeholders in backticks."
                })
    }

    @Test(arguments: [
        ("<a href=\"https://e.org/x\">words</a>", "Write `[words](https://e.org/x)`."),
        ("<img src=a.png alt='Memory climbs'>", "Write `![Memory climbs](a.png)`."),
        (
            "<abbr title=\"Site Reliability\">SRE</abbr>",
            "Write it in Markdown, or show it in backticks. Its `title` is left out too: `Site Reliability`."
        ),
        (
            "a <video src=\"a.mp4\">",
            "Write it in Markdown, or show it in backticks. What it names is left out too; link it: `[words](a.mp4)`."
        ),
    ])
    func `An address or words within a tag are in the Markdown for it`(markdown: String, fix: String) {
        #expect(MarkdownSample(markdown).findings.first?.fix == fix)
        let inBlock = MarkdownSample("<div>\n" + markdown + "\n</div>")
        #expect(inBlock.findings.map(\.fix).contains(fix))
    }

    @Test
    func `Programs and comments are left out, and said to be where they swallow what follows`() {
        let rest = "Take it out, or show it between lines of three backticks."
        #expect(
            MarkdownSample("<style>p{}</style> after").reports == [
                "1:1 Raw HTML is not passed on: `<style>` was left out, with what stands in it. \(rest)"
            ])
        #expect(MarkdownSample("<style>p{}</style> after").html == "<p>after</p>\n")
        #expect(
            MarkdownSample("<script>a\n\nb").reports == [
                "1:1 Raw HTML is not passed on: `<script>` was left out, with all that follows, since it never ends. \(rest)"
            ])
        #expect(MarkdownSample("<div>\na <!-- b\n").places == ["1:1 warning raw-html", "2:3 error raw-html"])
        #expect(MarkdownSample("<script>a\n\nb").places == ["1:1 error raw-html"])
    }

    @Test
    func `What is read above a word does not run into it`() {
        #expect(MarkdownSample("<ruby>word<rt>reading</rt></ruby>s").html == "<p>word reading s</p>\n")
    }

    @Test
    func `Words behind a comment on its line are shown, and the comment is not`() {
        let sample = MarkdownSample("<!-- a --> It was *negligent*.")
        #expect(sample.html == "<p>It was *negligent*.</p>\n")
        #expect(
            sample.reports == [
                "1:12 Markdown is not read on a line that begins with a comment: these words are shown as they are typed. "
                    + "Put the comment on a line of its own."
            ])
        #expect(sample.places == ["1:12 note words-after-comment"])
        #expect(MarkdownSample("<![CDATA[ a & b ]]>").html == "<p>a &amp; b</p>\n")
        #expect(MarkdownSample("<![CDATA[ a & b ]]>").places == ["1:11 note words-after-comment"])
    }

    @Test
    func `Cutting a text into pieces loses and doubles nothing, whatever is left open`() {
        for html in ["<a \"", "<a '>\" ", "<!-- ", "<script></scrip", "<![CDATA[ ]]", "</", "<!x ", "< & \" ' >", "<a b=\"c>"] {
            let text = Array(String(repeating: html, count: 50).utf8)
            var index = 0
            text.withUnsafeBufferPointer { bytes in
                for piece in HTMLPieces(bytes) {
                    switch piece {
                    case .words(let range): if !html.hasPrefix("<![") { index = range.upperBound }
                    case .tag(let tag): (index, _) = (tag.range.upperBound, #expect(tag.range.lowerBound == index))
                    case .program(_, let range, _), .comment(let range, _), .declaration(let range):
                        #expect(range.lowerBound == index)
                        index = range.upperBound
                    }
                }
            }
            #expect(html.hasPrefix("<![") || index == text.count)
        }
    }
}

struct LinkDefinitionTests {
    private func unused(_ place: String, _ name: String) -> String {
        "\(place) This line gives `[\(name)]` an address, which nothing refers to, and so it is not shown. "
            + "If it is meant as words, write `\\[\(name)]: …`; else refer to it as `[words][\(name)]`, or delete it."
    }

    @Test(arguments: [
        ("[Update]: resolved", ["1:1 Update"]), ("[c]: /x\nA paragraph\nand [d]: x", ["1:1 c"]),
        ("> [e]: words\n\n- [f]: words", ["1:3 e", "3:3 f"]),
        ("a\n\n[long\nname]: /x", ["3:1 long name"]), ("[x]: /y 'title'\n\n```\n[z]: /y\n```", ["1:1 x"]),
    ])
    func `A line that Markdown takes for an address, and that nothing refers to, is told of`(markdown: String, places: [String]) {
        let sample = MarkdownSample(markdown)
        #expect(
            sample.findings.filter { $0.rule == "unused-definition" }.sorted().map {
                "\($0.position.line):\($0.position.column) \($0.message) \($0.fix ?? "")"
            }
                == places.map { place in
                    let parts = place.split(separator: " ", maxSplits: 1).map(String.init)
                    return unused(parts[0], parts[1])
                })
    }

    @Test(arguments: [
        "See [b] and ![c][d].\n\n[b]: <https://g.org>\n[d]: a.png", "[b][]\n\n[b]:\n  https://g.org 'T'",
        "[b]\n\n[B]: https://g.org/a?b&amp;c",
        "a [b]: c", "`[b]: c`", "    [b]: c", "- [ ] [b]: c", "[^1]\n\n[^1]: note",
    ])
    func `Those that something refers to are not`(markdown: String) {
        #expect(!MarkdownSample(markdown).findings.contains { $0.rule == "unused-definition" })
    }

    @Test
    func `Of two with one name the second is told of`() {
        #expect(
            MarkdownSample("[a]\n\n[a]: https://e.org\n[A]: https://f.org").reports == [
                "4:1 `[A]` has an address already: the first counts, and this line is not shown. "
                    + "Keep one of the two, or give this one a name of its own."
            ])
    }

    @Test
    func `Words behind the language of a fence are told of`() {
        let sample = MarkdownSample("- a\n\n  ```console the first run\n  x\n  ```")
        #expect(
            sample.reports == [
                "3:14 The first word behind a fence names the language of the code; these words are not shown. "
                    + "Write them on a line of their own before the code."
            ])
        #expect(sample.places == ["3:14 note fence-words"])
        #expect(MarkdownSample("~~~ c++\nx\n~~~").findings.isEmpty)
    }
}
