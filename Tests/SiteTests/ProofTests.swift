import Building
import Editions
import Foundation
import Narratives
import Scratch
import Testing

/// The proof sees what it is there to see: each test breaks the projection in one place.
struct ProofTests {
    private func outcome(_ change: (inout Proof) -> Void = { _ in }, _ files: [String: String] = [:], edition: String = "public") throws
        -> ProofOutcome
    {
        let scratch = try Scratch(EditionTests.files.merging(files) { $1 })
        var options = BuildOptions()
        options.content = scratch.folder.path + "/content"
        options.themeFolders = [Scratch.package.path + "/themes"]
        options.edition = edition
        options.baseURL = "https://alder.example/"
        options.jobs = 2
        var proof = Proof(options)
        change(&proof)
        return try withExtendedLifetime(scratch) { try proof.run() }
    }

    @Test(arguments: ["public", "shy"]) func `A whole projection tells nothing`(_ edition: String) throws {
        let outcome = try outcome(edition: edition)
        #expect(outcome.breach == nil, "\(String(describing: outcome.breach))")
        #expect(outcome.tried.map(\.change) == ["removed", "added", "replaced", "replaced"])
        #expect(outcome.tried.allSatisfy { $0.places > 5 })
        #expect(outcome.canaries > 100)
    }

    @Test(arguments: Projection.Gap.allCases) func `A step left out tells`(_ gap: Projection.Gap) throws {
        let outcome = try outcome { $0.gap = gap }
        #expect(outcome.breach != nil)
    }

    @Test(arguments: [
        ("an index", "factors/"), ("a list", "near-misses.html"), ("a count", "index.html"), ("a feed", "feed.xml"),
        ("a feed of a term", "factors/masking.xml"),
        ("the index of search", "search/"), ("the data", "data/"), ("the map of the site", "sitemap.xml"),
        ("a page", "narratives/dock.html"),
        ("a page's menu", "pages/"), ("a redirect", "narratives/canary-alias.html"), ("the archive", "graph.html"), ("learning", "lessons"),
    ])
    func `A room that went round it tells`(_ what: String, _ path: String) throws {
        let outcome = try outcome { $0.leaks = { $0.hasPrefix(path) } }
        #expect(outcome.breach?.path.hasPrefix(path) == true, "\(what): \(String(describing: outcome.breach))")
    }

    @Test func `A file that tells is named with its byte, and the place from which it told`() throws {
        let breach = try #require(try outcome({ $0.leaks = { $0 == "data/narratives.json" } }, edition: "shy").breach)
        #expect(breach.path == "data/narratives.json")
        #expect(breach.offset != nil)
    }

    @Test func `An edition with errors is not tried`() throws {
        let outcome = try outcome(
            { _ in }, ["content/narratives/x.md": "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\na <!-- internal -->b\n"])
        #expect(outcome.tried.isEmpty)
        #expect(outcome.findings.contains { $0.rule == "internal-passage" })
    }
}
