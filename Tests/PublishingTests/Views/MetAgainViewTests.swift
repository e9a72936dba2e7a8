import Foundation
import Testing

@testable import Publishing

/// A condition that an action addresses and that came back asks whether the action held.
struct MetAgainViewTests {
    private static func narrative(_ date: Int, _ more: String) -> String {
        "---\ntitle: Leak of \(date)\nkind: near-miss\ndate: \(date)\nsummary: S\norganisation: Alder\nsystems: [storage]\nfactors: [{factor: leak}]\n"
            + "\(more)\n---\nB\n"
    }

    private static func site(_ outcome: String = "") throws -> SiteOnDisk {
        try SiteOnDisk([
            "narratives/first.md": narrative(2020, "actions: [{action: Mend it, addresses: [leak]\(outcome)}]"),
            "narratives/later.md": narrative(2021, ""),
        ])
    }

    @Test(arguments: ["narratives/first.html", "actions.html"])
    func `The later narrative is named as a question, beside the action, until an outcome answers`(path: String) throws {
        let page = try Self.site().text(path)
        #expect(page.contains("Met again. Did it hold?"))
        let root = path.contains("/") ? "../" : ""
        #expect(page.contains("<a href=\"\(root)narratives/later.html\">Leak of 2021</a> <span class=\"kind\">Near miss</span>"))
        #expect(page.contains("<a href=\"\(root)factors/leak.html\">Leak</a>, <a href=\"\(root)systems/storage.html\">Storage</a>"))
        #expect(try !Self.site(", outcome: [{held: partly, narrative: later}]").text(path).contains("Did it hold?"))
    }

    @Test
    func `Data has it too`() throws {
        let whole = try Self.site().json("data/narratives.json")
        let narratives = try #require(whole["narratives"] as? [[String: Any]])
        let met = try #require(narratives[0]["met-again"] as? [[String: Any]])
        #expect(met.count == 1 && met[0]["action"] as? Int == 0 && met[0]["narrative"] as? String == "later")
        #expect(met[0]["factor"] as? String == "leak" && met[0]["system"] as? String == "storage")
        #expect(narratives[1]["met-again"] == nil)
    }
}
