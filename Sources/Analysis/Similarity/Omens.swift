import Narratives
internal import Synchronization

/// A near miss and a post-mortem that came after it, seen from either.
package struct Omen: Hashable, Sendable {
    /// The other one's position in `corpus.narratives`.
    package let narrative: Int
    /// Factors, symptoms and places that both name, the rarest first.
    package let shared: [SharedThing]
    /// The rarest factor of which both say what it did.
    package let condition: SharedCondition?
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

/// Which near misses came before which post-mortems: those that say so, and those that share what hardly any other narrative has. No omen is better
/// than a false one.
struct OmenSearch: Sendable {
    /// Together, what two share says at least as much as so many things that only these two name.
    private static let fewestRareThings = 2.0
    /// A thing that more narratives name brings no two together; beside rarer ones it counts.
    private static let mostHolders = 100

    private let corpus: Corpus
    private let kinds: [Kind]
    private let isFiction: [Bool]
    /// From 1970-01-01T00:00Z, by narrative; nil where the date is not known.
    private let seconds: [Int?]
    private let limit: Int
    private let things: RareThings
    /// By the narrative that is named or names.
    private let named: [Int: [Int]]

    init(_ corpus: Corpus, limit: Int) {
        (self.corpus, self.limit) = (corpus, limit)
        things = RareThings(of: corpus)
        kinds = corpus.narratives.map(\.kind)
        isFiction = corpus.narratives.map(\.isFiction)
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

    /// For a post-mortem the near misses before it, for a near miss the post-mortems after it: at most `limit`, named ones first, then by what they
    /// share, what says most first; ties by id. Nothing for a narrative that went right.
    func omens(of narrative: Int) -> [Omen] {
        guard let other = OmenSearch.counterpart(of: kinds[narrative]) else { return [] }
        let named = (named[narrative] ?? []).filter { kinds[$0] == other }.uniqued()
        let found = candidates(narrative, other).filter { !named.contains($0) }.compactMap { candidate in
            weight(of: things.shared(narrative, candidate)).map { (weight: $0, narrative: candidate) }
        }
        let best = named.sorted() + found.sorted { (-$0.weight, $0.narrative) < (-$1.weight, $1.narrative) }.map(\.narrative)
        return best.prefix(limit).map { omen in
            let shared = things.shared(narrative, omen).map { things.things[$0] }
            return Omen(
                narrative: omen, shared: shared, condition: corpus.condition(among: shared, narrative, omen), isNamed: named.contains(omen))
        }
    }

    /// Those of the other kind that came on the right side in time and name two things which few do: with less there is no omen.
    private func candidates(_ narrative: Int, _ other: Kind) -> [Int] {
        var found: [Int] = []
        for holders in things.numbers[narrative].lazy.map({ things.holders[$0] }).prefix(while: { $0.count <= OmenSearch.mostHolders }) {
            found += holders.lazy.filter { kinds[$0] == other && isFiction[$0] == isFiction[narrative] && isOmen(narrative, $0) }
        }
        found.sort()
        return zip(found, found.dropFirst()).filter { $0 == $1 }.map { $0.0 }.uniqued()
    }

    /// What two things or more say together; nil where that is too little for an omen: rare as it may be, a factor alone travels through every trade,
    /// and a place alone has many stories.
    private func weight(of shared: [Int]) -> Double? {
        let factors = shared.count { if case .factor = things.things[$0] { true } else { false } }
        let sum = shared.reduce(0) { $0 + things.weights[$1] }
        let isRare = sum >= OmenSearch.fewestRareThings * things.weight(frequency: 2)
        return factors > 0 && factors < shared.count && isRare ? sum : nil
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
