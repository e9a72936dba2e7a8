package import Narratives
internal import Synchronization

/// A near miss and a post-mortem that came after it, seen from either.
package struct Omen: Hashable, Sendable {
    /// The other one's position in `corpus.narratives`.
    package let narrative: Int
    /// Factors that both name, by slug.
    package let factors: [Slug]
    /// Whether the near miss names the post-mortem under `precursor-of`.
    package let isNamed: Bool
}

/// Omens of a corpus. What they are looked for in is made when the first is asked for.
final class Omens: Sendable {
    private let corpus: Corpus
    private let limit: Int
    private let search = Mutex<OmenSearch?>(nil)

    init(of corpus: Corpus, limit: Int) { (self.corpus, self.limit) = (corpus, limit) }

    func of(_ narrative: Int) -> [Omen] {
        let search = search.withLock { search in
            let made = search ?? OmenSearch(corpus, limit: limit)
            search = made
            return made
        }
        return search.omens(of: narrative)
    }
}

/// Which near misses came before which post-mortems with two factors in common, or say that they did.
struct OmenSearch: Sendable {
    private static let fewestFactors = 2

    private let kinds: [Kind]
    /// From 1970-01-01T00:00Z, by narrative; nil where the date is not known.
    private let seconds: [Int?]
    private let limit: Int
    private let slugs: [Slug]
    /// Numbers of factors, ascending, by narrative; none for narratives that went right.
    private let factors: [[Int]]
    /// Narratives that name a factor, by kind and factor.
    private let holders: [Kind: [[Int]]]
    /// By the narrative that is named or names.
    private let named: [Int: [Int]]

    init(_ corpus: Corpus, limit: Int) {
        let terms = corpus.narratives.map {
            $0.kind == .wentRight ? [] : corpus.canonicalTerms(.factors, of: $0)
        }
        let slugs = Set(terms.joined()).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: slugs.enumerated().map { ($1, $0) })
        let factors = terms.map { $0.compactMap { numbers[$0] }.sorted() }
        var holders = [Kind: [[Int]]](uniqueKeysWithValues: Kind.allCases.map { ($0, Array(repeating: [], count: slugs.count)) })
        for (narrative, factors) in factors.enumerated() {
            for factor in factors { holders[corpus.narratives[narrative].kind]?[factor].append(narrative) }
        }
        (self.limit, self.slugs, self.factors, self.holders) = (limit, slugs, factors, holders)
        kinds = corpus.narratives.map(\.kind)
        seconds = corpus.narratives.map { $0.date?.secondsSinceEpoch }
        named = OmenSearch.named(in: corpus)
    }

    private static func named(in corpus: Corpus) -> [Int: [Int]] {
        var named: [Int: [Int]] = [:]
        for nearMiss in corpus.narratives.indices where corpus.narratives[nearMiss].kind == .nearMiss {
            for later in corpus.narratives[nearMiss].nearMiss.precursorOf.compactMap({ corpus.index(ofCanonical: $0.value) })
            where later != nearMiss {
                named[nearMiss, default: []].append(later)
                named[later, default: []].append(nearMiss)
            }
        }
        return named
    }

    /// For a post-mortem the near misses before it, for a near miss the post-mortems after it: at most `limit`, named ones first, then by
    /// the number of factors in common, then by id. Nothing for a narrative that went right.
    func omens(of narrative: Int) -> [Omen] {
        // Factors in common, by narrative.
        var counts = [UInt8](repeating: 0, count: kinds.count)
        guard let other = OmenSearch.counterpart(of: kinds[narrative]) else { return [] }
        let named = (named[narrative] ?? []).filter { kinds[$0] == other }.uniqued()
        var best: [(rank: Int, narrative: Int)] = []
        func offer(_ found: (rank: Int, narrative: Int)) {
            if best.count == limit, let last = best.last, last < found { return }
            best.insert(found, at: best.firstIndex { found < $0 } ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        for found in named { offer((Int.min, found)) }
        let lists = factors[narrative].compactMap { holders[other]?[$0] }
        for list in lists { for found in list { counts[found] &+= 1 } }
        for list in lists {
            for found in list where counts[found] > 0 {
                let shared = Int(counts[found])
                counts[found] = 0
                if shared >= OmenSearch.fewestFactors, isOmen(narrative, found), !named.contains(found) { offer((-shared, found)) }
            }
        }
        return best.map { omen in
            let common = factors[narrative].filter(factors[omen.narrative].contains).map { slugs[$0] }
            return Omen(narrative: omen.narrative, factors: common, isNamed: named.contains(omen.narrative))
        }
    }

    private static func counterpart(of kind: Kind) -> Kind? {
        switch kind {
        case .postMortem: .nearMiss
        case .nearMiss: .postMortem
        case .wentRight: nil
        }
    }

    /// Whether the near miss of the two came first, as far as anyone knows.
    private func isOmen(_ narrative: Int, _ other: Int) -> Bool {
        guard let own = seconds[narrative], let others = seconds[other] else { return false }
        return kinds[narrative] == .nearMiss ? own < others : others < own
    }
}
