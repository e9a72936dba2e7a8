package import Narratives
package import Parallel

/// For each narrative, those that matter beside it, and why. By position in `corpus.narratives` throughout.
///
/// A draft is asked about by putting it into the corpus.
package struct Similarity: Sendable {
    package struct Link: Sendable {
        package let narrative: Int
        /// 0 to 1; the same from either side.
        package let score: Double
        fileprivate let own: Int
        fileprivate let explanation: Explanation

        /// Those in which the two are alike. Made each time it is asked for: of a large corpus few are.
        package var senses: [SharedSense] { explanation.senses(own, narrative) }
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
    /// what they were, whatever became of the rest.
    package let fingerprints: [UInt64]
    /// On a post-mortem the near misses before it, on a near miss the post-mortems that came later.
    package let omens: [[Omen]]

    /// What was found, for the next search; nil where searching anew takes no time, and where the memory that was given holds as it is.
    package let memory: SearchMemory?

    /// Up to so many narratives the search is exact; beyond that lists are cut.
    private static let exactCount = 1_000
    private static let longestList = 600

    package init(
        of corpus: Corpus, _ settings: SiteConfiguration.Similarity, _ telling: TellingWeights = TellingWeights(), longestList: Int? = nil,
        map: ParallelMap = ParallelMap(jobs: 1)
    ) {
        self.init(of: corpus, LexiconGathering(corpus, telling, map: map), settings, longestList: longestList, map: map)
    }

    /// - Parameters:
    ///   - words: what the corpus says.
    ///   - longestList: see `Postings`; the whole corpus makes the search exact.
    ///   - memory: what an earlier search found. With it or without, the outcome is the same.
    package init(
        of corpus: Corpus, _ words: LexiconGathering, _ settings: SiteConfiguration.Similarity, longestList: Int? = nil,
        remembering memory: SearchMemory? = nil, map: ParallelMap
    ) {
        let (outcome, omens) = map.both(
            {
                let profiles = Similarity.profiles(of: corpus, words, settings, map)
                let search = LinkSearch(corpus, profiles, settings, longestList: longestList ?? Similarity.longestList(for: profiles.count))
                return search.outcome(remembering: memory, map)
            },
            {
                let search = OmenSearch(corpus, limit: settings.limit)
                return map(corpus.narratives.count.ranges(of: 128), chunk: 1) { search.omens(of: $0) }.flatMap { $0 }
            })
        (links, contrasts, fingerprints, self.memory) = (outcome.links, outcome.contrasts, outcome.fingerprints, outcome.memory)
        self.omens = omens
    }

    /// What stands where nothing is compared, for whoever only asks which pages there will be.
    package static let none = Similarity()

    private init() { (links, contrasts, fingerprints, omens, memory) = ([], [], [], [], nil) }

    private static func longestList(for narratives: Int) -> Int { narratives > exactCount ? longestList : exactCount }

    /// What cutting lists costs: of the links that an exact search finds for some narratives, the share that the search finds too.
    ///
    /// - Parameter every: each so manieth narrative is looked at.
    package static func recall(
        of corpus: Corpus, _ settings: SiteConfiguration.Similarity, every: Int, map: ParallelMap = ParallelMap(jobs: 1)
    ) -> Double {
        let profiles = profiles(of: corpus, LexiconGathering(corpus, map: map), settings, map)
        let searches = [longestList(for: profiles.count), max(1, profiles.count)].map {
            LinkSearch(corpus, profiles, settings, longestList: $0)
        }
        let sample = Array(stride(from: 0, to: profiles.count, by: every))
        let counts = map(sample, chunk: 4) { narrative in
            let found = searches.map { Set($0.searches(for: [narrative])[0].found.map(\.narrative)) }
            return (found: found[0].intersection(found[1]).count, all: found[1].count)
        }
        return Double(counts.reduce(0) { $0 + $1.found }) / Double(max(1, counts.reduce(0) { $0 + $1.all }))
    }

    /// The texts, which take more room than all else, are gone once this returns.
    static func profiles(
        of corpus: Corpus, _ words: consuming LexiconGathering, _ settings: SiteConfiguration.Similarity, _ map: ParallelMap
    ) -> Profiles {
        let (lexicon, told) = ToldAlike.read(words, map)
        return ProfileBuilder.profiles(of: corpus, lexicon, told, settings.weights, map: map)
    }
}

/// Links and contrasts.
struct LinkSearch: Sendable {
    private let corpus: Corpus
    private let kinds: [Kind]
    private let profiles: Profiles
    private let settings: SiteConfiguration.Similarity
    private let longestList: Int
    private let postings: Postings
    private let explanation: Explanation

    /// What one search came to.
    struct Search: Sendable {
        let found: [NearestSearch.Found]
        let compared: [UInt32]
        let cutoff: UInt64
    }

    init(_ corpus: Corpus, _ profiles: Profiles, _ settings: SiteConfiguration.Similarity, longestList: Int) {
        (self.corpus, self.profiles, self.settings, self.longestList) = (corpus, profiles, settings, longestList)
        kinds = corpus.narratives.indices.map { corpus.narratives[$0].kind }
        postings = Postings(of: profiles, longestList: longestList)
        explanation = Explanation(corpus, profiles)
    }

    /// Searches for those like some narratives.
    func searches(for narratives: [Int]) -> [Search] {
        var search = NearestSearch(profiles, postings)
        return narratives.map { narrative in
            let found = search.nearest(
                to: narrative, limit: settings.limit, threshold: settings.threshold, without: related(to: narrative)
            ) { kinds[$0] != .postMortem }
            return Search(found: found, compared: search.compared, cutoff: search.cutoff)
        }
    }

    /// What the author linked by hand, by position.
    private func related(to narrative: Int) -> [Int] {
        corpus.narratives[narrative].related.compactMap { corpus.index(ofCanonical: $0.id.value) }
    }

    private func contrasts(to narratives: [Int], _ searches: [Search]) -> [Contrast?] {
        let contrasts = ContrastSearch(profiles, postings)
        return narratives.map { contrasts.contrast(to: $0, without: related(to: $0) + searches[$0].found.map(\.narrative)) }
    }
}

extension LinkSearch {
    /// What all searches come to.
    struct Outcome: Sendable {
        let links: [[Similarity.Link]]
        let contrasts: [Contrast?]
        let fingerprints: [UInt64]
        let memory: SearchMemory?
    }

    /// Searches for all narratives, but for those of which a memory has what would be found.
    func outcome(remembering memory: SearchMemory?, _ map: ParallelMap) -> Outcome {
        guard !postings.isComplete else { return outcome(remembering: nil, on: nil, map) }
        return outcome(remembering: memory, on: ground(map), map)
    }

    private func outcome(remembering memory: SearchMemory?, on ground: SearchGround?, _ map: ParallelMap) -> Outcome {
        let known = memory.flatMap { memory in ground?.outOfDate(memory, map).map { (memory: memory, outOfDate: $0) } }
        let all = Array(0..<profiles.count)
        let searches = map.filling(all, where: { known?.outOfDate.searches[$0] ?? true }, { self.searches(for: $0) }) {
            known?.memory.search(for: $0) ?? Search(found: [], compared: [], cutoff: 0)
        }
        let things = Dictionary(
            profiles.features.contrasted.map { ($0.stableHash, $0) }, uniquingKeysWith: { first, _ in first })
        let contrasts = map.filling(all, where: { known?.outOfDate.contrasts[$0] ?? true }, { self.contrasts(to: $0, searches) }) {
            known?.memory.contrast(to: $0, things)
        }
        let links = all.map { own in
            searches[own].found.map {
                Similarity.Link(narrative: $0.narrative, score: $0.score, own: own, explanation: explanation)
            }
        }
        return Outcome(
            links: links, contrasts: contrasts, fingerprints: ground?.fingerprints ?? all.map(profiles.fingerprint),
            memory: ground.flatMap { ground in
                known.map { ground.isThat(of: $0.memory) } ?? false ? nil : SearchMemory(ground, searches, contrasts)
            })
    }

    func ground(_ map: ParallelMap) -> SearchGround {
        var frame = StableHash()
        frame.add(UInt64(longestList))
        frame.add(UInt64(settings.limit))
        for index in corpus.narratives.indices { frame.add(corpus.narratives[index].id.text) }
        let own = corpus.narratives.indices.map { narrative in
            var hash = StableHash()
            hash.add(kinds[narrative].rawValue)
            for other in related(to: narrative) { hash.add(UInt64(other)) }
            return hash.mixed
        }
        return SearchGround(profiles, postings, threshold: settings.threshold, frame: frame, own: own, map)
    }
}

extension SearchMemory {
    init(_ ground: SearchGround, _ searches: [LinkSearch.Search], _ contrasts: [Contrast?]) {
        (frame, fingerprints, contrastLists) = (ground.frame, ground.fingerprints, ground.contrastLists)
        (cutFeatures, cutMembers) = (ground.cutFeatures, ground.cutMembers)
        found = Rows(searches.map { $0.found.map { UInt32(truncatingIfNeeded: $0.narrative) } })
        scores = searches.flatMap { $0.found.map(\.score.bitPattern) }
        compared = Rows(searches.map(\.compared))
        cutoffs = searches.map(\.cutoff)
        self.contrasts = contrasts.map { $0.map { Int32(truncatingIfNeeded: $0.narrative) } ?? -1 }
        contrastHashes = contrasts.map { $0?.shared.stableHash ?? 0 }
    }

    func search(for narrative: Int) -> LinkSearch.Search {
        let range = found.range(of: narrative)
        return LinkSearch.Search(
            found: range.map { NearestSearch.Found(narrative: Int(found.elements[$0]), score: Double(bitPattern: scores[$0])) },
            compared: Array(compared[narrative]), cutoff: cutoffs[narrative])
    }

    /// - Parameter things: what hashes stand for.
    func contrast(to narrative: Int, _ things: [UInt64: SharedThing]) -> Contrast? {
        guard contrasts[narrative] >= 0, let shared = things[contrastHashes[narrative]] else { return nil }
        return Contrast(narrative: Int(contrasts[narrative]), shared: shared)
    }
}

extension ParallelMap {
    /// A value for each item: what `make` makes of those for which `isMissing` holds, many at a time, and of the others what `known` has.
    fileprivate func filling<Value: Sendable>(
        _ items: [Int], where isMissing: (Int) -> Bool, _ make: @Sendable ([Int]) -> [Value], _ known: (Int) -> Value
    ) -> [Value] {
        let missing = items.filter(isMissing)
        let chunks = missing.count.ranges(of: min(128, max(1, missing.count / 8))).map { Array(missing[$0]) }
        var made = self(chunks, chunk: 1) { make($0) }.flatMap { $0 }[...]
        var next = missing[...]
        return items.map { item in
            guard next.first == item else { return known(item) }
            next = next.dropFirst()
            return made.removeFirst()
        }
    }
}
