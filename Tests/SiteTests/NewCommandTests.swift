import Foundation
import Narratives
import Scratch
import Testing

/// `tributary new`, and what a check says of what it makes.
struct NewCommandTests {
    private static let words = Vocabulary.allCases.map(\.singular)
    private static let subjects = ["post-mortem", "near-miss", "went-right"] + words

    private static func path(_ subject: String, _ slug: String) -> String {
        "content/\(Vocabulary(singular: subject)?.folder ?? "narratives")/\(slug).md"
    }

    private func knowledgeBase() throws -> Scratch {
        let scratch = try Scratch()
        try #require(try Program.tributary(["init", "."], in: scratch).status == 0)
        return scratch
    }

    /// The findings of a strict check, but for the one on the site's address.
    private func findings(_ scratch: Scratch, _ options: String...) throws -> (status: Int32, lines: [Substring]) {
        let result = try Program.tributary(["check", "--strict"] + options, in: scratch)
        return (result.status, result.output.split(separator: "\n").filter { $0.hasSuffix("]") && !$0.hasSuffix("[base-url]") })
    }

    @Test(arguments: [
        "A quiet thing", "It's \"so\": a # tale, [of] {one} | *two* & <b>three</b> `four` 50% off", "- Überlast 事故 😀", "2024", "yes",
    ])
    func `A new page of each kind passes a strict check as it is, as a draft and among what is built`(title: String) throws {
        let scratch = try knowledgeBase()
        for subject in Self.subjects {
            let result = try Program.tributary(["new", subject, "--id", "new-\(subject)", "--", title], in: scratch)
            try #require(result.status == 0, "\(result.complaints)")
            #expect(result.output == Self.path(subject, "new-\(subject)") + "\n" && scratch.exists(String(result.output.dropLast())))
        }
        for (options, narratives) in [([], 3), (["--drafts"], 6)] {
            let found = try Program.tributary(["check", "--strict"] + options, in: scratch)
            #expect(found.status == 0 && found.output.hasSuffix("\ntributary: 1 note in \(narratives) narratives.\n"), "\(found.output)")
        }
        #expect(try Program.tributary(["build", "--drafts"], in: scratch).status == 0)
    }

    @Test(arguments: ["2025", "2025-10-07T06:02+01:00"])
    func `The keys of a new page are front matter once their sign is taken away`(date: String) throws {
        let scratch = try knowledgeBase()
        for subject in Self.subjects {
            let id = "new-\(subject)"
            let dated = Self.words.contains(subject) ? [] : ["--date", date, "--summary", "It was so."]
            try #require(try Program.tributary(["new", subject, "A quiet thing", "--id", id] + dated, in: scratch).status == 0)
            let text = try scratch.text(Self.path(subject, id))
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
            #expect(lines.count { $0.hasPrefix("## ") } >= 4 && lines.joined(separator: "\n") != text)
            try scratch.write(lines.joined(separator: "\n"), to: Self.path(subject, id))
        }
        let found = try findings(scratch)
        #expect(found.status == 0 && found.lines.allSatisfy { $0.contains(": note: ") }, "\(found.lines)")
    }

    @Test func `A full disk leaves no page that would have the address`() throws {
        let scratch = try knowledgeBase()
        let before = try scratch.files(below: "content").keys.sorted()
        let full = try Program.tributary(["new", "near-miss", "A quiet thing"], in: scratch, after: "trap '' XFSZ; ulimit -f 0")
        #expect(full.status == 74)
        #expect(try scratch.files(below: "content").keys.sorted() == before)
        #expect(try Program.tributary(["new", "near-miss", "A quiet thing"], in: scratch).status == 0)
    }

    @Test func `An untold summary is not published, and names its line`() throws {
        let scratch = try knowledgeBase()
        _ = try Program.tributary(["new", "near-miss", "A gate"], in: scratch)
        let path = Self.path("near-miss", "a-gate")
        try scratch.write(try scratch.text(path).replacingOccurrences(of: "status: draft\n", with: ""), to: path)
        let found = try findings(scratch)
        #expect(found.status == 1)
        #expect(found.lines == ["\(path):6:1: error: The summary still says `To be told.` [untold-summary]"])
    }

