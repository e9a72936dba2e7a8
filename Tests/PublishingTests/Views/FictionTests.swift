import Foundation
import Narratives
import Testing

@testable import Publishing

/// What is invented is said to be wherever it is named, and is never counted among what happened.
struct FictionTests {
    private static let shared = "factors: [{factor: herd}, {factor: masking}]\nsystems: [cdn]\n"

    private static func site() throws -> SiteOnDisk {
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/"
        return try SiteOnDisk(
            [
                "narratives/real.md":
                    "---\ntitle: It came\nkind: post-mortem\ndate: 2024\nsummary: S\n\(shared)related: [{id: made-up, why: Why words}]\n---\nSee [[made-up]].",
                "narratives/made-up.md": """
                ---
                title: Made up
                kind: near-miss
                date: 2023
                fiction: true
                summary: S
                \(shared)precursor-of: [real]
                surprises: [{believed: B, found: F}]
                adaptations: [{what: Shed load, helped: [herd]}]
                ---
                """,
            ], configuration)
    }

    @Test(arguments: [
        // Its own page, and its row in the table of before and after; and the lists that have it.
        ("narratives/made-up.html", 2), ("narratives.html", 1), ("near-misses.html", 1), ("post-mortems.html", 0), ("index.html", 1),
        ("graph.html", 1),
        // Read beside, like it, mention as a forerunner.
        ("narratives/real.html", 4),
        // Where it is told what the factor did and what helped, and in the table.
        ("factors/herd.html", 3), ("surprises.html", 1), ("what-helped.html", 1),
    ])
    func `A word says so wherever it is named`(page: String, times: Int) throws {
        #expect(try Self.site().text(page).ranges(of: "<span class=\"fiction\">fiction</span>").count == times)
    }

    @Test
    func `So do links in texts, feeds, the results of a search and the data`() throws {
        let site = try Self.site()
        #expect(try site.text("narratives/real.html").contains("Made up (fiction)</a>."))
        #expect(try site.xml("feed.xml").root.all("entry").map { $0.text("title") } == ["It came", "Made up (fiction)"])
        let items = try #require(try site.json("feed.json")["items"] as? [[String: Any]])
        #expect(items.map { $0["title"] as? String } == ["It came", "Made up (fiction)"])
        #expect(try site.text("search/texts-0.js").ranges(of: ",\"fiction\"]").count == 1)
        let narratives = try #require(try site.json("data/narratives.json")["narratives"] as? [[String: Any]])
        #expect(narratives.map { $0["fiction"] as? Bool } == [true, nil])
    }

    @Test
    func `Counts are of what happened, and say beside them what is invented`() throws {
        let site = try Self.site()
        #expect(try site.text("factors/herd.html").contains("1 narrative, 1 that is invented"))
        #expect(try site.text("factors.html").contains("in 1 narrative, 1 that is invented"))
        #expect(try site.text("index.html").contains("0 narratives, 1 that is invented"))
        #expect(try site.text("years/2023.html").contains("0 narratives, 1 that is invented"))
    }
}
