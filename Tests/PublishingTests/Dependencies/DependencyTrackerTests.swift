import Narratives
import Testing
import Text

@testable import Publishing

/// Which files an edit makes others.
struct DependencyTrackerTests {
    private static let content: [String: String] = [
        "narratives/cold.md": narrative(
            "Cold start", "factors: [{factor: cold-cache, here: It was empty.}]\ntags: [night]", "See [[quiet]]."),
        "narratives/quiet.md": narrative("Quiet hour", "factors: [{factor: cold-cache}, {factor: hidden-limit}]", "Nothing moved."),
        "narratives/storm.md": narrative("Storm", "factors: [{factor: hidden-limit}]\ntags: [night]", "It rained."),
        "factors/cold-cache.md": "---\ntitle: Cold cache\nsummary: Nothing is kept yet.\n---\nText.\n",
        "pages/about.md": "---\ntitle: About\n---\nRead [[storm]].\n",
        "pages/guide.md": "---\ntitle: Guide\nmenu: 1\n---\nSee [[page:about]].\n",
        "pages/more.md": "---\ntitle: More\n---\nMore.\n",
    ]

    private static func narrative(_ title: String, _ fields: String, _ body: String) -> String {
        "---\ntitle: \(title)\nkind: near-miss\ndate: 2024\nsummary: Of \(title).\n\(fields)\n---\n\(body)\n"
    }

    /// The pages of a site whose digest is not what it was before an edit, or is not known; those that say what they are made of alone.
    private func stale(_ edit: (inout [String: String]) -> Void) throws -> Set<String> {
        var content = Self.content
        // Of so few narratives one more changes how rare every word is.
        var configuration = SiteConfiguration()
        configuration.similarity.limit = 0
        let before = try SiteOnDisk(content, configuration, after: .empty)
        for page in before.pages { _ = try page.render() }
        let known = Self.keys(before.pages)
        #expect(!known.isEmpty)
        edit(&content)
        let after = try SiteOnDisk(content, configuration, after: DependencyLedger(try #require(before.tracker?.successor?.bytes)))
        let now = Self.keys(after.pages)
        return Set(
            after.pages.filter { $0.pieces.contains { $0.key != nil } }.map(\.path).filter { now[$0] == nil || now[$0] != known[$0] })
    }

    private static func keys(_ pages: [Page]) -> [String: [ContentDigest]] {
        let known = pages.compactMap { page -> (String, [ContentDigest])? in
            let keys = page.pieces.compactMap { $0.key?() }
            return keys.count == page.pieces.count ? (page.path, keys) : nil
        }
        return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }

    private func pages(_ paths: Set<String>) -> Set<String> { paths.filter { $0.hasSuffix(".html") && $0 != "search.html" } }

    @Test func `Nothing is made again where nothing changed`() throws {
        #expect(try stale { _ in } == [])
    }

    @Test func `A word of a text makes its own page another, and search`() throws {
        let paths = try stale { $0["narratives/quiet.md"]? += "More.\n" }
        #expect(pages(paths) == ["narratives/quiet.html"])
        #expect(paths.contains("search/texts-0.js"))
        #expect(!paths.contains("data/narratives.json"))
    }

    @Test func `A title makes those pages others that show it`() throws {
        let paths = try stale {
            $0["narratives/storm.md"] = Self.narrative("Wind", "factors: [{factor: hidden-limit}]\ntags: [night]", "It rained.")
        }
        #expect(
            pages(paths).isSuperset(of: [
                "narratives/storm.html", "tags/night.html", "pages/about.html", "narratives.html", "index.html", "graph.html",
            ]))
        #expect(pages(paths).isDisjoint(with: ["narratives/cold.html", "factors/cold-cache.html", "tags.html"]))
    }

    @Test func `One narrative more leaves the pages of those that have nothing to do with it as they are`() throws {
        let paths = try stale { $0["narratives/a-first.md"] = Self.narrative("First", "factors: [{factor: new-thing}]", "Text.") }
        #expect(pages(paths).isSuperset(of: ["narratives/a-first.html", "narratives.html", "index.html", "factors.html", "graph.html"]))
        #expect(pages(paths).isDisjoint(with: ["narratives/storm.html", "pages/about.html", "tags/night.html", "factors/cold-cache.html"]))
    }

    @Test func `A factor's title makes the pages of narratives that name it others, and its text none of them`() throws {
        let title = try stale { $0["factors/cold-cache.md"] = "---\ntitle: Cool cache\nsummary: Nothing is kept yet.\n---\nText.\n" }
        #expect(pages(title).isSuperset(of: ["narratives/cold.html", "narratives/quiet.html", "factors/cold-cache.html", "factors.html"]))
        #expect(pages(title).isDisjoint(with: ["narratives/storm.html", "tags/night.html"]))
        let text = try stale { $0["factors/cold-cache.md"]? += "More.\n" }
        #expect(pages(text) == ["factors/cold-cache.html"])
    }

    @Test func `A summary of a factor is on the pages of narratives that do not tell what it did there`() throws {
        let paths = try stale { $0["factors/cold-cache.md"] = "---\ntitle: Cold cache\nsummary: All is kept.\n---\nText.\n" }
        #expect(paths.contains("narratives/quiet.html"))
        #expect(!paths.contains("narratives/cold.html"))
    }

    @Test func `A page that is read with others is on the pages of all of them`() throws {
        let paths = try stale { $0["pages/guide.md"]? += "Then [[page:more]].\n" }
        #expect(pages(paths) == ["pages/guide.html", "pages/about.html", "pages/more.html"])
    }

    @Test func `A name that begins to stand for something is asked for again`() throws {
        let paths = try stale { content in
            content["factors/cold-cache.md"] =
                "---\ntitle: Cold cache\nsummary: Nothing is kept yet.\naliases: [hidden-limit]\n---\nText.\n"
        }
        #expect(pages(paths).isSuperset(of: ["narratives/storm.html", "narratives/quiet.html"]))
    }
}
