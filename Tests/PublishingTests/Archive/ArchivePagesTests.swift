import Narratives
import Testing

@testable import Publishing

struct ArchivePagesTests {
    private static func narrative(_ title: String, _ date: String, _ extra: String, kind: String = "near-miss") -> String {
        "---\ntitle: \(title)\nkind: \(kind)\ndate: \(date)\nsummary: S\n\(extra)\n---\n"
    }

    private static let families = [
        "factors/herd.md": "---\ntitle: Thundering herd\nfamily: load\n---\n",
        "factors/saturation.md": "---\ntitle: Saturation\nfamily: load\n---\n",
        "factors/masking.md": "---\ntitle: Masking\nfamily: seeing\naliases: [hiding]\n---\n",
    ]

    /// The rows of the table: each as its cells, of which one without a mark is its breadth.
    private static func rows(_ html: String) -> [[String]] {
        html.split(separator: "<tbody>").dropFirst().flatMap { $0.split(separator: "<tr ").dropFirst() }.map { row in
            row.split(separator: "<td").dropFirst().map { cell in
                let cell = String(cell)
                if let count = cell.firstMatch(of: /<span class="name">([^<]*)<\/span>( \d+)/) { return String(count.1 + count.2) }
                if let mark = cell.firstMatch(of: /^[^>]*><(?:a|span)[^>]*>([^<]*)/) { return String(mark.1) }
                return cell.firstMatch(of: /colspan="(\d+)"/).map { String($0.1) } ?? "1"
            }
        }
    }

