import Foundation
import Importing
import Narratives
import Reading
import Scratch
import Testing

/// The guide's page on importing tells of every key of a mapping, as they are declared.
/// `TRIBUTARY_REWRITE=1 swift test --filter GuideTests` writes it anew.
struct ImportGuideTests {
    @Test func `The page about importing says what the declarations say`() throws {
        let keys = MappingKeys.reader.keys.map { "| `\($0.name)` | \($0.summary) |" }
        let targets = Target.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" }
        let places = Origin.Place.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        let families = MappingReading.families.map { "| `\($0.name)` | \($0.about) |" }
        let made = [
            "## The built-in mappings", table(["Name", "For"], families), "## The keys of `import.yaml`", table(["Key", "Holds"], keys),
            "Places in a text are \(places).", "## What an import can fill in",
            "Under `keys` and `sections` of a mapping. Under `keys`, `x-` keys of your own may stand as well.",
            table(["Name", "What comes of it"], targets),
        ]
        try GuidePage(name: "importing.md", source: "the declarations").hold(to: made.joined(separator: "\n\n"))
    }

    @Test func `The page's own examples are read as they stand`() throws {
        let text = try Scratch.package.appendingPathComponent("content/pages/importing.md").text
        let blocks = text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        let mappings = blocks.filter { $0.hasPrefix("yaml\nzone") || $0.hasPrefix("yaml\nextends") }.map { String($0.dropFirst(5)) }
        #expect(mappings.count == 2)
        for mapping in mappings { #expect(MappingReading.read(Array(mapping.utf8), file: "import.yaml").findings == []) }
        let table = try #require(blocks.first { $0.hasPrefix("csv\n") })
        let scratch = try Scratch(["log.csv": String(table.dropFirst(4)), "import.yaml": mappings[0]])
        let result = try Program.tributary(["import", "log.csv", "--mapping", "import.yaml"], in: scratch)
        #expect(result.status == 0 && result.output == "tributary: Imported into content: 2 new. 2 factors wait for a look.\n")
        #expect(try Program.tributary(["check"], in: scratch).status == 0)
        let story = try scratch.text("content/narratives/inc-1.md")
        #expect(
            story.contains("date: 2023-05-04T21:58+02:00\n") && story.contains("factor: stale-template") && story.contains("two hours."))
        #expect(try scratch.text("content/narratives/inc-2.md").contains("kind: near-miss"))
    }

    private func table(_ header: [String], _ rows: [String]) -> String {
        (["| " + header.joined(separator: " | ") + " |", "| --- | --- |"] + rows).joined(separator: "\n")
    }
}

extension URL {
    fileprivate var text: String { get throws { try String(contentsOf: self, encoding: .utf8) } }
}
