internal import Narratives

/// Reads the moments of a timeline one after the other: a time without a day is on the day of the one before.
struct TimelineReader {
    private var day: String?
    private let dates: DateParser
    /// What heading, column and sentences say of the offset of all times.
    private var stated: WrittenZone
    private var last: EventDate?
    /// Whether a moment was not read because nobody can be sure of its offset.
    private(set) var isUnsure = false

    init(day: String?, _ dates: DateParser, stated: WrittenZone) { (self.day, self.dates, self.stated) = (day, dates, stated) }

    /// The offset of times that give none.
    var zone: ZoneOffset? { stated.offset(or: dates.mapped) }

    /// - Returns: whether there is no remark, or one that is about the offset alone: it goes, since each moment has its offset then.
    mutating func takes(remark lines: some Sequence<String>) -> Bool {
        let remark = StatedZone(PlainWords(lines.joined(separator: " ")).text, dates.names)
        stated = stated.and(remark.zone)
        isUnsure = isUnsure || remark.zone == .unsure
        return remark.isPure
    }

    mutating func takes(column name: String) {
        let column = StatedZone(name, dates.names)
        let brackets = name.drop { $0 != "(" && $0 != "[" }
        // "(hh:mm)", "(24h)", "(approx.)"
        let isForm = brackets.lowercased().split { !$0.isLetter }.allSatisfy { TimelineReader.forms.contains(String($0)) }
        stated = stated.and(column.zone == .none && !brackets.isEmpty && !column.isPure && !isForm ? .unsure : column.zone)
    }

    private static let forms = Set(words: "hh mm ss h hour approx approximate approximately")

    /// Nil where one of the texts is no moment.
    mutating func moments(_ texts: [String]) -> [YAMLValue]? {
        var moments: [YAMLValue] = []
        for words in texts.lazy.map({ PlainWords($0) }) {
            // Back in time without a new day: midnight may have passed, or the list may be in no order. Nobody guesses which.
            guard words.isPlain, let (at, event) = read(words.text), last.map({ $0.secondsSinceEpoch <= at.secondsSinceEpoch }) ?? true
            else {
                return nil
            }
            last = at
            moments.append(.mapping([YAMLEntry("at", .text(at.iso8601)), YAMLEntry("event", .text(event))]))
        }
        return moments
    }

    /// The moment that a text begins with, and its words. What a moment has no place for stays among the words: "until 17:10 UTC: …".
    private mutating func read(_ text: String) -> (EventDate, String)? {
        var scanner = DateScanner(text, dates.names, order: dates.order)
        scanner.passSpaces(and: "-:|,.")
        let isBracketed = scanner.sign("([") != nil
        scanner.passWeekday()
        guard var span = scanner.span(), span.start.time?.isCut == false, span.start.day?.isOneDay ?? true else { return nil }
        let close = scanner.index
        if isBracketed {
            scanner.passSpaces()
            guard scanner.sign(")]") != nil else { return nil }
            span.start.zone = span.start.zone.and(scanner.zone())
        }
        let isUnsure = span.isUnsure || (stated == .none && span.mayBeOffset)
        guard !isUnsure, let reading = span.reading(day: day, zone: zone) else {
            self.isUnsure = self.isUnsure || isUnsure || (stated == .unsure && span.start.zone == .none)
            return nil
        }
        let kept = span.start.isAbout ? ("about", span.start.index) : (span.joint == .until ? "until" : "and", span.endIndex)
        let hasEnd = span.end != nil && !reading.isOneMoment
        scanner.passSeparator()
        let words = scanner.rest.trimmed
        // "All times in UTC+1" may stand in the last item as well.
        guard !words.isEmpty, !words.lowercased().contains("all times") else { return nil }
        // After a range that ends on another day, nobody knows on which day the next time is.
        day = span.start.day?.text ?? day
        let endDay = span.end?.day?.text ?? reading.end.map { String($0.iso8601.prefix(10)) }
        if hasEnd, let endDay, endDay != day { day = nil }
        guard span.start.isAbout || hasEnd else { return (reading.start, words) }
        return (reading.start, "\(kept.0) \(scanner.text(kept.1..<close).trimmed): \(words)")
    }
}

extension DateScanner {
    /// What stands between a time and its words. A minus and a point that belong to a number stay.
    fileprivate mutating func passSeparator() {
        while byte().isOne(of: " -:|,.") {
            if byte().isOne(of: "-."), byte(1).isDigit { return }
            index += 1
        }
    }
}
