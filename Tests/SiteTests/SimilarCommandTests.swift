import Foundation
import Scratch
import Testing

/// What `tributary similar` answers.
struct SimilarCommandTests {
    private static func narrative(_ title: String, _ date: String, _ summary: String, _ fields: String = "") -> String {
        "---\ntitle: \(title)\nkind: near-miss\ndate: \(date)\nsummary: \(summary)\n\(fields)---\n"
    }

    private static let factors = "factors: [{factor: masking}, {factor: saturation}]\nsymptoms: [latency]\n"

    private static let archive: [String: String] = [
        "content/narratives/a.md": narrative("First", "2020", "Pumps", factors),
        "content/narratives/b.md": narrative("Second", "2021", "Doors", factors + "organisation: Acme | Sons\n"),
        "content/narratives/c.md": narrative(
            "Third", "2022-05-01", "The weighbridge froze at night.",
            """
            fiction: true
            organisation: Alder Freight
            factors: [{factor: lost-tools, here: The panel hung on the same fuse.}, {factor: stale-config}]
            adaptations:
              - {what: Turned the heating on, worked: "no"}
              - {what: Salted the plate, worked: partly}
              - {what: Moved the lorries, worked: "yes"}
              - {what: Rang the maker}

            """),
        "content/narratives/d.md": narrative("Fourth", "unknown", "Ladders"),
        "content/factors/lost-tools.md": "---\ntitle: Lost tools\naliases: [tool-loss]\ncues: [vpn, break glass]\n---\n",
        "notes.md": "# Frozen\n\nA weighbridge froze again last night.\n",
        "tributary.yaml": "base-url: https://example.org/\n",
    ]

    private func similar(_ arguments: [String], _ files: [String: String] = Self.archive) throws -> Program.Result {
        try Program.tributary(["similar"] + arguments, in: Scratch(files))
    }

    @Test func `Beside a narrative stand those that share most, with what they share`() throws {
        let told = try similar(["a"])
        #expect(told.status == 0)
        #expect(told.output.hasPrefix("1. Second\n   Acme | Sons · 2021 · Near miss · content/narratives/b.md\n   Doors\n   "))
        #expect(told.output.contains("Both had masking and saturation. Both looked like latency."))
        #expect(!told.output.contains("First"))
    }

    @Test(arguments: [
        ["--text", "notes.md"], ["a weighbridge froze"], ["vpn", "gone"], ["unable to break the glass"], ["we lost our tools"],
    ])
    func `A question in words is answered by what narratives say, and by cues, titles and aliases of what they list`(
        _ question: [String]
    ) throws {
        let told = try similar(question)
        #expect(told.status == 0)
        #expect(told.output.hasPrefix("1. Third (fiction)\n   Alder Freight · 1 May 2022 · Near miss · content/narratives/c.md\n"))
    }

    @Test func `An answer says what did not help, what did, and which tools were gone`() throws {
        let told = try similar(["--text", "notes.md", "--limit", "1"]).output
        #expect(
            told.hasSuffix(
                """
                   Did not help:
                   - Turned the heating on
                   Helped in part:
                   - Salted the plate
                   Helped:
                   - Moved the lorries
                   Was tried; how it went is not said:
                   - Rang the maker
                   Tools that were gone:
                   - The panel hung on the same fuse.

                """), "\(told)")
    }

    @Test(arguments: [["zebra quux flub"], ["a"]])
    func `As many as asked for are always named, however far, and nothing is ever called new`(_ question: [String]) throws {
        for limit in 1...3 {
            let told = try similar(question + ["--limit", String(limit)])
            #expect(told.output.split(separator: "\n").count { $0.first?.isNumber == true } == limit)
            #expect(!told.output.contains(" new"))
        }
        #expect(try similar(["zebra quux flub"]).output.contains("Distant: "))
        let alone = try similar(["zebra quux"], ["content/index.md": "---\n---\nHello\n"])
        #expect(alone.status == 0 && alone.output == "There is no other narrative to look at.\n")
    }

    @Test func `Only what began since then is looked at, and what has no date is counted`() throws {
        let told = try similar(["pumps and doors and ladders", "--since", "2022"]).output
        #expect(told.contains("Third") && !told.contains("First") && !told.contains("Second") && !told.contains("Fourth"), "\(told)")
        #expect(told.hasSuffix("\n\nOne narrative was not looked at, since nobody knows when it began.\n"))
        #expect(try similar(["a", "--since", "2021"]).output.contains("Second"))
        #expect(try similar(["a", "--since", "yesterday"]).status == 64)
    }

    @Test func `A table for a report links ids, says what is fiction, and escapes what a table would take for its own`() throws {
        let table = try similar(["the doors and the weighbridge froze", "--format", "markdown", "--limit", "2"]).output
        let lines = table.split(separator: "\n").map(String.init)
        #expect(lines.prefix(2) == ["| Narrative | Date | Organisation | How it is related |", "|---|---|---|---|"])
        #expect(lines.count == 4)
        #expect(lines[2].hasPrefix("| [c](https://example.org/narratives/c.html) | 2022-05-01 | Alder Freight | Third (fiction). "))
        #expect(lines[3].hasPrefix("| [b](https://example.org/narratives/b.html) | 2021 | Acme \\| Sons | Second. "))
    }

    @Test func `Programs get the same as JSON`() throws {
        let bytes = Data(try similar(["--text", "notes.md", "--format", "json"]).output.utf8)
        let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let first = try #require((root["narratives"] as? [[String: Any]])?.first)
        #expect(root["version"] as? Int == 1)
        #expect(first["id"] as? String == "c" && first["fiction"] as? Bool == true && first["kind"] as? String == "near-miss")
        #expect(first["url"] as? String == "https://example.org/narratives/c.html" && first["date"] as? String == "2022-05-01")
        #expect(first["did-not-help"] as? [String] == ["Turned the heating on"] && first["helped"] as? [String] == ["Moved the lorries"])
        #expect(first["tools-gone"] as? [String] == ["The panel hung on the same fuse."])
        #expect(["close", "partly", "distant"].contains(first["nearness"] as? String))
    }

    @Test func `One word that is no id is told so, with how to ask in words`() throws {
        let unknown = try similar(["nothing"])
        #expect(unknown.status == 1)
        #expect(unknown.complaints.contains("There is no narrative `nothing` in content/.") && unknown.complaints.contains("--text"))
        #expect(try similar([]).status == 64)
        #expect(try similar(["a", "--text", "notes.md"]).status == 64)
        #expect(try similar(["--text", "not-there.md"]).status == 74)
    }
}
