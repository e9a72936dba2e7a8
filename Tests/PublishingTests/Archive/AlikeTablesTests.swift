import Narratives
import Testing

@testable import Publishing

struct AlikeTablesTests {
    private static func narrative(_ title: String, _ kind: String, _ extra: String) -> String {
        "---\ntitle: \(title)\nkind: \(kind)\ndate: 2024\nsummary: S\n\(extra)\n---\n"
    }

    private static func site(isDeclared: Bool = true) throws -> SiteOnDisk {
        try SiteOnDisk([
            "narratives/storm.md": narrative(
                "Storm", "post-mortem",
                "factors: [{factor: herd}, {factor: masking}, {factor: sensor}]\nsymptoms: [latency]\nresponse: [load-shedding]\nsystems: [queue]"
            ),
            "narratives/omen.md": narrative(
                "Omen", isDeclared ? "near-miss" : "went-right",
                "factors: [{factor: hidden}, {factor: sensor, here: It was wrong.}, {factor: herd}]\nsymptoms: [latency, errors]\nsystems: [queue]\n\(isDeclared ? "precursor-of: [storm]" : "")"
            ),
        ])
    }

    /// Rows of a table, each with its title and what is marked.
    private static func rows(_ table: MarkTableView) -> [String] {
        table.bodies.flatMap(\.rows).map { row in
            "\(row.title): \(row.cells.compactMap(\.mark).map(\.title).joined(separator: ", "))"
        }
    }

    private static func groups(_ table: MarkTableView) -> [String] {
        table.groups.map { "\($0.title): \($0.columns.map(\.title).joined(separator: ", "))" }
    }

    private static func view(_ id: String, _ site: SiteOnDisk) throws -> NarrativeView {
        NarrativeView(try #require(site.site.narratives.first { $0.id.text == id }), SiteReader(site.site))
    }

    @Test
    func `What those like a narrative share of its conditions, symptoms and demands stands beneath each, and nothing else`() throws {
        let table = try #require(try Self.view("storm", Self.site(isDeclared: false)).alike)
        #expect(Self.groups(table) == ["Conditions: Herd, Sensor", "Looked like: Latency"])
        #expect(Self.rows(table) == ["Omen: Herd, Sensor, Latency"])
        let mark = try #require(table.bodies[0].rows[0].cells.compactMap(\.mark).first { $0.title == "Sensor" })
        #expect(mark.url == "narratives/omen.html#t-factor-sensor" && mark.here == "It was wrong.")
    }

    @Test(arguments: ["storm", "omen"])
    func `A near miss stands above what came later, with the conditions that were told of both times first`(id: String) throws {
        let table = try #require(try Self.view(id, Self.site()).before)
        #expect(Self.groups(table).map { String($0.split(separator: ":")[0]) } == ["Told of both times", "Only before", "Only after"])
        #expect(Set(table.groups[0].columns.map(\.title)) == ["Herd", "Sensor"])
        #expect(table.groups.dropFirst().map { $0.columns.map(\.title) } == [["Hidden"], ["Masking"]])
        #expect(
            table.bodies[0].rows.map(\.title) == ["Omen", "Storm"] && table.bodies[0].rows.map(\.isSelf) == [id == "omen", id == "storm"])
    }

    @Test
    func `Where nothing is shared there is no table`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": Self.narrative("A", "near-miss", "factors: [{factor: herd}]"),
            "narratives/b.md": Self.narrative("B", "post-mortem", "factors: [{factor: masking}]"),
        ])
        let view = try Self.view("a", site)
        #expect(view.alike == nil && view.before == nil)
    }
}
