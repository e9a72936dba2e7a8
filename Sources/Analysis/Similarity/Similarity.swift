package import Disk
package import Narratives

/// For each narrative, those that matter beside it, and why. By position in `corpus.narratives` throughout.
///
/// A draft is asked about by putting it into the corpus.
package struct Similarity: Sendable {
    package struct Link: Sendable {
        package let narrative: Int
        /// 0 to 1; the same from either side.
        package let score: Double
        let own: Int
        let explanation: Explanation

        /// Those in which the two are alike. Made each time it is asked for: of a large corpus few are.
        package var senses: [SharedSense] { explanation.senses(own, narrative, withWords: true) }
        /// The same without the words that both say: no list of words is a reason.
        package var reasons: [SharedSense] { explanation.senses(own, narrative, withWords: false) }
    }

    package struct SharedSense: Hashable, Sendable {
        package let sense: Sense
        /// 0 to 1, before weighing.
        package let score: Double
        /// The weightiest first.
        package let shared: [SharedThing]
    }

    /// Best first, ties by id, at most the configured limit and none below the threshold. A near miss or a success is among them where one
    /// passes it. What an author linked by hand is left out.
    package let links: [[Link]]
    package let contrasts: [Contrast?]
    /// Stands for all that a narrative can have in common with others and what it weighs: of two narratives that stand as they stood, `senses` are
    /// what they were, whatever became of the rest, but for the words by which they speak of concepts; see `CueCounts.words`.
    package let fingerprints: [UInt64]
    /// What narratives speak of, by the cues of term pages. Nil where nothing is compared.
    package let cues: CueCounts?
    private let omens: Omens?

    /// Up to so many narratives the search is exact; beyond that lists are cut.
    private static let exactCount = 1_000
    private static let longestList = 400

    package init(
        of corpus: Corpus, _ settings: SiteConfiguration.Similarity, _ options: TextSimilarityOptions = TextSimilarityOptions(),
        longestList: Int? = nil, needReasons: Bool = true,
        map: ParallelMap = ParallelMap(jobs: 1)
    ) {
        self.init(
            of: corpus, LexiconBuilder(corpus, options, map: map), settings, longestList: longestList, needReasons: needReasons, map: map)
    }

    /// - Parameters:
    ///   - words: what the corpus says.
    ///   - longestList: see `Postings`; the whole corpus makes the search exact.
    ///   - needReasons: whether links are left out that share nothing which could be said.
    package init(
        of corpus: Corpus, _ words: LexiconBuilder, _ settings: SiteConfiguration.Similarity, longestList: Int? = nil,
        needReasons: Bool = true, map: ParallelMap
    ) {
        let vectors = Similarity.vectors(of: corpus, words, settings, map)
        cues = vectors.features.cues
        let search = SimilaritySearch(
            corpus, vectors, settings, longestList: longestList ?? Similarity.longestList(for: vectors.count), map: map)
        let all = search.all(map, needReasons: needReasons)
        (links, contrasts) = (all.map(\.links), all.map(\.contrast))
        fingerprints = map(count: vectors.count, chunk: 512) { vectors.fingerprint(of: $0) }
        omens = Omens(of: corpus, limit: settings.limit)
    }

    /// On a post-mortem the near misses before it, on a near miss the post-mortems that came later. Made each time they are asked for, as
    /// pages do once.
    package func omens(of narrative: Int) -> [Omen] { omens?.of(narrative) ?? [] }

    /// What stands where nothing is compared, for whoever only asks which pages there will be.
    package static let none = Similarity()

    private init() { (links, contrasts, fingerprints, cues, omens) = ([], [], [], nil, nil) }

    private static func longestList(for narratives: Int) -> Int { narratives > exactCount ? longestList : exactCount }

    /// How alike each two narratives are, by position, whatever the threshold; 0 for a narrative and itself. For whoever measures: it is quadratic.
    package static func scores(
        of corpus: Corpus, _ settings: SiteConfiguration.Similarity, _ options: TextSimilarityOptions, map: ParallelMap
    ) -> [[Double]] {
        let vectors = vectors(of: corpus, LexiconBuilder(corpus, options, map: map), settings, map)
        return map(count: vectors.count, chunk: 16) { own in
            (0..<vectors.count).map { $0 == own ? 0 : vectors.score(own, $0) }
        }
    }

    /// What cutting lists costs: of the links that an exact search finds for some narratives, the share that the search finds too.
    ///
    /// - Parameter every: each so manieth narrative is looked at.
    package static func recall(
        of corpus: Corpus, _ settings: SiteConfiguration.Similarity, every: Int, map: ParallelMap = ParallelMap(jobs: 1)
    ) -> Double {
        let vectors = vectors(of: corpus, LexiconBuilder(corpus, map: map), settings, map)
        let searches = [longestList(for: vectors.count), max(1, vectors.count)].map {
            SimilaritySearch(corpus, vectors, settings, longestList: $0)
        }
        let sample = Array(stride(from: 0, to: vectors.count, by: every))
        let counts = map(sample, chunk: 4) { narrative in
            let found = searches.map { Set($0.nearest(to: [narrative])[0].map(\.narrative)) }
            return (found: found[0].intersection(found[1]).count, all: found[1].count)
        }
        return Double(counts.reduce(0) { $0 + $1.found }) / Double(max(1, counts.reduce(0) { $0 + $1.all }))
    }

    /// The texts, which take more room than all else, are gone once this returns.
    static func vectors(
        of corpus: Corpus, _ words: consuming LexiconBuilder, _ settings: SiteConfiguration.Similarity, _ map: ParallelMap
    ) -> FeatureVectors {
        let cues = CueCounts(copy words, CueIndex(of: corpus, words.options), map: map)
        let (lexicon, text) = TextSimilarity.read(words, map)
        return FeatureVectorBuilder.vectors(of: corpus, lexicon, text, cues, settings.weights, map: map)
    }
}