    @Test
    func `A narrative is a row, newest first, and a mark leads to what a factor did there, in its words`() throws {
        let site = try SiteOnDisk(
            Self.families.merging([
                "narratives/a.md": Self.narrative("Old", "2023-05", "factors: [{factor: hiding, here: It hid.}, {factor: masking, as: m}]"),
                "narratives/b.md": Self.narrative(
                    "New", "2024", "factors: [{factor: saturation}, {factor: own-thing}, {factor: herd}]\nfiction: true"),
                "narratives/c.md": Self.narrative("Quiet", "unknown", ""),
            ]) { $1 })
        let page = try site.text("graph.html")
        #expect(page.matches(of: /<th scope="colgroup" colspan="\d">([^<]*)/).map { String($0.1) } == ["Load", "Seeing", "Others"])
        #expect(
            page.matches(of: /<th scope="col"[^>]*><a [^>]*>([^<]*)/).map { String($0.1) } == [
                "Saturation", "Thundering herd", "Masking", "Own thing",
            ])
        #expect(page.matches(of: /<th scope="rowgroup" rowspan="1">([^<]*)/).map { String($0.1) } == ["2024", "2023", "date unknown"])
        #expect(Self.rows(page) == [["Saturation", "Thundering herd", "1", "Own thing"], ["2", "Masking", "1"], ["2", "1", "1"]])
        #expect(
            page.contains(
                "<a href=\"narratives/a.html#t-factor-hiding\" title=\"It hid.\">Masking</a>"
            ))
        #expect(page.ranges(of: "<span class=\"fiction\">").count == 1)
        for part in ["style=", "<style", "<svg class=\"graph"] { #expect(!page.contains(part)) }
    }

    @Test
    func `A ring says that a factor protected or made up for another, alone or besides taking part`() throws {
        let extra = """
            factors: [{factor: saturation}, {factor: herd}, {factor: masking}]
            relations:
              - {from: masking, verb: compensated-for, to: herd}
              - {from: herd, verb: protected-against, to: saturation}
              - {from: herd, verb: triggered, to: saturation}
            """
        let page = try SiteOnDisk(Self.families.merging(["narratives/a.md": Self.narrative("A", "2024", extra)]) { $1 }).text("graph.html")
        let signs = page.matches(of: /<td[^>]*><a(?: class="([^"]*)")? href="narratives\/a.html#t-factor-([a-z]+)"/).map {
            "\($0.2): \($0.1 ?? "")"
        }
        #expect(signs == ["saturation: ", "herd: kept took-part", "masking: kept"])
    }

    @Test
    func `A row has a cell for each mark and one for what lies between two, however many columns there are`() throws {
        let many = (1...100).map { "{factor: f\($0)}" }.joined(separator: ", ")
        let page = try SiteOnDisk([
            "narratives/a.md": Self.narrative("A", "2024", "factors: [\(many)]"),
            "narratives/b.md": Self.narrative("B", "2023", "factors: [{factor: f7}, {factor: f9}]"),
        ]).text("graph.html")
        let rows = Self.rows(page)
        #expect(rows.map(\.count) == [100, 5])
        #expect(rows[1].reduce(0) { $0 + (Int($1) ?? 1) } == 100)
    }

    @Test
    func `A year stands once, though the clocks of two places turn at different moments`() throws {
        let page = try SiteOnDisk([
            "narratives/a.md": Self.narrative("A", "2022-01-01T00:30+05:00", "factors: [{factor: masking}]"),
            "narratives/b.md": Self.narrative("B", "2021-12-31T22:00Z", "factors: [{factor: masking}]"),
            "narratives/c.md": Self.narrative("C", "2022-01-01T04:00+05:00", "factors: [{factor: masking}]"),
        ]).text("graph.html")
        #expect(page.ranges(of: "2022</").count == 1 && page.ranges(of: "2021</").count == 1)
    }

    @Test
    func `A long archive has a page for each year, and an overview that does not count what is invented`() throws {
        var content = ["narratives/made-up.md": Self.narrative("Made up", "2020", "fiction: true\nfactors: [{factor: masking}]")]
        for number in 1...60 {
            content["narratives/n\(number).md"] = Self.narrative(
                "N\(number)", number == 60 ? "unknown" : "20\(number % 2 + 20)", "factors: [{factor: masking}]")
        }
        let site = try SiteOnDisk(content)
        #expect(Self.rows(try site.text("graph.html")) == [["Masking 30"], ["Masking 29"], ["Masking 1"]])
        #expect(try site.text("graph.html").contains("<a href=\"graph/2021.html\">2021</a>"))
        let year = try site.text("graph/2020.html")
        #expect(Self.rows(year).count == 30 && year.contains("Made up") && !year.contains("<th scope=\"rowgroup\" rowspan=\"30\">2021"))
        #expect(
            year.contains("<a href=\"../graph/2021.html\">2021</a>") && year.contains("<a href=\"../graph/undated.html\">date unknown</a>"))
        #expect(year.contains("href=\"../narratives/n2.html#t-factor-masking\""))
        #expect(Self.rows(try site.text("graph/undated.html")) == [["Masking"]])
        content["narratives/made-up.md"] = nil
        #expect(Self.rows(try SiteOnDisk(content).text("graph.html")).count == 60)
    }

    @Test
    func `A factor's page has the table cut to its narratives and to what they tell of besides`() throws {
        let site = try SiteOnDisk(
            Self.families.merging([
                "narratives/a.md": Self.narrative("A", "2023", "factors: [{factor: masking, here: It hid.}, {factor: herd}]"),
                "narratives/b.md": Self.narrative("B", "2024", "factors: [{factor: saturation}]"),
            ]) { $1 })
        let page = try site.text("factors/masking.html")
        #expect(Self.rows(page) == [["Thundering herd"]])
        #expect(page.contains("<p class=\"here\">It hid.</p>") && page.contains("href=\"../narratives/a.html#t-factor-masking\""))
        #expect(Self.rows(try site.text("factors/saturation.html")) == [])
    }

    @Test
    func `Without factors there is a page that says so`() throws {
        let page = try SiteOnDisk(["narratives/a.md": Self.narrative("A", "2024", "")]).text("graph.html")
        #expect(!page.contains("<table") && page.contains("Nothing here yet."))
    }
}
