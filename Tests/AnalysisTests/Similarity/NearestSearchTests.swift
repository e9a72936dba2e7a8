import Disk
import Narratives
import Testing

@testable import Analysis

@Suite struct NearestSearchTests {
    /// Pruning changes nothing: against comparing every pair, at several sizes, thresholds and limits.
    @Test(arguments: [(300, 0.0, 6), (300, 0.1, 6), (900, 0.1, 3), (900, 0.3, 6), (1_500, 0.02, 10)])
    func `Finds what comparing all pairs finds`(_ size: Int, _ threshold: Double, _ limit: Int) throws {
        let vectors = vectors(smallCorpus(invented(size, seed: UInt64(size))))
        var search = NearestSearch(vectors, Postings(of: vectors, longestList: size))
        let asked = LinkThreshold(usual: threshold)
        for narrative in stride(from: 0, to: size, by: 7) {
            let all = (0..<size).filter { $0 != narrative }.map { NearestSearch.Found(narrative: $0, score: vectors.score(narrative, $0)) }
            let best = all.filter { $0.score >= asked.least && $0.score > 0 }.sorted {
                ($1.score, $0.narrative) < ($0.score, $1.narrative)
            }.prefix(limit)
            let bar = asked.bar(Array(best))
            #expect(search.nearest(to: narrative, limit: limit, threshold: asked) == best.filter { $0.score >= bar })
        }
    }

    /// Every score is exact, and few are missed.
    @Test func `Compares in full what cut lists find`() {
        let size = 300
        let vectors = vectors(smallCorpus(invented(size, seed: 5)))
        var cut = NearestSearch(vectors, Postings(of: vectors, longestList: 60))
        var full = NearestSearch(vectors, Postings(of: vectors, longestList: size))
        var (wanted, met) = (0, 0)
        for narrative in 0..<size {
            let found = cut.nearest(to: narrative, limit: 6, threshold: LinkThreshold(usual: 0.1))
            for other in found { #expect(other.score == vectors.score(narrative, other.narrative)) }
            let all = full.nearest(to: narrative, limit: 6, threshold: LinkThreshold(usual: 0.1))
            wanted += all.count
            met += all.count { found.contains($0) }
        }
        #expect(wanted > size)
        #expect(Double(met) > 0.9 * Double(wanted))
    }

    @Test func `Cut lists keep what weighs most`() throws {
        let corpus = smallCorpus(
            [record("a", factors: ["common"]), record("b", factors: ["common", "x", "y"]), record("c", factors: ["common"])]
                + fillers(9))
        let vectors = vectors(corpus)
        let postings = Postings(of: vectors, longestList: 2)
        let common = try #require(vectors.features.fieldFeatures.firstIndex { $0.key == .thing(.factor(Slug("common") ?? .unwritten)) })
        #expect(postings.postings[postings.range(of: common)].map(\.narrative) == [0, 2])
        #expect(postings.frequencies[common] == 3)
        #expect(!postings.isComplete)
    }

    private func vectors(_ corpus: Corpus) -> FeatureVectors {
        Similarity.vectors(
            of: corpus, LexiconBuilder(corpus, map: ParallelMap(jobs: 1)), .init(), ParallelMap(jobs: 1))
    }
}
