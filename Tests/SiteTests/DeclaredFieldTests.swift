import Building
import Foundation
import Narratives
import Publishing
import Reading
import Scratch
import Testing

/// A field that is declared, and written nowhere else but in a template and in the theme's words, arrives everywhere.
struct DeclaredFieldTests {
    private enum Tide: String, ClosedList { case high, low }

    /// The format with a text, a word of a closed list, and a text of each action, none of which a property holds.
    private static let format: Format = {
        let standard = Narrative.Fields.format.filter { $0.name != "actions" }
        let signs = Action.format + [.prose("signs", "How we will know.")]
        return Format(
            narrative: standard + [
                .records("actions", "What is to be done because of it.", .at(\.actions), fields: signs),
                .prose("weather", "What the weather was."), .word("tide", of: Tide.self, "high or low."),
            ])
    }()

    private static let narrative = """
        ---
        title: A crane stopped
        kind: near-miss
        date: 2024
        summary: S.
        weather: Thunderclaps over the harbour.
        tide: low
        actions: [{action: Mend it, signs: Gulls return.}]
        ---
        """

    /// The default theme with a line more in a template, and its words in two languages.
    private static func site() throws -> Scratch {
        let scratch = try Scratch([
            "content/narratives/crane.md": narrative,
            "content/narratives/other.md": "---\ntitle: Other\nkind: near-miss\ndate: 2023\nsummary: S.\n---\nText.\n",
            "tributary.yaml": "theme: mine\n",
            "themes/mine/theme.yaml": "title: Mine\nextends: default\n",
            "themes/mine/strings/en.yaml": "weather: Weather then\ntide-low: at low tide\ntide-high: at high tide\n",
            "themes/mine/strings/de.yaml": "weather: Wetter damals\ntide-low: bei Ebbe\ntide-high: bei Flut\n",
        ])
        let template = "themes/default/templates/narrative.mustache"
        let text = try String(contentsOf: Scratch.package.appendingPathComponent(template), encoding: .utf8)
        let line = "{{#weather}}<p>{{t.weather}}: {{.}} {{tide}}</p>{{/weather}}\n"
        try scratch.write(text.replacing("{{>facts}}", with: line + "{{>facts}}"), to: "themes/mine/templates/narrative.mustache")
        return scratch
    }

    private static func warm(_ scratch: Scratch) throws -> BuildOutcome {
        try scratch.build { ($0.format, $0.cache) = (format, scratch.folder.path + "/cache") }
    }

    /// Holds the site in `site` to what the field should have come to.
    private func expectEverywhere(in scratch: Scratch, line: String, _ when: Comment) throws {
        #expect(try scratch.text("site/narratives/crane.html").contains("<p>\(line)</p>"), when)
        let data = try scratch.text("site/data/narratives.json")
        #expect(data.contains(#""weather":"Thunderclaps over the harbour.","tide":"low""#), when)
        #expect(data.contains(#""actions":[{"action":"Mend it","signs":"Gulls return."}]"#), when)
        let search = try scratch.files(below: "site/search").values.map { String(decoding: $0, as: UTF8.self) }
        for words in ["Thunderclaps over the harbour.", "Gulls return."] {
            #expect(search.contains { $0.contains(words) }, "\(when): text of \(words)")
        }
        // A word of the index, without the letters that it shares with the one before.
        #expect(search.count { $0.contains("underclaps") } > 1, when)
    }

    @Test func `A field that is declared is read, kept, searched, exported and shown in two languages, warm and cold`() throws {
        let scratch = try Self.site()
        let cold = try Self.warm(scratch)
        #expect(cold.changes != nil, "\(scratch.lines(cold.findings))")
        try expectEverywhere(in: scratch, line: "Weather then: Thunderclaps over the harbour. at low tide", "cold")
        try scratch.append("language: de\n", to: "tributary.yaml")
        try scratch.append("More.\n", to: "content/narratives/other.md")
        let warm = try Self.warm(scratch)
        #expect(warm.remarks.isEmpty)
        try expectEverywhere(in: scratch, line: "Wetter damals: Thunderclaps over the harbour. bei Ebbe", "warm")
        _ = try scratch.build { ($0.format, $0.output) = (Self.format, scratch.folder.path + "/clean") }
        #expect(try scratch.site() == scratch.site("clean"))
    }

    @Test func `A declared field refuses what is of the wrong sort at its place, and is unknown where it is not declared`() throws {
        let scratch = try Self.site()
        try scratch.write(
            Self.narrative.replacing("Thunderclaps over the harbour.", with: "[thunder]").replacing("tide: low", with: "tide: slack")
                .replacing("Gulls return.", with: "[gulls]"), to: "content/narratives/crane.md")
        let findings = try Self.warm(scratch).findings.filter { $0.severity == .error }
        #expect(
            findings.map { "\($0.position.line):\($0.position.column) \($0.rule)" } == [
                "6:10 wrong-type", "7:7 closed-list", "8:36 wrong-type",
            ])
        try scratch.write(Self.narrative, to: "content/narratives/crane.md")
        let unknown = try scratch.build { $0.theme = "default" }.findings.filter { $0.rule == "unknown-key" }
        #expect(unknown.map(\.position.line) == [6, 7, 8])
    }

    @Test func `A declared field stands in the schema and in the guide's table of what themes see`() throws {
        let schema = String(decoding: FrontMatterSchema.narrative.bytes(of: Self.format), as: UTF8.self)
        for (name, summary) in [("weather", "What the weather was."), ("tide", "high or low."), ("signs", "How we will know.")] {
            #expect(schema.contains("\"\(name)\": {"))
            #expect(schema.contains("\"description\": \"\(summary)\""))
        }
        let told = ThemeManual.templates(of: Self.format).flatMap(\.views).first { $0.name == "NarrativeView" }
        let fields = try #require(told).fields.filter { ["weather", "tide"].contains($0.name) }
        #expect(fields.map(\.summary) == ["What the weather was.", "high or low."])
        #expect(fields.allSatisfy { $0.holds == .text })
    }
}
