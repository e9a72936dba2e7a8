import Foundation
import Narratives
import Scratch
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
    func `Names in a list are taken apart, sentences are not`(_ words: String, _ parts: [String]) {
        #expect(FactorWords.parts(of: words) == parts)
    }

    @Test func `Words that name no known factor become a slug of what they say`() {
        #expect(FactorWords.slug(for: "A stale template")?.text == "stale-template")
        #expect(FactorWords.slug(for: "The queue was full because a limit had been set too low")?.text == "queue-full-limit-set-too")
        // Without its "not" a name would say the opposite.
        #expect(FactorWords.slug(for: "Canary did not cover the cell of Europe")?.text == "canary-did-not-cover-cell")
        #expect(FactorWords.slug(for: "…") == nil)
    }

    @Test func `A heading that names causes behind a colon gives factors, and what is said twice gives one`() throws {
        let scratch = try Scratch([
            "source/a.md": "# T\n\n2024-01-01\n\n## Root cause: a short column and a missing test\n\nThe column held 64 characters.\n",
            "source/b.md":
                "---\ntitle: T\ndate: 2024\nroot cause: full disk & no alarm\n---\n\nIt was full.\n\n## Root cause\n\n1. Full disk\n2. No alarm\n",
        ])
        try withExtendedLifetime(scratch) {
            try scratch.run()
            let a = try scratch.text("content/narratives/a.md")
            #expect(
                a.contains(
                    "- factor: short-column\n    here: a short column\n    evidence: \"#root-cause-a-short-column-and-a-missing-test\"\n"))
            #expect(a.contains("- factor: missing-test\n") && a.contains("The column held 64 characters."))
            let b = try scratch.text("content/narratives/b.md")
            #expect(b.contains("- factor: full-disk\n    here: full disk\n    evidence: \"#root-cause\"\n") && !b.contains("as: "))
            #expect(b.contains("1. Full disk\n2. No alarm") && b.contains("root cause: full disk & no alarm"))
        }
    }

    @Test func `A sub-heading names the condition that is told of below it`() throws {
        let text = try ImportedText(
            below: "## Contributing factors\n\nSeveral.\n\n### Cold cache\n\nIt was cold. Very.\n\n### Why so late?\n\nNobody looked.")
        #expect(text.frontMatter.contains("factor: cold-cache\n    here: It was cold.\n    evidence: \"#cold-cache\"\n"))
        #expect(text.frontMatter.contains("factor: nobody-looked\n"))
    }

    @Test func `More conditions than a narrative may name are told of, and stay in the body`() throws {
        let items = (1...130).map { "- Pipe \($0) froze\n" }.joined()
        let text = try ImportedText(below: "## Contributing factors\n\n" + items)
        #expect(text.frontMatter.components(separatedBy: "- factor: ").count == 101 && text.body.contains("- Pipe 130 froze"))
        #expect(
            text.findings.contains {
                $0.contains(
                    ":6:1: warning: A narrative names at most 100 factors: 30 more of these words stay in the body alone. [import-stays]")
            }, "\(text.findings)")
    }

    @Test(arguments: ["It was not a cold cache.", "There was no cold cache.", "It wasn't the cold cache.", "Never a cold cache."])
    func `A known factor that is denied is not found`(_ words: String) throws {
        let scratch = try Scratch(["factors/cold-cache.md": "---\ntitle: Cold cache\n---\n"])
        let known = KnownFactors(in: [scratch.folder.path + "/factors"])
        #expect(known.factors(in: words) == [] && known.factors(in: "It was a cold cache.").map(\.text) == ["cold-cache"])
    }

    @Test func `A known factor is found by its title and its aliases`() throws {
        let scratch = try Scratch([
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
