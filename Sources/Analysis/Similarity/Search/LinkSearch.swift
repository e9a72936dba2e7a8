import Disk
import Narratives
import Text

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

    init(
        _ corpus: Corpus, _ profiles: Profiles, _ settings: SiteConfiguration.Similarity, longestList: Int,
        map: ParallelMap = ParallelMap(jobs: 1)
    ) {
        (self.corpus, self.profiles, self.settings, self.longestList) = (corpus, profiles, settings, longestList)
        kinds = corpus.narratives.indices.map { corpus.narratives[$0].kind }
        postings = Postings(of: profiles, longestList: longestList, map: map)
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
        let isAsBefore = known.map { ground?.isThat(of: $0.memory) ?? false } ?? false
        let found = isAsBefore ? nil : ground.map { SearchMemory($0, searches, contrasts) }
        return Outcome(
            links: links, contrasts: contrasts, fingerprints: ground?.fingerprints ?? all.map(profiles.fingerprint), memory: found)
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
