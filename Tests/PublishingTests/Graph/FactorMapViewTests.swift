import Foundation
import Testing

@testable import Publishing

struct FactorMapViewTests {
    private static func narrative(_ factors: String) -> String {
        "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\nfactors: [\(factors)]\n---\n"
    }

    @Test
    func `Each pair is an arc with its words, and stands in the table from both sides`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": Self.narrative("{factor: masking}, {factor: saturation}"),
            "narratives/b.md": Self.narrative("{factor: masking}, {factor: saturation}, {factor: cascade}"),
        ])
        let page = try site.text("graph.html")
        #expect(page.components(separatedBy: "class=\"graph-together\"").count == 4)
        #expect(page.contains("<title>Masking · Saturation: together in 2 narratives</title>"))
        #expect(page.components(separatedBy: "<span class=\"count\">together in 2 narratives</span>").count == 3)
        #expect(page.components(separatedBy: "<span class=\"count\">together in 1 narrative</span>").count == 5)
        #expect(page.contains("href=\"factors/cascade.html\""))
        for part in ["style=", "<style", "onfocus"] { #expect(!page.contains(part)) }
        #expect(page.components(separatedBy: "<script").count == 3 && page.contains("<script src=\"assets/graph."))
    }

    @Test
    func `Without factors there is a page that says so`() throws {
        let page = try SiteOnDisk(["narratives/a.md": Self.narrative("")]).text("graph.html")
        #expect(!page.contains("<svg class=\"graph"))
        #expect(page.contains("<h1>How factors meet</h1>"))
    }
}
