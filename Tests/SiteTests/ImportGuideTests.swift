import Importing
import Narratives
import Reading
import Testing

/// The guide's page on importing tells of every key of a mapping, as they are declared.
/// `TRIBUTARY_REWRITE=1 swift test --filter GuideTests` writes it anew.
struct ImportGuideTests {
    @Test func `the page about importing says what the declarations say`() throws {
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

    private func table(_ header: [String], _ rows: [String]) -> String {
        (["| " + header.joined(separator: " | ") + " |", "| --- | --- |"] + rows).joined(separator: "\n")
    }
}
