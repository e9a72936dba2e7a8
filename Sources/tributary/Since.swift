import ArgumentParser
import Narratives

/// A moment in the past, as somebody writes it: so long ago, or a date.
struct Since: Hashable, ExpressibleByArgument {
    private enum Moment: Hashable {
        case ago(Int, Unit)
        case at(EventDate)
    }

    private enum Unit: Character { case years = "y", months = "m", weeks = "w", days = "d" }

    private let moment: Moment

    init?(argument: String) {
        if let date = EventDate(argument) {
            moment = .at(date)
        } else if let unit = argument.last.flatMap({ Unit(rawValue: $0) }), let count = Int(argument.dropLast()),
            (1...9_999).contains(count),
            argument.utf8.first != UInt8(ascii: "+")
        {
            moment = .ago(count, unit)
        } else {
            return nil
        }
    }

    /// The day that it comes to. Where a month has no such day, its last.
    func date(asOf today: EventDate) -> EventDate? {
        switch moment {
        case .at(let date): return date
        case .ago(let count, .days): return EventDate(secondsSinceEpoch: today.secondsSinceEpoch - count * 86_400, precision: .day)
        case .ago(let count, .weeks): return EventDate(secondsSinceEpoch: today.secondsSinceEpoch - count * 604_800, precision: .day)
        case .ago(let count, .months): return Since.day(months: today.year * 12 + today.month - 1 - count, today.day)
        case .ago(let count, .years): return Since.day(months: (today.year - count) * 12 + today.month - 1, today.day)
        }
    }

    private static func day(months: Int, _ day: Int) -> EventDate? {
        let (year, month) = (months < 12 ? 1 : months / 12, months < 12 ? 1 : months % 12 + 1)
        return (28...max(28, day)).reversed().lazy.compactMap { EventDate(.day, year, month, min($0, day), 0, 0, 0, offset: nil) }.first
    }
}
