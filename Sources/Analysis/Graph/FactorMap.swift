package import Narratives

/// All factors of a corpus, and how often two of them stand in one narrative. It counts records: not causes, not how much each mattered, and not
/// what is invented.
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
    /// Positions in `factors` of those in each narrative, in ascending order; none for what is invented.
    private let present: [[Int]]

    package init(of corpus: Corpus, _ terms: TermIndex) {
        let families = Dictionary(grouping: terms.entries(of: .factors).filter { $0.tally.records > 0 }) { $0.page?.family }
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
            for narrative in factor.narratives where !corpus.narratives[narrative].isFiction { present[narrative].append(place) }
        }
        (self.factors, self.bands, self.present) = (factors, bands, present)
    }

    /// The pairs that at least so many narratives hold, by first and then second, for the smallest number that leaves no more than `most`.
    ///
    /// Takes time in proportion to the narratives and the squares of their numbers of factors, and memory for the pairs that are left: those of
    /// one factor after the other are counted, to see how many there would be, and counted again.
    package func pairs(atMost most: Int) -> (pairs: [Pair], narratives: Int) {
        var pairsByCount = Array(repeating: 0, count: present.count + 1)
        forEachPair { pairsByCount[$0.narratives] += 1 }
        var (least, kept) = (pairsByCount.count, 0)
        while least > 1, kept + pairsByCount[least - 1] <= most {
            least -= 1
            kept += pairsByCount[least]
        }
        var pairs: [Pair] = []
        forEachPair { if $0.narratives >= least { pairs.append($0) } }
        return (pairs, least)
    }

    private func forEachPair(_ body: (Pair) -> Void) {
        var counts = Array(repeating: 0, count: factors.count)
        for first in factors.indices {
            var met: [Int] = []
            for narrative in factors[first].narratives {
                for second in present[narrative].reversed() {
                    guard second > first else { break }
                    if counts[second] == 0 { met.append(second) }
                    counts[second] += 1
                }
            }
            for second in met.sorted() {
                body(Pair(first: first, second: second, narratives: counts[second]))
                counts[second] = 0
            }
        }
    }
}
