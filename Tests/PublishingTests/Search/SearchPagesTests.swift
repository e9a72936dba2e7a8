import Analysis
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
            "pages/about.md": "---\ntitle: About\nsummary: What this is.\n---\nFirst.\n\n## Kühlung\n\nSee [[a]].\n",
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
                ["narratives/a.html", "A", "Near miss", "1 February 2024", "", "A summary."],
                ["narratives/b.html", "Bb", "Post-mortem", "2 February 2024", "", "A summary."],
            ])
        #expect(texts.map { $0[8] } == ["near-miss", "post-mortem"], "for classes")
        #expect(texts[0][6] == "See Bb & \"this\".\nFactors: Cold cache\nTags: X, Y")
        #expect(texts[1][6] == "Head\nText.\nRead on\nSystems: Ledger")
    }

    @Test
    func `Places in a text are told by the lines that they begin with: headings, what was done, and sections of the record`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": """
            ---
            title: A
            kind: near-miss
            date: 2024
            summary: S
            adaptations: [{what: Opened a window}, {what: Shut it}]
            lessons: [Doors open, Windows too]
            ---
            First.

            ## Then

            Second.

            Third.
            """
        ])
        let text = try #require(content("search/texts-0.js", of: site) as? [[String]])[0]
        let lines = text[6].split(separator: "\n").map(String.init)
        let places = text[7].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let named = stride(from: 0, to: places.count, by: 2).map {
            "\(places[$0]): \(Int(places[$0 + 1]).map { $0 < lines.count ? lines[$0] : "" } ?? "")"
        }
        #expect(
            named == [
                "then: Then", ": Opened a window", "t-adaptation-1: Opened a window", "t-adaptation-2: Shut it", "t-lessons: Doors open",
            ])
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
    func `Every word, page, year and list is a page that search offers, with what it says and where`() throws {
        let texts = try #require(content("search/pages-texts-0.js", of: site()) as? [[String]])
        #expect(
            texts.map { "\($0[0]) \($0[1]) \($0[2])" } == [
                "factors/cold-cache.html Cold cache Factor", "systems/ledger.html Ledger System", "tags/x.html X Tag", "tags/y.html Y Tag",
                "pages/about.html About ", "years/2024.html Narratives from 2024 Year", "post-mortems.html Post-mortems ",
                "near-misses.html Near misses ", "went-right.html What went right ", "factors.html Factors ", "systems.html Systems ",
                "tags.html Tags ", "unaddressed-conditions.html Conditions that no action addresses ",
            ])
        let about = try #require(texts.first { $0[1] == "About" })
        #expect(about[5...] == ["What this is.", "First.\nKühlung\nSee A.\n", "kühlung 1"])
    }

    @Test
    func `Pages are found by title, by other names and by cues`() throws {
        let site = try site()
        let pages = SearchedPages(site.site)
        #expect(pages.entries[0].page.names == ["Cold cache", "Empty cache", "warm up"])
        #expect(pages.index.count == pages.entries.count)
        let words = try #require(content("search/pages-words-0.js", of: site) as? String)
        #expect(pages.index.words.map { String(decoding: $0.bytes, as: UTF8.self) } == [words])
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
