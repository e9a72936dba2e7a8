import Disk
import Narratives
import Testing

@testable import Analysis

/// What two texts speak of in different words, by the cues of term pages.
@Suite struct ConceptTests {
    private func asked(_ narratives: [Narrative], threshold: Double = 0) throws -> (corpus: Corpus, similarity: Similarity) {
        var page = TermPage.Fields(term: Term(.factors, try slug("retry-storm")), file: "content/factors/retry-storm.md")
        page.cues = ["backoff", "feedback loop", "unable access", "spiral", "exponential backoff"]
        let corpus = Corpus(
            folder: "content", narratives: narratives, drafts: [], termPages: [TermPage(page)], pages: [], home: nil, files: [])
        var settings = SiteConfiguration.Similarity()
        settings.threshold = threshold
        return (corpus, Similarity(of: corpus, settings))
    }

    private func told(_ first: String, _ second: String) throws -> [[SharedThing]] {
        let asked = try asked([record("a", body: first), record("b", body: second)] + fillers(8))
        return asked.similarity.links.prefix(2).map { $0.flatMap(\.senses).filter { $0.sense == .telling }.flatMap(\.shared) }
    }

    @Test func `Is a reason, with the words of both sides`() throws {
        let term = Term(.factors, try slug("retry-storm"))
        #expect(
            try told("the Feedback loop fed itself", "clients without exponential Backoff, and then a spiral") == [
                [.concept(term, here: "feedback loop", there: "exponential backoff")],
                [.concept(term, here: "exponential backoff", there: "feedback loop")],
            ])
        #expect(
            try told("unable to access it", "a feedback loop") == [
                [.concept(term, here: "unable … access", there: "feedback loop")],
                [.concept(term, here: "feedback loop", there: "unable … access")],
            ])
    }

    @Test func `Single words are none, since they have other senses and tell a reader nothing`() throws {
        #expect(try told("spirals in the shell of a snail", "the feedback loop") == [[], []])
        #expect(try told("spirals of backoffs", "the feedback loop") == [[], []])
    }

    @Test func `What both list is not said to be spoken of besides`() throws {
        let bodies = ["the feedback loop", "unable to access it"]
        let narratives = bodies.enumerated().map { record("n-\($0)", factors: ["retry-storm"], body: $1) }
        let shared = try asked(narratives + fillers(8)).similarity.links[0].flatMap(\.senses).flatMap(\.shared)
        #expect(shared.contains(.factor(try slug("retry-storm"))))
        #expect(!shared.contains { if case .concept = $0 { true } else { false } })
    }

    @Test func `Words alone are none, and link nothing`() throws {
        #expect(try told("purple weighbridges", "weighbridges, purple") == [[], []])
    }

    @Test func `What every third narrative speaks of is none`() throws {
        let many = (0..<10).map { record("n-\($0)", body: $0 < 4 ? "feedback loop" : "own\($0)") }
        #expect(try asked(many).similarity.links.allSatisfy(\.isEmpty))
        #expect(try asked(many + fillers(2)).similarity.links[0].count == 3)
    }

    @Test func `Brings narratives nearer`() throws {
        let bodies = ["cold cache and a feedback loop", "cold cache without backoff, spiralling", "cold cache and a weighbridge"]
        let asked = try asked(bodies.enumerated().map { record("n-\($0)", factors: ["masking"], body: $1) } + fillers(9))
        let links = asked.similarity.links[0]
        #expect(links.map(\.narrative) == [1, 2])
        #expect(links[0].score > 1.02 * links[1].score)
    }
}
