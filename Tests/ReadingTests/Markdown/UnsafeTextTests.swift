import Narratives
import Testing
import Text

@Suite struct UnsafeTextTests {
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&#10;script:alert(1)", "java&Tab;script:alert(1)",
        "<java\tscript:alert(1)>", "&#1;javascript:alert(1)", "< javascript:alert(1)>", "vbscript:x", "data:text/html,x",
        "file:///etc/passwd",
        "blob:x", "//evil.example/x", "/\\\\evil.example/x", "\\\\\\\\evil.example", "http:evil.example", "https:/evil.example", "http://",
        "https:///x",
        "x-y+z.1:a", "mailto:", "http://@a", "javascript\\:alert(1)",
    ])
    func `An unsafe address is an error and no link`(address: String) {
        let sample = MarkdownSample("日本 [w *o*](\(address)) 🎉")
        #expect(sample.places == ["1:4 error unsafe-url"])
        #expect(sample.html == "<p>日本 w <em>o</em> 🎉</p>\n")
    }

    @Test(arguments: ["<javascript:alert(1)>", "<ftp://a.b/c>"])
    func `An unsafe autolink is an error and no link`(markdown: String) {
        let sample = MarkdownSample("日本 " + markdown)
        #expect(sample.places == ["1:4 error unsafe-url"])
        #expect(sample.html == "<p>日本 \(markdown.dropFirst().dropLast())</p>\n")
    }

    @Test(arguments: [
        ("[a](http://b.c/?x=1&y=\"2\")", "http://b.c/?x=1&amp;y=%222%22"), ("[a](HTTPS://b.c)", "HTTPS://b.c"),
        ("[a](mailto:b@c.d)", "mailto:b@c.d"), ("[a](https://b.c/ä%20')", "https://b.c/%C3%A4%20&#39;"),
    ])
    func `A safe address is percent encoded and escaped`(markdown: String, href: String) {
        #expect(MarkdownSample(markdown).html == "<p><a href=\"\(href)\">a</a></p>\n")
    }

    @Test func `Text and attributes are escaped byte by byte`() {
        let sample = MarkdownSample(
            "& < > \" ' \"\u{301} <\u{338} \u{0} \u{7} \u{FFFE} \u{FB01}\n\n![\"\u{301}](a.png '\"\u{301}')\n\n```a\"<b>\n\"\u{301}<\n```\n"
        )
        #expect(
            sample.html == """
                <p>&amp; &lt; &gt; &quot; &#39; &quot;\u{301} &lt;\u{338} \u{FFFD} \u{FFFD} \u{FFFD} \u{FB01}</p>
                <p><img src="{root}files/narratives/a.png" alt="&quot;\u{301}" title="&quot;\u{301}" loading="lazy" /></p>
                <pre><code class="language-ab">&quot;\u{301}&lt;
                </code></pre>

                """)
    }

    @Test func `Escaping takes any sequence of bytes`() {
        var buffer: [UInt8] = []
        HTMLEscaping.append(AnySequence("a<b".utf8), to: &buffer)
        HTMLEscaping.append("&\"'>".utf8, to: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "a&lt;b&amp;&quot;&#39;&gt;")
        #expect(HTMLEscaping.escaped("") == "")
        #expect(HTMLEscaping.escaped("\u{1F}\t\n\r~\u{FFFF}\u{FFFD}") == "\u{FFFD}\t\n\r~\u{FFFD}\u{FFFD}")
    }

    @Test(arguments: [
        (
            "<b>x</b> and <i>y</i>",
            [
                "1:1 Raw HTML is not passed on: `<b>` was left out. Write `**words**`.",
                "1:14 Raw HTML is not passed on: `<i>` was left out. Write `*words*`.",
            ], "<p>x and y</p>\n"
        ),
        (
            "日本 <br> <img src=x onerror=alert(1)>",
            [
                "1:4 Raw HTML is not passed on: `<br>` was left out. End the line with a backslash.",
                "1:9 Raw HTML is not passed on: `<img>` was left out. Write `![what it shows](x)`.",
            ], "<p>日本   </p>\n"
        ),
        ("x </b>", ["1:3 Raw HTML is not passed on: `</b>` was left out. Write `**words**`."], "<p>x </p>\n"),
        (
            "a\n\n  <div onclick=x>\n  b\n</div>\n\nc",
            ["3:3 Raw HTML is not passed on: `<div>` was left out. Write the words alone, with a blank line between paragraphs."],
            "<p>a</p>\n<p>b</p>\n<p>c</p>\n"
        ),
        (
            "- <script>x</script>",
            [
                "1:3 Raw HTML is not passed on: `<script>` was left out, with what stands in it. Take it out, or show it between lines of three backticks."
            ],
            "<ul>\n<li>\n</li>\n</ul>\n"
        ),
        ("a\n\n<!-- b\n\nc", ["3:1 This comment never ends, so all that follows is left out. End it with `-->`."], "<p>a</p>\n"),
        ("<!-- a -->\n\nb <!-- tributary-allow x: y --> c\n\n<!-- d\n\ne --> \n", [], "<p>b  c</p>\n"),
    ])
    func `Raw HTML is left out and said so`(markdown: String, reports: [String], html: String) {
        let sample = MarkdownSample(markdown)
        #expect(sample.reports == reports)
        // What swallows the rest of a text is more than a warning.
        #expect(
            sample.findings.allSatisfy {
                $0.rule == "raw-html" && $0.severity == ($0.message.contains("all that follows") ? .error : .warning)
            })
        #expect(sample.html == html)
    }
}
