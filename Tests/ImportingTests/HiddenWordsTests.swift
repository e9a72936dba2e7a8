import Foundation
import Scratch
import Testing

@testable import Importing

/// What no reader of a source sees is not published by its import.
struct HiddenWordsTests {
    /// The body without its comments, and all of the front matter.
    private func shown(_ imported: ImportedText) -> String {
        let parts = imported.body.components(separatedBy: "<!--")
        let rest = parts.dropFirst().map { $0.components(separatedBy: "-->").dropFirst().joined(separator: "-->") }
        return imported.frontMatter + "\n" + (parts.first ?? "") + rest.joined()
    }

    @Test(arguments: [
        "# Ice <!-- hush --> in pipes", "**Owner:** Kim <!-- hush -->", "## Summary\n\nIce <!-- hush --> came.",
        "## Impact\n\nFour huts <!-- hush -->.", "## Timeline\n\n- 2025-04-14 10:00 UTC: Seen <!-- hush -->.",
        "## Contributing factors\n\n- A thin pipe <!-- hush -->", "## What went well\n\n- A stove was lit <!-- hush -->",
        "## Lessons learned\n\n- Pipes freeze <!-- hush -->.", "## Action items\n\n- Wrap them <!-- hush -->",
        "## Action items\n\n| Action | Owner |\n| --- | --- |\n| Wrap <!-- hush --> them | Kim <!-- hush --> |",
        "## Action items\n\n<!--\n- hush\n- hush, hush\n-->\n- Wrap them", "- **Tags**: ice <!-- hush -->",
        "## Impact\n\nFour huts <!-- a -- hush -->.", "## Impact\n\nFour huts <!-- hush\nhush --> froze.",
        "## Impact\n\nFour huts <!-- hush", "## Lessons learned\n\n- Pipes freeze.\n\n<!-- hush\n\n- hush",
    ])
    func `A comment stays hidden wherever words move`(_ text: String) throws {
        #expect(try !shown(ImportedText(below: text)).contains("hush"))
    }

    @Test
    func `A comment in front matter or a cell goes, and that is told`() throws {
        let imported = try ImportedText("---\ntitle: Ice <!-- hush -->\ndate: 2025-04-14\nroom: cellar <!-- hush -->\n---\n\nIce.\n")
        #expect(imported.frontMatter.contains("title: Ice\n") && imported.frontMatter.contains("\n  room: cellar\n"))
        #expect(!imported.text.contains("hush") && imported.findings.count { $0.contains("[import-comment]") } == 2)
        let scratch = try Scratch(["log.csv": "title,date,impact\nIce,2025-04-14,Four huts <!-- hush -->\n"])
        try scratch.run("log.csv")
        #expect(try !scratch.files("content").values.contains { $0.contains("hush") })
    }

    @Test(arguments: [
        ("<!-- hush --> Ice came.", "Ice came. <!-- hush -->"), ("- <!-- hush --> Ice came.", "- Ice came. <!-- hush -->"),
        ("> <!-- hush --> Ice came.", "> Ice came. <!-- hush -->"), ("<!-- hush\nhush --> Ice came.", "Ice came. <!-- hush hush -->"),
    ])
    func `Words behind a comment that begins a line stay, and the comment is behind them`(_ text: String, _ body: String) throws {
        let imported = try ImportedText(below: text)
        #expect(imported.body == body)
        #expect(imported.findings.contains { $0.contains("the comment stands behind them now. [import-comment]") })
    }

    @Test(arguments: [
        "Ice %%hush%% came.", "%%\nhush\n%%\n\nIce came.", "{% comment %}\nhush\n{% endcomment %}\n\nIce came.",
        "[//]: # (hush)\n\nIce came.", "[comment]: <> (hush)\n\nIce came.", "Ice came.\n[//]: # (hush)", "{{/* hush */}} Ice came.",
        "<template>hush</template>\n\nIce came.", "<p hidden>hush</p>\n\nIce came.", "<script>hush()</script>\n\nIce came.",
        "<style>\n.hush {}\n</style>\n\nIce came.", "<div style=\"display: none\">hush <div>hush</div> hush</div>\n\nIce came.",
        "<!--[if IE]>hush<![endif]-->\n\nIce came.", "<?php hush ?>\n\nIce came.", "Ice {>>hush<<} came.", "Ice {{! hush }} came.",
        "Ice {::comment}hush{:/} came.", "{::comment}\nhush\n{:/comment}\n\nIce came.",
        "Ice <input type=\"hidden\" value=\"hush\"> came.",
        "Ice <span style=\"Opacity: 0 !important\">hush</span> came.", "Ice <span style=\"color: red; font-size:0\">hush</span> came.",
    ])
    func `What other programs hide is a comment`(_ text: String) throws {
        let imported = try ImportedText(below: text)
        #expect(!shown(imported).contains("hush") && shown(imported).contains("Ice") && shown(imported).contains("came."))
    }

    @Test(arguments: [
        "<!-- internal: ask Sam --> Ice came.", "- <!-- internal --> Ice came.", "## <!-- internal --> Ice\n\nIt came.",
        "Ice <!-- /internal --> came.", "<!-- internal, ask Sam -->\n\nIce came.", "| Ice |\n|---|\n| <!-- internal --> came |",
        "<!-- internal -->\n<!-- internal -->\n\nIce <!-- /internal --> came.",
    ])
    func `A comment that would hide all that follows from an edition is a note`(_ text: String) throws {
        let imported = try ImportedText(below: text)
        #expect(PassageMarks(in: Array(imported.text.utf8)).alone.isEmpty && imported.body.contains("<!-- note: "))
        #expect(imported.findings.contains { $0.contains("it is a note now. [import-comment]") })
    }

    @Test
    func `What stands between the marks of an internal passage stays there, and no key takes it`() throws {
        let imported = try ImportedText(
            below:
                "## Impact\n\nFour huts. <!-- internal -->Nine, in truth.<!-- /internal -->\n\n## Lessons learned\n\n- Pipes freeze\n\n<!-- internal -->\n- So do people\n<!-- /internal -->"
        )
        #expect(imported.frontMatter.contains("impact: Four huts.\n") && imported.frontMatter.contains("  - Pipes freeze"))
        #expect(!imported.frontMatter.contains("Nine") && !imported.frontMatter.contains("people"))
        #expect(imported.body.contains("<!-- internal -->Nine, in truth.<!-- /internal -->"))
        #expect(imported.body.contains("<!-- internal -->\n- So do people\n<!-- /internal -->"))
    }

    @Test(arguments: [
        "`<!-- seen -->`", "```html\n<!-- seen -->\n```", "- x\n\n  ~~~\n  <!-- seen -->\n  ~~~", "    <!-- seen -->", "50%% of 60%%",
    ])
    func `Code keeps what looks like a comment`(_ text: String) throws {
        #expect(try ImportedText(below: "Ice.\n\n" + text).body == "Ice.\n\n" + text)
    }

    @Test
    func `Looking for what is hidden walks a text once, be every end missing`() {
        for piece in ["<!-- a\n\n", "a <!-- b\n\n", "%%a ", "{% comment %}", "<p hidden>", "`` ` ", "<a b=\"", "{{/* ", "[a", "<?"] {
            let text = Array(String(repeating: piece, count: 20_000).utf8)
            #expect(MarkupScanner.pieces(in: text).count <= 40_000, "\(piece)")
        }
    }
}
