internal import Narratives

/// Reads dates as people write them. A date that could be two days is told of, never guessed.
struct DateParser {
    struct Reading: Equatable {
        var date: EventDate
        /// Where it says when it was over as well.
        var end: EventDate?
        /// What was left out of it; nil where it says all that was written.
        var omitted: Omission?
    }

    enum Omission {
        /// A time that has no offset.
        case time
        /// A time with an offset that nobody can be sure of.
        case unsureTime
        /// A split second, an "about", a second moment.
        case more
    }

    enum Outcome: Equatable {
        case date(Reading)
        /// Day and month could be the other way round.
        case ambiguous
        case none
    }

    let order: ImportMapping.DateOrder?
    /// What the document says of all its times.
    let stated: WrittenZone
    /// The offset of times that give none, as the mapping has it.
    let mapped: ZoneOffset?
    let names: ZoneNames

    /// - Parameter order: what dates themselves tell of their order, where the mapping says nothing.
    init(_ mapping: MappingIndex, stated: WrittenZone = .none, order: ImportMapping.DateOrder? = nil) {
        (self.order, mapped, names) = (mapping.mapping.dates ?? order, mapping.mapping.zone, mapping.zones)
        self.stated = stated
    }

    /// A text that is a date and nothing else, or two dates from one to the other.
    ///
    /// - Parameter stated: what the name of the key says of its offset.
    func whole(_ text: String, stated: WrittenZone = .none) -> Outcome {
        let trimmed = text.trimmed
        // As the format itself writes it; but `07:02-08:00` may be two times, where no `T` and no seconds make it one.
        if let date = EventDate(trimmed), date.offset ?? 0 >= 0 || date.precision == .second || trimmed.utf8.contains(UInt8(ascii: "T")) {
            return .date(Reading(date: date))
        }
        var scanner = DateScanner(trimmed, names, order: order)
        scanner.passWeekday()
        guard let span = scanner.span() else { return .none }
        scanner.passSpaces(and: ",")
        scanner.passWeekday()
        scanner.passSpaces()
        let all = self.stated.and(stated)
        return scanner.atEnd ? outcome(of: span, all == .none && span.mayBeOffset ? nil : all.offset(or: mapped)) : .none
    }

    /// A text that is one date and nothing else, as the format writes it; nil where some of it would be left out.
    func wholeDay(_ text: String) -> String? {
        guard case .date(let reading) = whole(text), reading.omitted == nil, reading.end == nil else { return nil }
        return reading.date.iso8601
    }

    /// Whether a heading is a day or a time, whatever stands behind it.
    func isMoment(_ heading: String) -> Bool {
        TimelineReader(began: EventDate("2000-01-01"), self, stated: .none).beginning(of: heading).isMoment
    }

    /// The first date among other words. A year alone is none, and a time counts with an offset of its own alone.
    func first(in text: String) -> Outcome {
        var scanner = DateScanner(text, names, order: order)
        while !scanner.atEnd {
            if let span = scanner.peek({ $0.span() }), span.start.day != nil {
                var span = span
                // "Between 17:02 and 18:10 UTC on 14 April" did not begin at the second of them.
                if isSecond(scanner) { span.start.time = nil }
                let outcome = outcome(of: span, nil)
                if outcome != .none { return outcome }
            }
            scanner.passToken()
            scanner.passSpaces()
        }
        return .none
    }

    /// Whether a time stands before, with a word that makes it the first of two.
    private func isSecond(_ scanner: DateScanner) -> Bool {
        let before = scanner.text(max(0, scanner.index - 24)..<scanner.index).split(separator: " ")
        guard let joint = before.last, ["and", "to", "until", "-", "–", "through", "till"].contains(joint) else { return false }
        return before.dropLast().suffix(3).contains { $0.contains(":") && $0.first?.isNumber == true }
    }

    private func outcome(of span: TimeSpan, _ zone: ZoneOffset?) -> Outcome {
        guard let day = span.start.day else { return .none }
        guard !day.isAmbiguous else { return .ambiguous }
        guard let date = EventDate(day.text) else { return .none }
        guard let read = span.reading(day: nil, zone: zone) else {
            return .date(Reading(date: date, omitted: span.isUnsure ? .unsureTime : .time))
        }
        let end = read.end ?? day.end.flatMap { EventDate($0) }
        let isWhole = span.isWhole && (span.end == nil || end != nil || read.isOneMoment)
        return .date(Reading(date: read.start, end: end, omitted: isWhole ? nil : .more))
    }
}
