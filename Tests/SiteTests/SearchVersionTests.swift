import Building
import Foundation
import Scratch
import Testing

/// Browsers keep pieces of the index by the version that the search page names.
struct SearchVersionTests {
    private static func version(_ edit: (Scratch) throws -> Void = { _ in }, content: String = "content") throws -> String {
        let scratch = try Scratch([
            "\(content)/narratives/a.md": "---\ntitle: A cold cache\nkind: near-miss\ndate: 2024\nsummary: S\n---\nIt was cold.\n",
            "\(content)/factors/cold-cache.md": "---\ntitle: Cold cache\nsummary: S\n---\nText.\n",
        ])
        try edit(scratch)
        let outcome = try scratch.build { $0.content = scratch.folder.path + "/" + content }
        try #require(outcome.changes != nil, "\(outcome.findings)")
        let page = try scratch.text("site/search.html")
        let start = try #require(page.firstRange(of: "data-version=\"")?.upperBound)
        return String(page[start...].prefix { $0 != "\"" })
    }

    @Test(arguments: [
        ("a stop in a text", "narratives/a.md", "It was cold.", "It was cold!"),
        ("a date", "narratives/a.md", "date: 2024", "date: 2023"),
        ("a kind", "narratives/a.md", "kind: near-miss", "kind: went-right"),
        ("a factor's title", "factors/cold-cache.md", "title: Cold cache", "title: Cold caches"),
    ])
    func `It changes with whatever search shows, though no word of the index does`(name: String, file: String, old: String, new: String)
        throws
    {
        let edited = try Self.version { try $0.replace(old, new, in: "content/\(file)") }
        #expect(try edited != Self.version(), "\(name)")
    }

    @Test func `The same content has the same, wherever it lies`() throws {
        #expect(try Self.version(content: "elsewhere") == Self.version())
    }
}
