import Disk
import Narratives

/// A search for the links and contrasts of narratives.
struct SimilaritySearch: Sendable {
    private let corpus: Corpus
    private let kinds: [Kind]
    private let vectors: FeatureVectors
    private let settings: SiteConfiguration.Similarity
    private let postings: Postings

    /// See `isWorthFollowing`.
    private static let fewestRareThings = 1.25

    /// - Parameter longestList: see `Postings`.
    init(
        _ corpus: Corpus, _ vectors: FeatureVectors, _ settings: SiteConfiguration.Similarity, longestList: Int,
        map: ParallelMap = ParallelMap(jobs: 1)
    ) {
        (self.corpus, self.vectors, self.settings) = (corpus, vectors, settings)
        kinds = corpus.narratives.map(\.kind)
        postings = Postings(of: vectors, longestList: longestList, map: map)
    }

    /// The narratives most like each of some.
    func nearest(to narratives: some Sequence<Int>) -> [[NearestSearch.Found]] {
        var search = NearestSearch(vectors, postings)
        return narratives.map { narrative in
            let related = related(to: narrative)
            let threshold = LinkThreshold(usual: settings.threshold, linked: related.count)
            return search.nearest(to: narrative, limit: settings.limit, threshold: threshold, without: related) { kinds[$0] != .postMortem }
        }
    }

    /// What the author linked by hand, by position.
    private func related(to narrative: Int) -> [Int] {
        corpus.narratives[narrative].related.compactMap { corpus.index(ofCanonical: $0.id.value) }.uniqued()
    }

    /// A link without a reason says no more than that it may be one. Beside links by hand a place alone is none, since its page lists all, and one that is
    /// less alike than usual needs reasons that are rarer together than a thing which these two narratives alone have, a condition among them and
    /// something else.
    private func isWorthFollowing(_ found: NearestSearch.Found, from narrative: Int, isOnly: Bool) -> Bool {
        let (conditions, place, others) = vectors.reasons(narrative, found.narrative)
        if isOnly { return conditions + place + others > 0 }
        if found.score >= settings.threshold { return conditions + others > 0 }
        return conditions > 0 && place + others > 0 && conditions + place + others >= SimilaritySearch.fewestRareThings
    }

    /// The links and the contrast of every narrative.
    ///
    /// - Parameter needReasons: whether links are left out that share nothing which could be said.
    func all(_ map: ParallelMap, needReasons: Bool) -> [(links: [Similarity.Link], contrast: Contrast?)] {
        let explanation = Explanation(corpus, vectors)
        let contrasts = ContrastSearch(corpus, vectors, postings)
        return map(vectors.count.ranges(of: min(128, max(1, vectors.count / 8))), chunk: 1) { range in
            zip(range, nearest(to: range)).map { own, near in
                let linked = related(to: own)
                let found = near.filter { !needReasons || isWorthFollowing($0, from: own, isOnly: linked.isEmpty) }
                return (
                    links: found.map { Similarity.Link(narrative: $0.narrative, score: $0.score, own: own, explanation: explanation) },
                    contrast: contrasts.contrast(to: own, without: linked + found.map(\.narrative))
                )
            }
        }.flatMap { $0 }
    }
}
