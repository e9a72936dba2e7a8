import Narratives
import Testing

@Suite struct BlockTests {
    @Test(arguments: [("NOTE", "note"), ("tip", "tip"), ("Important", "important"), ("WARNING", "warning"), ("CAUTION", "caution")])
    func `An alert is titled by the themes word`(name: String, word: String) {
        let sample = MarkdownSample("> [!\(name)]\n> One [[one]].\n>\n> Two.\n")
        #expect(
            sample.html == """
                <div class="alert alert-\(word)" role="note">
                <p class="alert-title">{word: alert-\(word)}</p>
                <p>One <a href="{root}narratives/one.html">{title: narratives/one.html}</a>.</p>
                <p>Two.</p>
                </div>

                """)
        #expect(sample.findings == [])
        #expect(sample.linkPlaces == ["2:7 narratives/one.html"])
    }

    @Test func `An alerts title may stand in a paragraph of its own`() {
        let sample = MarkdownSample("- > [!NOTE]\n  >\n  > Text.\n")
        #expect(
            sample.html == """
                <ul>
                <li>
                <div class="alert alert-note" role="note">
                <p class="alert-title">{word: alert-note}</p>
                <p>Text.</p>
                </div>
                </li>
                </ul>

                """)
    }

    @Test(arguments: ["> [!NOTE] Text.", "> [!NOTE]", "> a\n> [!NOTE]\n> b", "> `[!NOTE]`\n> b", "> [NOTE]\n> b"])
    func `What is no alert stays a quote`(markdown: String) {
        let sample = MarkdownSample(markdown)
        #expect(sample.html.hasPrefix("<blockquote>\n<p>"))
        #expect(sample.findings == [])
    }

    @Test func `An alert of no known kind stays a quote with a note`() {
        let sample = MarkdownSample("a\n\n> > [!NOET]\n> > b\n")
        #expect(sample.html == "<p>a</p>\n<blockquote>\n<blockquote>\n<p>[!NOET]\nb</p>\n</blockquote>\n</blockquote>\n")
        #expect(sample.reports == ["3:3 `[!NOET]` is no kind of alert, so this stays an ordinary quote. Did you mean `[!NOTE]`?"])
    }

    @Test func `A table scrolls in a group named by its heading`() {
        let sample = MarkdownSample("## When\n\n| l | c | r | |\n|:--|:-:|--:|---|\n| 1 | 2 |\n")
        #expect(
            sample.html == """
                <h2 id="when"><a class="heading-anchor" href="#when">When</a></h2>
                <div class="table" role="group" tabindex="0" aria-labelledby="when">
                <table>
                <thead>
                <tr>
                <th scope="col" class="align-left">l</th>
                <th scope="col" class="align-center">c</th>
                <th scope="col" class="align-right">r</th>
                <td></td>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">1</td>
                <td class="align-center">2</td>
                <td class="align-right"></td>
                <td></td>
                </tr>
                </tbody>
                </table>
                </div>

                """)
    }

    @Test func `A table without a heading is named by the themes word`() {
        #expect(
            MarkdownSample("|a|\n|-|\n").html.hasPrefix(
                "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{word: table}\">\n"))
    }

    @Test func `Tasks are named checkboxes that cannot be ticked`() {
        let sample = MarkdownSample("- [ ] Open [x]\n- [X] Done\n\n  More\n3. three\n")
        #expect(
            sample.html == """
                <ul>
                <li class="task"><input type="checkbox" disabled aria-label="{word: task-open}" /> \n<p>Open [x]</p>
                </li>
                <li class="task"><input type="checkbox" checked disabled aria-label="{word: task-done}" /> \n<p>Done</p>
                <p>More</p>
                </li>
                </ul>
                <ol start="3">
                <li>three</li>
                </ol>

                """)
    }

    @Test(arguments: [
        ("```swift title=x\nlet a = 1 < 2\n```", "<pre><code class=\"language-swift\">let a = 1 &lt; 2\n</code></pre>\n"),
        ("~~~ c++\n~~~", "<pre><code class=\"language-c++\"></code></pre>\n"),
        ("```\"><script>\n```", "<pre><code class=\"language-script\"></code></pre>\n"),
        ("```\n&amp;\n```", "<pre><code>&amp;amp;\n</code></pre>\n"),
        ("``a ` <b>``", "<p><code>a ` &lt;b&gt;</code></p>\n"),
        ("~~a *b*~~ ~c~", "<p><del>a <em>b</em></del> <del>c</del></p>\n"),
        ("a  \nb\\\nc\nd", "<p>a<br />\nb<br />\nc\nd</p>\n"),
        ("***", "<hr />\n"),
    ])
    func `Code and breaks are written`(markdown: String, html: String) {
        #expect(MarkdownSample(markdown).html == html)
    }

    @Test func `Code whose lines may be too long for a phone takes the focus, by a name of its own`() {
        let line = String(repeating: "x", count: 25)
        let sample = MarkdownSample("```\n\(line.dropLast())\n```\n\n```\n\(line)\n```\n\n    \(line)")
        let box = "<pre tabindex=\"0\" role=\"region\" aria-label=\"{word: code} "
        #expect(
            sample.html
                == "<pre><code>\(line.dropLast())\n</code></pre>\n\(box)2\"><code>\(line)\n</code></pre>\n\(box)3\"><code>\(line)\n</code></pre>\n"
        )
    }

    @Test func `A log shows forty lines, and the rest lies folded beneath them`() {
        let lines = (1...42).map { $0 == 42 ? String(repeating: "z", count: 25) : "line \($0)" }
        #expect(!MarkdownSample("```log\n\(lines.prefix(40).joined(separator: "\n"))\n```").html.contains("details"))
        for last in [41, 42] {
            let shown = lines.prefix(40).joined(separator: "\n"), rest = lines[40..<last].joined(separator: "\n")
            let box = last == 42 ? "<pre tabindex=\"0\" role=\"region\" aria-label=\"{word: code-rest} 1\">" : "<pre>"
            #expect(
                MarkdownSample("```log\n\(shown)\n\(rest)\n```").html == """
                    <div class="code">
                    <pre><code class="language-log">\(shown)
                    </code></pre>
                    <details>
                    <summary>{word: code-lines} 41–\(last)</summary>
                    \(box)<code class="language-log">\(rest)
                    </code></pre>
                    </details>
                    </div>

                    """)
        }
    }

    @Test func `A text without words gives an empty body`() {
        #expect(MarkdownSample("").body.isEmpty)
        #expect(MarkdownSample("\n \n[a]: b\n").body.isEmpty)
    }
}
