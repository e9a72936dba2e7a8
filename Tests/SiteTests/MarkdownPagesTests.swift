import Foundation
import Scratch
import Testing
import Yams

/// Narratives as Markdown, and the list of them.
struct MarkdownPagesTests {
    private static let files = [
        "content/narratives/first.md": """
        ---
        title: "A *first* [one]"
        kind: near-miss
        date: 2024-05-06
        summary: "It said: a & b."
        factors: [{factor: cold-cache, here: It was cold., evidence: "#then"}]
        x-note: {a: [1, two]}
        ---
        <!-- a comment that stays inside -->
        See [[second]] and [a file](note.txt).

        ## Then
        """,
        "content/narratives/second.md": "---\ntitle: Second\nkind: post-mortem\ndate: 2023\nsummary: S.\nfiction: true\n---\n",
        "content/narratives/draft.md": "---\ntitle: Draft\nkind: post-mortem\ndate: 2023\nsummary: S.\nstatus: draft\n---\n",
        "content/narratives/note.txt": "x",
        "tributary.yaml": "markdown: true\ntitle: Ours\ndescription: What we learned.\n",
    ]

    private func built(_ arguments: [String] = [], _ change: (Scratch) throws -> Void = { _ in }) throws -> Scratch {
        let scratch = try Scratch(Self.files)
        try change(scratch)
        let result = try Program.tributary(
            ["build", "--quiet", "--theme", Scratch.package.path + "/themes/default"] + arguments, in: scratch)
        try #require(result.status == 0, "\(result.complaints)")
        return scratch
    }

    @Test func `A narrative is Markdown beside its page, which links to it`() throws {
        let scratch = try built()
        let text = try scratch.text("site/narratives/first.md")
        let parts = text.components(separatedBy: "\n---\n")
        #expect(
            parts.last
                == "\n# A \\*first\\* \\[one]\n\nSee [Second (fiction)](../narratives/second.html) and [a file](../files/narratives/note.txt).\n\n## Then\n"
        )
        let front = try #require(try Yams.load(yaml: parts.first ?? "") as? [String: Any])
        #expect(front["id"] as? String == "first" && front["url"] as? String == "../narratives/first.html")
        #expect(front["title"] as? String == "A *first* [one]" && front["summary"] as? String == "It said: a & b.")
        let factor = try #require((front["factors"] as? [[String: Any]])?.first)
        #expect(factor["factor"] as? String == "cold-cache" && factor["evidence"] as? [String] == ["#then"])
        #expect((front["x-note"] as? [String: [String]]) == ["a": ["1", "two"]])
        #expect(
            try scratch.text("site/narratives/first.html").contains(
                "<link rel=\"alternate\" type=\"text/markdown\" href=\"../narratives/first.md\">"))
        #expect(!scratch.exists("site/narratives/draft.md") && !text.contains("comment"))
    }

    @Test func `The list names every narrative, by kind`() throws {
        let list = try built(["--base-url", "https://example.org/kb"]).text("site/llms.txt")
        #expect(
            list.hasPrefix(
                """
                # Ours

                > What we learned.

                ## Post-mortems

                - [Second (fiction)](https://example.org/kb/narratives/second.md): S.

                ## Near misses

                - [A \\*first\\* \\[one]](https://example.org/kb/narratives/first.md): It said: a & b.

                ## Optional

                - [Factors](https://example.org/kb/factors.html)

                """))
        #expect(list.hasSuffix("- [Data](https://example.org/kb/data/narratives.json)\n") && !list.contains("Draft"))
    }

    @Test func `Nobody who does not ask gets either`() throws {
        let scratch = try built { try $0.write("title: Ours\n", to: "tributary.yaml") }
        #expect(!scratch.exists("site/llms.txt") && !scratch.exists("site/narratives/first.md"))
        #expect(!(try scratch.text("site/narratives/first.html").contains("text/markdown")))
    }
}
