import Disk
import Narratives
import Testing

@testable import Analysis

@Suite struct LexiconTests {
    private func lexicon(_ bodies: [String]) -> Lexicon {
        Lexicon(of: smallCorpus(bodies.enumerated().map { record("n-\($0)", body: $1) }))
    }

    private func word(_ spelling: String, in lexicon: Lexicon) throws -> Int {
        try #require((0..<lexicon.count).first { lexicon.spelling(of: $0) == spelling })
    }

    @Test func `Counts forms of a word as one`() throws {
        let lexicon = lexicon(["A retry, two retries; it retried retries", "No such thing"])
        let word = try word("retries", in: lexicon)
        #expect(lexicon.words(of: 0).text.first { $0.word == word }?.count == 4)
        #expect(lexicon.frequencies[word] == 1)
        #expect(String(decoding: lexicon.stem(of: word), as: UTF8.self) == "retri")
    }

    @Test func `Knows names by their capitals`() throws {
        let lexicon = lexicon(["Then Redis failed. Caches were cold, and caches filled Redis with caches"])
        #expect(lexicon.isName(try word("Redis", in: lexicon)))
        #expect(!lexicon.isName(try word("caches", in: lexicon)))
    }

    @Test func `Drops stop words and ends phrases at them`() throws {
        let builder = LexiconBuilder(
            smallCorpus([record("n-0", body: "loss of power and power loss")]), map: ParallelMap(jobs: 1))
        let lexicon = Lexicon(builder)
        // power and power loss"])
        #expect(!(0..<lexicon.count).contains { ["of", "and"].contains(lexicon.spelling(of: $0)) })
        var phrases: [String] = []
        builder.neighbours(of: 0) { if $2 { phrases.append(lexicon.spelling(of: $0) + " " + lexicon.spelling(of: $1)) } }
        #expect(phrases == ["power loss"])
    }

    @Test func `Title counts twice`() throws {
        let lexicon = lexicon(["thunder"])
        #expect(lexicon.words(of: 0).text.first { $0.word == (try? word("titlen", in: lexicon)) }?.count == 2)
        #expect(lexicon.words(of: 0).text.first { $0.word == (try? word("thunder", in: lexicon)) }?.count == 1)
    }

    @Test func `Numbers do not depend on how work is shared`() throws {
        let corpus = smallCorpus(invented(300, seed: 3))
        let (one, two) = (Lexicon(of: corpus), Lexicon(of: corpus, map: ParallelMap(jobs: 4)))
        #expect((0..<300).map(one.words) == (0..<300).map(two.words))
        #expect((0..<one.count).map(one.spelling) == (0..<two.count).map(two.spelling))
    }
}
