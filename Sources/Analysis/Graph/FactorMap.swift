package import Narratives

/// All factors of a corpus, and how often two of them stand in one narrative. It counts records: not causes, and not how much each mattered.
package struct FactorMap: Sendable {
    /// Factors of one family, by title.
    package struct Band: Sendable {
        /// Nil for factors without one.
        package let family: Slug?
        /// Positions in `factors`.
        package let range: Range<Int>
    }

    package struct Pair: Hashable, Sendable {
        /// Positions in `factors`, the smaller first.
        package let first: Int
        package let second: Int
        /// In how many narratives both take part; at least 1.
        package let narratives: Int
    }

    /// Band by band: the known families in their order, then others by name, then those without one. Only factors that take part somewhere.
    package let factors: [TermEntry]
    package let bands: [Band]
    /// By first, then second.
    package let pairs: [Pair]

    /// Takes time in proportion to the narratives and the squares of their numbers of factors.
    package init(of corpus: Corpus, _ terms: TermIndex) {
        let families = Dictionary(grouping: terms.entries(of: .factors).filter { !$0.narratives.isEmpty }) { $0.page?.family }
        let known = FactorFamily.known.compactMap { Slug($0) }
        let others = families.keys.compactMap { $0 }.filter { !known.contains($0) }.sorted()
        var (factors, bands): ([TermEntry], [Band]) = ([], [])
        for family in known.map(Optional.some) + others + [nil] {
            guard let entries = families[family] else { continue }
            bands.append(Band(family: family, range: factors.count..<(factors.count + entries.count)))
            factors += entries
        }
        var present: [[Int]] = Array(repeating: [], count: corpus.narratives.count)
        for (place, factor) in factors.enumerated() {
            for narrative in factor.narratives { present[narrative].append(place) }
        }
        // By both places in one number, which is their order too.
        var counts: [Int: Int] = [:]
        for places in present {
            for (index, first) in places.enumerated() {
                for second in places[(index + 1)...] { counts[first * factors.count + second, default: 0] += 1 }
            }
        }
        (self.factors, self.bands) = (factors, bands)
        pairs = counts.sorted { $0.key < $1.key }.map { key, narratives in
            Pair(first: key / factors.count, second: key % factors.count, narratives: narratives)
        }
    }

    /// The pairs that at least so many narratives hold, for the smallest number that leaves no more than `most`.
    package func thinned(to most: Int) -> (pairs: [Pair], narratives: Int) {
        var (least, kept) = (1, pairs)
        while kept.count > most {
            least += 1
            kept = kept.filter { $0.narratives >= least }
        }
        return (kept, least)
    }
}
