package import Narratives

/// Narratives by date: the one order in which lists show them. Nothing is ever ordered by severity, duration or count.
package struct Chronology: Sendable {
    /// Positions in `corpus.narratives`, newest first; ties by id.
    package let newestFirst: [Int]
    /// The place of each narrative in `newestFirst`, by its position in `corpus.narratives`.
    package let rank: [Int]
    /// Years that have narratives, newest first, with positions newest first.
    package let years: [(year: Int, narratives: [Int])]

    package init(of corpus: Corpus) {
        let seconds = corpus.narratives.map(\.date.secondsSinceEpoch)
        let order = corpus.narratives.indices.sorted { (-seconds[$0], $0) < (-seconds[$1], $1) }
        var rank = Array(repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        var byYear: [Int: [Int]] = [:]
        for index in order { byYear[corpus.narratives[index].date.year, default: []].append(index) }
        newestFirst = order
        self.rank = rank
        years = byYear.sorted { $0.key > $1.key }.map { (year: $0.key, narratives: $0.value) }
    }

    /// Positions of one kind, newest first.
    package func narratives(of kind: Kind, in corpus: Corpus) -> [Int] {
        newestFirst.filter { corpus.narratives[$0].kind == kind }
    }
}
