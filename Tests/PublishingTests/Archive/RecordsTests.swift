import Narratives
import Testing

@testable import Publishing

struct RecordsTests {
    private static func narrative(_ title: String, _ date: String, _ kind: String = "post-mortem", _ extra: String = "") -> String {
        "---\ntitle: \(title)\nkind: \(kind)\ndate: \(date)\nsummary: S\n\(extra)\n---\n"
    }

    private static func records(_ content: [String: String]) throws -> String {
        let html = try SiteOnDisk(content).text("index.html")
        return html.split(separator: "<figure class=\"records\">").dropFirst().first.map { String($0.split(separator: "</figure>")[0]) }
            ?? ""
    }

    /// The years in order, each with what stands in its three cells: titles, or a number.
    private static func rows(_ html: String) -> [String] {
        html.split(separator: "<tbody>").dropFirst().flatMap { $0.split(separator: "<tr>").dropFirst() }.map { row in
            let year = row.firstMatch(of: /<span class="century">([^<]*)<\/span>([^<]*)/).map { String($0.1 + $0.2) } ?? ""
            let cells = row.split(separator: "<td").dropFirst().map { cell in
                (cell.matches(of: /<span class="visually-hidden">([^<]*)/).map { String($0.1) }
                    + cell.matches(of: /class="numeral"[^>]*>(\d+)/).map { String($0.1) }).joined(separator: ", ")
            }
            return "\(year): \(cells.joined(separator: " | "))"
        }
    }

    @Test
    func `Each narrative is a mark in its year and lane, with its title and day, and says what it came before`() throws {
        let html = try Self.records([
            "narratives/a.md": Self.narrative("It came", "2003-02-01"),
            "narratives/b.md": Self.narrative("It nearly came", "1999", "near-miss", "precursor-of: [a]"),
            "narratives/c.md": Self.narrative("It stayed", "2003", "went-right", "fiction: true"),
            "narratives/d.md": Self.narrative("Some day", "unknown"),
        ])
        #expect(Self.rows(html) == ["1999:  | It nearly came | ", "2003: It came |  | It stayed (fiction)"])
        #expect(
            html.contains("title=\"It nearly came, 1999. Came before: It came\"") && html.contains("title=\"It came, 1 February 2003\""))
        #expect(html.ranges(of: "class=\"gap\"").count == 1 && html.contains("class=\"mark invented\""))
        #expect(html.contains("1 narrative tells no date, and has no mark."))
        // From the top of the second lane's mark, in the first of two columns, to the bottom of the first lane's in the second.
        #expect(html.contains("viewBox=\"0 0 20 63\"") && html.contains("d=\"M5,27 C5,24 15,24 15,21 \""))
    }

    @Test
    func `More than fifteen of a year and kind are a number, and then no line leads there`() throws {
        func content(_ count: Int) -> [String: String] {
            var content = ["narratives/near.md": Self.narrative("Near", "2001", "near-miss", "precursor-of: [n1]")]
            for number in 1...count { content["narratives/n\(number).md"] = Self.narrative("N\(number)", "2002") }
            return content
        }
        let few = try Self.records(content(15))
        #expect(few.ranges(of: "class=\"mark\"").count == 16 && few.contains("<path"))
        let many = try Self.records(content(16))
        #expect(Self.rows(many) == ["2001:  | Near | ", "2002: 16 |  | "] && !many.contains("<path"))
        #expect(many.contains("href=\"years/2002.html\">16<"))
    }

    @Test
    func `Years before the newest thirty stand together as numbers; one year alone has no picture`() throws {
        var content: [String: String] = [:]
        for year in 1990...2021 { content["narratives/n\(year).md"] = Self.narrative("N\(year)", "\(year)") }
        let rows = Self.rows(try Self.records(content))
        #expect(rows.count == 31 && rows.first == "before 1992: 2 |  | " && rows.last == "2021: N2021 |  | ")
        #expect(try Self.records(["narratives/a.md": Self.narrative("A", "2020"), "narratives/b.md": Self.narrative("B", "2020")]) == "")
    }
}
