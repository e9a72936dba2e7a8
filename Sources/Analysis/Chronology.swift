package import Narratives

/// Narratives by date: the one order in which lists show them. Nothing is ever ordered by severity, duration or count.
package struct Chronology: Sendable {
    /// Positions in `corpus.narratives`, newest first; ties by id. What has no date comes last.
    package let newestFirst: [Int]
    /// The place of each narrative in `newestFirst`, by its position in `corpus.narratives`.
    package let rank: [Int]
    /// The place of each among them by when it was written up, where that is told, else by its date; the latest first.
    private let recordedRank: [Int]
    /// Years that have narratives, newest first, with positions newest first. What has no date is in none.
    package let years: [(year: Int, narratives: [Int])]

    package init(of corpus: Corpus) {
        newestFirst = Chronology.order(of: corpus.narratives.map(\.date))
        rank = Chronology.ranks(of: newestFirst)
        recordedRank = Chronology.ranks(of: Chronology.order(of: corpus.narratives.map(\.recordedOrBegan)))
        var byYear: [Int: [Int]] = [:]
        for index in newestFirst {
            if let date = corpus.narratives[index].date { byYear[date.year, default: []].append(index) }
        }
        years = byYear.sorted { $0.key > $1.key }.map { (year: $0.key, narratives: $0.value) }
    }

    private static func order(of dates: [EventDate?]) -> [Int] {
        let seconds = dates.map { $0?.secondsSinceEpoch ?? .min }
        return seconds.indices.sorted { (seconds[$1], $0) < (seconds[$0], $1) }
    }

    private static func ranks(of order: [Int]) -> [Int] {
        var ranks = Array(repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { ranks[index] = place }
        return ranks
    }

    /// The same narratives, those that were written up last first: for feeds.
    package func lastRecorded(of narratives: [Int]) -> [Int] { narratives.sorted { recordedRank[$0] < recordedRank[$1] } }

    /// Positions of one kind, newest first.
    package func narratives(of kind: Kind, in corpus: Corpus) -> [Int] {
        newestFirst.filter { corpus.narratives[$0].kind == kind }
    }
}
