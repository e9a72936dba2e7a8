import Foundation
import Scratch
import Testing

/// `tributary check` with files named, and with --fix.
struct MendingTests {
    private static let slips =
        "---\r\ntitle: Ticket #42 was odd\r\nKind: near miss\r\ndate: 2024/5/1\r\nsummary: S.\r\nsystems: [API Gateway]\r\n---\r\nText #1.\r\n"
    private static let mended =
        "---\r\ntitle: \"Ticket #42 was odd\"\r\nkind: near-miss\r\ndate: 2024-05-01\r\nsummary: S.\r\nsystems: [api-gateway]\r\n---\r\nText #1.\r\n"

    private func site(_ others: [String: String] = [:]) throws -> Scratch {
        try Scratch(
            ["content/narratives/a.md": Self.slips, "tributary.yaml": "base-url: https://example.org/\n"].merging(others) { $1 })
    }

    @Test func `What needs nobody's judgement is mended, shown as a diff, and mended once`() throws {
        let scratch = try site()
        let file = scratch.folder.appendingPathComponent("content/narratives/a.md")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
        let result = try Program.tributary(["check", "--fix"], in: scratch)
        #expect(result.status == 0 && result.complaints == "tributary: 4 lines in 1 file were mended.\n", "\(result)")
        #expect(
            result.output.hasPrefix(
                """
                content/narratives/a.md:2:
                  - title: Ticket #42 was odd
                  + title: "Ticket #42 was odd"
                content/narratives/a.md:3:
                  - Kind: near miss
                  + kind: near-miss
                content/narratives/a.md:4:
                  - date: 2024/5/1
                  + date: 2024-05-01
                content/narratives/a.md:6:
                  - systems: [API Gateway]
                  + systems: [api-gateway]

                """))
        #expect(try Data(contentsOf: file) == Data(Self.mended.utf8))
        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path) == ["a.md"])
        let again = try Program.tributary(["check", "--fix"], in: scratch)
        #expect(again.status == 0 && again.complaints == "tributary: Nothing was mended.\n")
        #expect(try Data(contentsOf: file) == Data(Self.mended.utf8))
    }

    @Test func `What may be a remark, a wish or a loss is left to its author`() throws {
        let text = """
            ---
            title: T # ask Marta
            kind: near-miss
            date: 2024-05-01T10:07
            summary: S.
            action-items: Train
            ended: 11/12/2024
            ---

            """
        let scratch = try Scratch(["content/narratives/a.md": text])
        let result = try Program.tributary(["check", "--fix"], in: scratch)
        #expect(result.status == 1 && result.complaints == "tributary: Nothing was mended.\n")
        #expect(try scratch.text("content/narratives/a.md") == text)
    }

    @Test func `With a file named, its findings alone are told and mended, and the whole corpus is read`() throws {
        let linked = "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S.\n---\n[[a]] [[b]] [[nobody]]\n"
        let scratch = try site(["content/narratives/b.md": linked])
        for name in [
            "content/narratives/b.md", "./content/narratives/../narratives/b.md", scratch.folder.path + "/content/narratives/b.md",
        ] {
            let result = try Program.tributary(["check", "--fix", name], in: scratch)
            #expect(result.status == 1 && result.output.contains("content/narratives/b.md:7:13: error"))
            #expect(!result.output.contains("a.md:") && result.output.contains("more are in other files."))
        }
        #expect(try scratch.text("content/narratives/a.md") == Self.slips)
        #expect(try Program.tributary(["check", "--fix", "content"], in: scratch).output.contains("content/narratives/a.md:2:\n  - "))
        let missing = try Program.tributary(["check", "content/narratives/c.md"], in: scratch)
        #expect(missing.status == 64 && missing.complaints.contains("There is no file content/narratives/c.md."))
    }

    @Test func `A link is not followed, and the settings are mended as well`() throws {
        let scratch = try site(["elsewhere.md": Self.slips, "tributary.yaml": "base-url: https://example.org/\nTitle: T\n"])
        try FileManager.default.removeItem(atPath: scratch.folder.path + "/content/narratives/a.md")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.folder.path + "/content/narratives/a.md", withDestinationPath: scratch.folder.path + "/elsewhere.md")
        _ = try Program.tributary(["check", "--fix"], in: scratch)
        #expect(try scratch.text("elsewhere.md") == Self.slips)
        #expect(try scratch.text("tributary.yaml") == "base-url: https://example.org/\ntitle: T\n")
    }

    @Test(arguments: ["build", "check", "serve", "similar", "suggest", "export", "new"])
    func `Where there is no knowledge base, every command says how to begin one`(command: String) throws {
        let arguments = ["similar": ["a"], "suggest": ["a.md"], "new": ["factor", "A factor"]][command] ?? []
        let result = try Program.tributary([command] + arguments, in: Scratch(["a.md": "x"]))
        #expect(
            result
                == Program.Result(
                    status: 64, output: "",
                    complaints: "tributary: There is no folder content/ here. `tributary init .` begins a knowledge base in this folder; "
                        + "--content names another one.\n"))
    }

    @Test func `Drafts that a build leaves out are counted`() throws {
        let scratch = try site([
            "content/narratives/a.md": Self.mended,
            "content/narratives/b.md": Self.mended.replacing("date:", with: "status: draft\r\ndate:"),
        ])
        for command in ["build", "check"] {
            #expect(
                try Program.tributary([command], in: scratch).output.contains(
                    "1 narrative: 1 near miss. 1 draft left out; --drafts takes drafts in.\n"))
            #expect(try Program.tributary([command, "--drafts"], in: scratch).output.contains("2 narratives: 2 near misses.\n"))
        }
    }
}
