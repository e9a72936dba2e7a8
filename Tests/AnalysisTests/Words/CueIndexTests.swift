import Disk
import Narratives
import Testing

@testable import Analysis

@Suite struct CueIndexTests {
    private func page(_ vocabulary: Vocabulary, _ name: String, cues: [String]) throws -> TermPage {
        var page = TermPage.Fields(term: Term(vocabulary, try slug(name)), file: "content/\(vocabulary.folder)/\(name).md")
        page.cues = cues
        return TermPage(page)
    }

    private func corpus(_ bodies: [String] = []) throws -> Corpus {
        Corpus(
            folder: "content", narratives: bodies.enumerated().map { record("n-\($0)", body: $1) }, drafts: [],
            termPages: [
                try page(.factors, "retry-storm", cues: ["retry", "feedback loop", "exponential backoff"]),
                try page(.factors, "lost-tools", cues: ["unable access", "locked out", "break glass door", "VPN"]),
                try page(.symptoms, "endless-loading", cues: ["spinner", "feedback loop"]), try page(.tags, "other", cues: ["tag"]),
            ], pages: [], home: nil, files: [])
    }

    private func found(_ text: String) throws -> [String] {
        let utf8 = Array(text.utf8)
        return try CueIndex(of: corpus()).matches(in: text).map {
            "\($0.term.slug.text): \(String(decoding: utf8[$0.range], as: UTF8.self))"
        }
    }

    @Test func `Finds words by stem, in any case, and says where they stand`() throws {
        #expect(try found("Clients RETRIED; retries rose.") == ["retry-storm: RETRIED", "retry-storm: retries"])
        #expect(try found("Nobody could reach the vpn") == ["lost-tools: vpn"])
    }

    @Test func `Two words stand side by side, but for those that are never counted`() throws {
        #expect(try found("They were unable to access it") == ["lost-tools: unable to access"])
        #expect(try found("a feedback-loop") == ["retry-storm: feedback-loop", "endless-loading: feedback-loop"])
        #expect(try found("Unable quickly access; feedback. Loop; exponential, backoff").isEmpty)
    }

    @Test func `Knows no cue that has common words or more than two, and no vocabulary but three`() throws {
        #expect(try found("locked out, they wanted to break glass doors, glass, and a tag").isEmpty)
        #expect(try CueIndex(of: corpus()).terms.map(\.slug.text) == ["lost-tools", "retry-storm", "endless-loading"])
    }

    @Test func `Passes over the tags of finished HTML`() throws {
        var html = "<p class=\"retry\">No <em>feedback</em> loop</p><p>unable</p><p>access</p>"
        let index = try CueIndex(of: corpus())
        let matches = html.withUTF8 { index.matches(in: $0, isHTML: true) }
        #expect(matches.map(\.term.slug.text) == ["retry-storm", "endless-loading"])
    }

    @Test func `Counts by narrative what a text alone would give`() throws {
        let bodies = [
            "Retry, retries: a feedback loop", "unable to access the VPN; the vpn", "nothing of the sort", "spinner unable", "access",
        ]
        let corpus = try corpus(bodies)
        let index = CueIndex(of: corpus)
        let counts = CueCounts(LexiconBuilder(corpus, map: ParallelMap(jobs: 2)), index, map: ParallelMap(jobs: 2))
        for (narrative, body) in bodies.enumerated() {
            let expected = Set(index.matches(in: body).map(\.term))
            #expect(counts.terms(of: narrative).map { index.terms[$0] } == index.terms.filter(expected.contains))
        }
        #expect(counts.counts(of: 0).map(\.count) == [2, 1, 1])
        #expect(counts.counts(of: 1).map(\.count) == [1, 2])
        #expect(counts.frequencies == [1, 1, 2])
    }
}
