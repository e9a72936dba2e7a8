import Foundation
import Testing

@testable import Publishing

@Suite struct SearchPagesTests {
    private func site() throws -> SiteOnDisk {
        func narrative(_ title: String, _ kind: String, _ more: String, _ body: String) -> String {
            "---\ntitle: \(title)\nkind: \(kind)\ndate: 2024-02-0\(title.count)\nsummary: A summary.\n\(more)---\n\(body)\n"
        }
        return try SiteOnDisk([
            "narratives/a.md": narrative("A", "near-miss", "factors: [{factor: cold-cache}]\ntags: [x, y]\n", "See [[b]] & \"this\"."),
            "narratives/b.md": narrative("Bb", "post-mortem", "systems: [ledger]\nhook: Read on\n", "# Head\n\nText."),
            "factors/cold-cache.md": "---\ntitle: Cold cache\nsummary: It is cold.\naliases: [empty-cache]\ncues: [warm up]\n---\n",
            "pages/about.md": "---\ntitle: About\n---\n",
        ])
    }

    /// What a script hands to the search page.
    private func content(_ path: String, of site: SiteOnDisk) throws -> Any {
        let text = try site.text(path)
        let start = try #require(text.firstRange(of: "\",\"")?.upperBound)
        let comma = try #require(text[start...].firstIndex(of: ","))
        #expect(text.hasPrefix("location.protocol===\"file:\"&&") && text.contains("&&tributary(\"") && text.hasSuffix(");\n"))
        let json = text[text.index(after: comma)...].dropLast(3)
        return try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    }

    @Test
    func `Texts hold what a result shows: titles filled in, marks gone, the words of vocabularies by their names`() throws {
        let site = try site()
        let texts = try #require(content("search/texts-0.js", of: site) as? [[String]])
        #expect(
            texts.map { $0.prefix(6) } == [
                ["narratives/a.html", "A", "near-miss", "1 February 2024", "", "A summary."],
                ["narratives/b.html", "Bb", "post-mortem", "2 February 2024", "", "A summary."],
            ])
        #expect(texts[0][6] == "See Bb & \"this\".\nFactors: Cold cache\nTags: X, Y")
        #expect(texts[1][6] == "Head\nText.\nRead on\nSystems: Ledger")
    }

    @Test
    func `A facet names its values and says which each narrative has`() throws {
        let site = try site()
        func facet(_ name: String) throws -> String {
            let facet = try #require(content("search/facets-\(name).js", of: site) as? [String: Any])
            let names = try #require(facet["names"] as? [[String]])
            return names.map { $0.joined(separator: "=") }.joined(separator: ",") + " \(facet["values"] ?? "")"
        }
        #expect(try facet("kind") == "post-mortem=Post-mortem,near-miss=Near miss,went-right=Went right ###!")
        #expect(try facet("factor") == "cold-cache=Cold cache #!!")
        #expect(try facet("tag") == "x=X,y=Y $!!!")
        #expect(try facet("system") == "ledger=Ledger !#!")
        #expect(try facet("year") == "2024=2024 #!#!")
    }

    @Test
    func `Pages are found by name and by other names`() throws {
        let names = try #require(content("search/names.js", of: site()) as? [[String]])
        #expect(
            names == [["Cold cache", "factors/cold-cache.html", "Factor", "Empty cache", "warm up"], ["About", "pages/about.html", ""]])
    }

    @Test
    func `The page asks for the index under a version that changes with what is said`() throws {
        func version(_ body: String) throws -> String {
            let site = try SiteOnDisk(["narratives/a.md": "---\ntitle: A\nkind: near-miss\ndate: 2024\nsummary: S\n---\n\(body)\n"])
            let page = try site.text("search.html")
            let start = try #require(page.firstRange(of: "data-version=\"")?.upperBound)
            return String(page[start...].prefix { $0 != "\"" })
        }
        #expect(try version("one word") == version("one word"))
        #expect(try version("one word") != version("another word"))
    }
}
