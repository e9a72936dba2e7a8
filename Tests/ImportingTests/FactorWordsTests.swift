import Foundation
import Narratives
import Testing

@testable import Importing

struct FactorWordsTests {
    @Test(arguments: [
        ("a and b", ["a", "b"]), ("Expired certificate and missing alert.", ["Expired certificate", "missing alert"]),
        ("cold cache, thundering herd and no limit", ["cold cache", "thundering herd", "no limit"]),
        ("stale rule; slow fetch", ["stale rule", "slow fetch"]),
        ("One controller for three freezers, a hard dependency", ["One controller for three freezers, a hard dependency"]),
        ("The queue was full and nobody was called.", ["The queue was full and nobody was called."]),
        ("A race between deploy and restart", ["A race between deploy and restart"]), ("A full disk", ["A full disk"]),
        ("The reader and the gate share one server", ["The reader and the gate share one server"]),
        ("A full disk. A slow read and a late call.", ["A full disk. A slow read and a late call."]),
    ])
    func `names in a list are taken apart, sentences are not`(_ words: String, _ parts: [String]) {
        #expect(FactorWords.parts(of: words) == parts)
    }

    @Test func `words that name no known factor become a slug of what they say`() {
        #expect(FactorWords.slug(for: "A stale template")?.text == "stale-template")
        #expect(FactorWords.slug(for: "The queue was full because a limit had been set too low")?.text == "queue-full-limit-set-too")
        #expect(FactorWords.slug(for: "…") == nil)
    }

    @Test func `a known factor is found by its title and its aliases`() throws {
        let scratch = try ImportScratch([
            "factors/thundering-herd.md": "---\ntitle: Thundering herd\naliases: [stampede]\n---\n",
            "factors/cascade.md": "---\ntitle: Cascade\n---\n",
            "source/a.md": "---\ntitle: T\ndate: 2024\nroot cause: a stampede and a flat tyre\n---\n\nFive herds.\n",
            "source/b.md": "# T\n\n2024-01-01\n\n## Root cause\n\nWe saw the thundering herds at dawn. They cascade. Then it rained.\n",
        ])
        try withExtendedLifetime(scratch) {
            try scratch.run { $0.factorFolders = [scratch.folder.path + "/factors"] }
            let a = try scratch.text("content/narratives/a.md")
            #expect(a.contains("- factor: thundering-herd\n    here: a stampede\n"))
            #expect(a.contains("- factor: flat-tyre\n    here: a flat tyre\n") && a.contains("\nroot cause: a stampede and a flat tyre\n"))
            let b = try scratch.text("content/narratives/b.md")
            #expect(
                b.contains("- factor: thundering-herd\n    here: We saw the thundering herds at dawn.\n    evidence: \"#root-cause\"\n"))
            #expect(!b.contains("factor: cascade") && b.contains("They cascade. Then it rained."))
        }
    }
}
