import Testing

@testable import Importing

/// HTML becomes Markdown once, with all of its words.
struct MarkupWriterTests {
    @Test(arguments: [
        ("Press <kbd>Ctrl</kbd>+<kbd>C</kbd>", "Press `Ctrl`+`C`"), ("<code>a`b</code>", "``a`b``"),
        ("<code>a</code><code>b</code>", "`a` `b`"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"), ("2<sup>31</sup> and 10<sup>-3</sup>", "2³¹ and 10⁻³"),
        ("2<sup>k</sup>, 4<sup>th</sup>", "2^k, 4th"),
        ("H<sub>2</sub>O", "H₂O"), ("<details><summary>Log</summary>Wet</details>", "Log\n\nWet"), ("<b>a <i>b</i></b>", "**a *b***"),
        ("<b> a </b>c", "**a** c"), ("<b></b>c", "c"), ("a<b>c", "a\\<b>c"), ("<del>a\nb</del>", "~~a~~\n~~b~~"),
        ("<ul><li>one</li><li>two<ol><li>three</li></ol></li></ul>", "- one\n- two\n   1. three"), ("<h3>Ice</h3>", "### Ice"),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>c|d</td></tr></table>", "| a | b |\n| --- | --- |\n| c\\|d |  |"),
        ("<tr><td>a</td><td>b</td></tr>", "a | b"), ("<pre>\n  a &lt; b\n</pre>", "```\n  a < b\n```"),
        ("<blink>x</blink>", "\\<blink>x\\</blink>"),
        ("| a<br>b | <p>c</p><p>d</p> |", "| a b | c d |"), ("- <p>One</p><p>Two</p>", "- One Two"),
        ("`<b>x</b>` and <https://example.org/>", "`<b>x</b>` and <https://example.org/>"), ("[a](<b c.png>)", "[a](<b c.png>)"),
        ("<a href=\"https://example.org/\">x</a>", "[x](<https://example.org/>)"), ("x <!-- c --> y", "x <!-- c --> y"),
    ])
    func `Tags become the Markdown that says the same`(_ html: String, _ markdown: String) {
        #expect(MarkupWriter(html, for: .body).text.trimmed == markdown)
        // What is written once is not written again.
        #expect(MarkupWriter(markdown, for: .body).text == markdown)
    }

    @Test
    func `Words do not run together where they move`() {
        #expect(PlainWords("blank<br/>for 2<sup>31</sup> rows<p>One</p><p>Two</p>").text == "blank for 2³¹ rows One Two")
        #expect(PlainWords("List<String> of <kbd>a</kbd>").text == "List<String> of a")
    }

    @Test(arguments: [
        "<tr><td>a</td><td><b>b</b></td></tr>\n<tr><td>c</td></tr>\n", "<ul><li><b>a</b><li><code>b</code></ul>\n",
        "<td>a</td> <kbd>c</kbd>\n",
        "<div><blink>a</blink>\n", "<table><tr><td>a\n", "<del>a\n", "<b><i>a ", "<!-- a --> b\n", "\\<a>\\\\<b>c ", "<a href=\"x\">y ",
    ])
    func `Twice as much HTML becomes twice as much Markdown`(_ piece: String) throws {
        let sizes = try [20, 40, 80, 160].map { count in
            try ImportedText(below: "Ice.\n\n" + String(repeating: piece, count: count)).body.utf8.count
        }
        for (half, whole) in zip(sizes, sizes.dropFirst()) { #expect(whole <= 2 * half + 40, "\(sizes)") }
        #expect(sizes[3] <= 160 * (2 * piece.utf8.count + 24))
    }

    @Test
    func `Each written line knows the line it came from`() {
        let written = MarkupWriter("a\n<p>b</p><p>c</p>\n<!-- x\ny -->\nd <b>e</b>\n", for: .body)
        let lines = written.text.textLines
        #expect(written.output.lines.count == written.output.bytes.count { $0 == 0x0A } + 1)
        #expect(
            zip(lines, written.output.lines).filter { !$0.0.isEmpty }.map { "\($0.1) \($0.0)" } == [
                "0 a", "1 b", "1 c", "2 <!-- x", "3 y -->", "4 d **e**",
            ])
    }
}