    @Test func `Today is the day of the clock on the wall, and another date is taken as precisely as it is given`() throws {
        let scratch = try knowledgeBase()
        for (zone, id) in [("XXX-14", "east"), ("XXX+12", "west")] {
            _ = try Program.tributary(["new", "near-miss", "A", "--id", id], in: scratch, environment: ["TZ": zone])
            let day = try Program.run("/bin/date", ["+%Y-%m-%d"], in: scratch.folder, environment: ["TZ": zone]).output
            #expect(try scratch.text(Self.path("near-miss", id)).contains("\ndate: \(day)"))
        }
        _ = try Program.tributary(["new", "near-miss", "A", "--id", "month", "--date", "2025-10"], in: scratch)
        #expect(try scratch.text(Self.path("near-miss", "month")).contains("\ndate: 2025-10\n"))
        #expect(try Program.tributary(["new", "near-miss", "A", "--date", "2025-13"], in: scratch).status == 64)
        #expect(try Program.tributary(["new", "factor", "A", "--date", "2025"], in: scratch).status == 64)
    }

    @Test(arguments: [
        ("post-mortem", "Deep", "content/narratives/2024/deep.md"), ("near-miss", "Folder", "content/narratives/folder/index.md"),
        ("went-right", "Old name", "content/narratives/2024/deep.md"), ("post-mortem", "Unread", "content/narratives/unread.md"),
        ("near-miss", "Half", "content/narratives/half.md"), ("factor", "Masking", "content/factors/absorbed-effect.md"),
        ("factor", "Tool loss", "content/factors/lost-tools.md"), ("system", "Old gate", "content/systems/gate.md"),
    ])
    func `An address that something has is refused, and the file that has it is named`(subject: String, title: String, owner: String) throws
    {
        let scratch = try knowledgeBase()
        let narrative = "title: T\nkind: near-miss\ndate: 2024\nsummary: S.\n"
        try scratch.write("---\n\(narrative)aliases: [old-name]\n---\n", to: "content/narratives/2024/deep.md")
        try scratch.write("---\n\(narrative)---\n", to: "content/narratives/folder/index.md")
        try scratch.write("---\n\(narrative)status: draft\n---\n", to: "content/narratives/half.md")
        try scratch.write("no front matter", to: "content/narratives/unread.md")
        try scratch.write("---\ntitle: Gate\naliases: [old-gate]\n---\n", to: "content/systems/gate.md")
        let result = try Program.tributary(["new", subject, title], in: scratch)
        #expect(result.status == 1 && result.output == "")
        #expect(result.complaints.contains("is taken by \(owner). Write there, or give another name with --id."), "\(result.complaints)")
        // One word may stand in two vocabularies.
        #expect(try Program.tributary(["new", subject == "system" ? "factor" : "system", title], in: scratch).status == 0)
    }

    @Test func `Where there is no content, the way to begin is told`() throws {
        let scratch = try Scratch()
        let result = try Program.tributary(["new", "near-miss", "A"], in: scratch)
        #expect(result.status == 64 && result.complaints.contains("tributary init") && !scratch.exists("content"))
    }

    @Test func `A link in the place of the folder is not followed`() throws {
        let scratch = try Scratch(["content/index.md": "Hello\n", "elsewhere/x.txt": ""])
        try FileManager.default.createSymbolicLink(
            atPath: scratch.folder.path + "/content/narratives", withDestinationPath: "../elsewhere")
        #expect(try Program.tributary(["new", "near-miss", "A"], in: scratch).status == 74)
        #expect(!scratch.exists("elsewhere/a.md"))
    }

    @Test func `The editor is a command with words of its own, and gets the path as one argument`() throws {
        let scratch = try Scratch(["my content/index.md": "Hello\n"])
        let arguments = ["new", "near-miss", "A gate", "--content", "my content", "--edit"]
        let result = try Program.tributary(
            arguments, in: scratch, environment: ["VISUAL": "printf '%s|' \"two words\"", "EDITOR": "false"])
        #expect(result.status == 0)
        #expect(result.output.contains("two words|") && result.output.contains("my content/narratives/a-gate.md|"))
    }

    @Test func `Without an editor nothing is made, and one that fails leaves the file`() throws {
        let scratch = try Scratch(["content/index.md": "Hello\n"])
        let arguments = ["new", "near-miss", "A gate", "--edit"]
        let none = try Program.tributary(arguments, in: scratch, environment: ["VISUAL": "", "EDITOR": ""])
        #expect(none.status == 64 && none.complaints.contains("set VISUAL or EDITOR") && !scratch.exists("content/narratives"))
        let failing = try Program.tributary(arguments, in: scratch, environment: ["VISUAL": "", "EDITOR": "false"])
        #expect(failing.status == 74 && failing.complaints.contains("The file is there") && scratch.exists("content/narratives/a-gate.md"))
    }
}
