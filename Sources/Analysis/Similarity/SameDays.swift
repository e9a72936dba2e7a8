package import Narratives

extension Corpus {
    /// Whether two narratives may be tellings of one event: each is over within a week, they have a day in common, and they name the same system or
    /// technology.
    package func areOfSameDays(_ first: Int, _ second: Int) -> Bool {
        guard let own = narratives[first].days, let others = narratives[second].days, own.overlaps(others) else { return false }
        return [Vocabulary.systems, .technologies].contains { vocabulary in
            let terms = canonicalTerms(vocabulary, of: narratives[first])
            return canonicalTerms(vocabulary, of: narratives[second]).contains(where: terms.contains)
        }
    }
}

extension Narrative {
    private static let mostDays = 7

    /// The days that it lasted, as its author's calendar counts them; nil where they are not known, or too many to be one event.
    fileprivate var days: ClosedRange<Int>? {
        let last = (fields.ended ?? fields.date)?.calendarDay
        guard let first = fields.date?.calendarDay, let last, first <= last, last - first < Narrative.mostDays else { return nil }
        return first...last
    }
}

extension EventDate {
    /// Days from 1970-01-01 to the day that is written; nil where a month or a year alone is.
    fileprivate var calendarDay: Int? {
        guard precision >= .day else { return nil }
        let seconds = secondsSinceEpoch + (offset ?? 0) * 60
        return (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
    }
}
