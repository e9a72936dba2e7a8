import Foundation
import Narratives
import Scratch
import Testing

@testable import Importing

/// Rows that are known again, whatever is put in above them.
struct RowsTests {
    private static let head = "Title,Date,Story\n"
    private static let jam = "Printer down,2025-04-14,A jam in the tray.\n"
    private static let ink = "Printer down,2025-05-20,No ink was left.\n"

    @Test func `A row put in above others of its title moves no address, and an edit finds its own`() throws {
        let scratch = try Scratch(["log.csv": Self.head + Self.jam + Self.ink])
        try scratch.run("log.csv")
        let before = try scratch.files("content/narratives")
        #expect(before["printer-down.md"]?.contains("A jam") ?? false && before["printer-down-2.md"]?.contains("No ink") ?? false)
        let cable = "Printer down,2025-01-02,A cable hung loose.\n"
        try scratch.write(Self.head + cable + Self.jam + Self.ink.replacing("No ink", with: "Hardly any ink"), to: "log.csv")
        let again = try scratch.run("log.csv")
        #expect(again.documents.map(\.action) == [.create, .unchanged, .update])
        let after = try scratch.files("content/narratives")
        #expect(after["printer-down.md"] == before["printer-down.md"] && after["printer-down-2.md"]?.contains("Hardly any ink") ?? false)
        #expect(after["printer-down-3.md"]?.contains("A cable") ?? false)
    }

    @Test func `A key tells rows apart, and where there is none that is told`() throws {
        let rows = "Issue key,Title,Date,Story\nP-1,Printer down,2025-04-14,A jam.\nP-2,Printer down,2025-04-14,No ink.\n"
        let keyed = try Scratch(["log.csv": rows])
        #expect(try keyed.run("log.csv").findings.allSatisfy { $0.rule != "import-row" })
        #expect(try keyed.files("content/narratives").keys.sorted() == ["p-1.md", "p-2.md"])
        let bare = try Scratch(["log.csv": Self.head + Self.jam + Self.jam.replacing("A jam", with: "No ink")])
        #expect(
            bare.lines(try bare.run("log.csv").findings.filter { $0.rule == "import-row" }) == [
                "log.csv:3:1: warning: Another row has this title and date, so that their order alone tells them apart. [import-row]"
                    + " → Give each a key of its own in a column, and say in import.yaml which: `keys: {id: [that column]}`."
            ])
    }

    @Test func `An old address leads to the first that claims it, and the other is told of`() throws {
        let page = "---\ndate: 2025-04-14\nsummary: Ice.\naliases: [/2019/ice/, /ALIAS/]\n---\n\nIce.\n"
        let scratch = try Scratch(["source/a.md": page.replacing("ALIAS", with: "a"), "source/b.md": page.replacing("ALIAS", with: "b")])
        let findings = scratch.lines(try scratch.run().findings)
        let files = try scratch.files("content/narratives")
        #expect(files["a.md"]?.contains("aliases: [\"/2019/ice/\", \"/a/\"]") ?? false)
        #expect(files["b.md"]?.contains("aliases: [\"/b/\"]") ?? false)
        #expect(findings.count { $0.hasPrefix("source/b.md:1:1: warning: `/2019/ice/` leads to another narrative of these already") } == 1)
    }
}
