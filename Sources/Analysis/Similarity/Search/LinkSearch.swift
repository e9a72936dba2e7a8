import Disk
import Narratives

/// A search for the links and contrasts of narratives.
struct LinkSearch: Sendable {
    private let corpus: Corpus
    private let kinds: [Kind]
    private let profiles: Profiles
    private let settings: SiteConfiguration.Similarity
    private let postings: Postings

    /// - Parameter longestList: see `Postings`.
    init(
        _ corpus: Corpus, _ profiles: Profiles, _ settings: SiteConfiguration.Similarity, longestList: Int,
        map: ParallelMap = ParallelMap(jobs: 1)
    ) {
        (self.corpus, self.profiles, self.settings) = (corpus, profiles, settings)
        kinds = corpus.narratives.map(\.kind)
        postings = Postings(of: profiles, longestList: longestList, map: map)
    }

    /// The narratives most like each of some.
    func nearest(to narratives: some Sequence<Int>) -> [[NearestSearch.Found]] {
        var search = NearestSearch(profiles, postings)
        return narratives.map { narrative in
            search.nearest(to: narrative, limit: settings.limit, threshold: settings.threshold, without: related(to: narrative)) {
                kinds[$0] != .postMortem
            }
        }
    }

    /// What the author linked by hand, by position.
    private func related(to narrative: Int) -> [Int] {
        corpus.narratives[narrative].related.compactMap { corpus.index(ofCanonical: $0.id.value) }
    }

    /// The links and the contrast of every narrative.
    func all(_ map: ParallelMap) -> [(links: [Similarity.Link], contrast: Contrast?)] {
        let explanation = Explanation(corpus, profiles)
        let contrasts = ContrastSearch(profiles, postings)
        return map(profiles.count.ranges(of: min(128, max(1, profiles.count / 8))), chunk: 1) { range in
            zip(range, nearest(to: range)).map { own, found in
                (
                    links: found.map { Similarity.Link(narrative: $0.narrative, score: $0.score, own: own, explanation: explanation) },
                    contrast: contrasts.contrast(to: own, without: related(to: own) + found.map(\.narrative))
                )
            }
        }.flatMap { $0 }
    }
}
