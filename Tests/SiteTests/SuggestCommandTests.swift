import Foundation
import Scratch
import Testing

/// What `tributary suggest` proposes for a draft.
struct SuggestCommandTests {
    private static let archive: [String: String] = [
        "content/narratives/a.md":
            """
        ---
        title: First
        kind: near-miss
        date: 2020
        summary: A surge of callers met the API gateway when the link came back.
        factors: [{factor: thundering-herd, here: Callers came back together.}, {factor: cold-cache}]
        symptoms: [latency]
        systems: [api-gateway]
        ---

        """,
        "content/narratives/b.md": "---\ntitle: Second\nkind: near-miss\ndate: 2021\nsummary: Doors.\n---\n",
        "content/factors/thundering-herd.md":
            "---\ntitle: Thundering herd\ncues: [surge, reconnect storm, herd]\nquestions: [What let them go together?, And then?]\n---\n",
        "content/factors/cold-cache.md": "---\ntitle: Cold cache\ncues: [cache miss]\n---\n",
        "content/symptoms/latency.md": "---\ntitle: Latency\ncues: [slow pages]\n---\n",
    ]

    private static let draft = """
        ---
        title: A draft
        status: draft
        kind: post-mortem
        date: 2026-11-30
        summary: It was slow.
        factors: [{factor: cold-cache}]
        ---
        Every cache miss went to the database. When the link came back there was a *surge*
        of callers. The API gateway
        answered with slow pages.

        """

    private func suggest(_ arguments: [String], _ files: [String: String] = [:]) throws -> (Program.Result, Scratch) {
        let scratch = try Scratch(Self.archive.merging(files) { $1 })
        return (try Program.tributary(["suggest"] + arguments, in: scratch), scratch)
    }

    @Test func `Each suggestion has the sentence that speaks of it, its place and a question of its page`() throws {
        let (told, scratch) = try suggest(["draft.md"], ["draft.md": Self.draft])
        #expect(told.status == 0)
        #expect(
            told.output == """
                factors:
                  thundering-herd · Thundering herd
                    draft.md:9:40: surge: “When the link came back there was a surge of callers.”
                    What let them go together?

                symptoms:
                  latency · Latency
                    draft.md:10:13: slow pages: “The API gateway answered with slow pages.”

                systems:
                  api-gateway · API gateway
                    draft.md:10:13: API gateway: “The API gateway answered with slow pages.”

                """, "\(told.output)")
        #expect(try scratch.text("draft.md") == Self.draft)
    }

    @Test func `A draft may be plain Markdown, may stand in the content, and gets nothing where it speaks of nothing`() throws {
        let plain = try suggest(
            ["notes.md"], ["notes.md": "# Notes\n\nA reconnect storm, a herd. A surge of callers came back together over the link.\n"]
        ).0
        #expect(plain.output.contains("notes.md:3:1: reconnect storm"))
        let within = try suggest(["content/narratives/half.md"], ["content/narratives/half.md": Self.draft]).0
        #expect(within.output.contains("content/narratives/half.md:9:40: surge"))
        let silent = try suggest(["notes.md"], ["notes.md": "Nothing of the kind.\n"]).0
        #expect(silent.status == 0 && silent.output == "notes.md speaks of nothing that it does not list.\n")
        #expect(try suggest(["not-there.md"]).0.status == 74)
        #expect(try suggest([]).0.status == 64)
    }

    @Test func `Programs get the same as JSON`() throws {
        let bytes = Data(try suggest(["draft.md", "--format", "json"], ["draft.md": Self.draft]).0.output.utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let first = try #require((root["suggestions"] as? [[String: Any]])?.first)
        #expect(root["version"] as? Int == 1 && root["file"] as? String == "draft.md")
        #expect(first["vocabulary"] as? String == "factors" && first["slug"] as? String == "thundering-herd")
        #expect(first["line"] as? Int == 9 && first["column"] as? Int == 40 && first["words"] as? String == "surge")
        #expect(first["question"] as? String == "What let them go together?")
    }

    @Test func `What only sounds like a term is not proposed, and what narratives most like the draft list is`() throws {
        var files = ["draft.md": "The weighbridge froze at night.\n\nIt was like a door.\n"]
        for number in 0..<4 {
            files["content/narratives/n\(number).md"] =
                "---\ntitle: N\(number)\nkind: near-miss\ndate: 2020\nsummary: A weighbridge froze at night.\nfactors: [{factor: frost}]\n---\n"
        }
        files["content/factors/frost.md"] = "---\ntitle: Frost\nsummary: Something froze at night.\n---\n"
        files["content/factors/doors.md"] = "---\ntitle: Doors\ncues: [door]\n---\n"
        let told = try suggest(["draft.md"], files).0.output
        #expect(told.contains("frost · Frost\n    draft.md:1:1: ") && told.contains("“The weighbridge froze at night.”"))
        #expect(!told.contains("doors"))
    }
}
