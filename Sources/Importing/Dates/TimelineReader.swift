internal import Narratives

/// Reads the moments of a timeline one after the other: a time without a day is on the day of the one before.
struct TimelineReader {
    private var day: String?
    private let dates: DateWords
    /// What heading, column and sentences say of the offset of all times.
    private var stated: WrittenZone
    private var last: EventDate?
    /// Whether a moment was not read because nobody can be sure of its offset.
    private(set) var isUnsure = false

    init(day: String?, _ dates: DateWords, stated: WrittenZone) { (self.day, self.dates, self.stated) = (day, dates, stated) }

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
        let isOfElse = name.utf8.contains { "([".utf8.contains($0) } && !column.isPure && !TimelineReader.isForm(name)
        stated = stated.and(column.zone == .none && isOfElse ? .unsure : column.zone)
    }

    /// "(hh:mm)", "(24h)", "(approx.)"
    private static func isForm(_ name: String) -> Bool {
        let words = name.lowercased().drop { $0 != "(" && $0 != "[" }.split { !$0.isLetter }
        return words.allSatisfy { ["hh", "mm", "ss", "h", "hour", "approx", "approximate", "approximately"].contains($0) }
    }

    mutating func moments(_ texts: [String]) -> [YAMLValue]? {
        var moments: [YAMLValue] = []
        for text in texts {
            guard let moment = moment(text) else { return nil }
            moments.append(moment)
        }
        return moments
    }

    private mutating func moment(_ text: String) -> YAMLValue? {
        let words = PlainWords(text)
        guard words.links.isEmpty, !words.hasLoss, let (at, event) = read(words.text) else { return nil }
        // Back in time without a new day: midnight may have passed, or the list may be in no order. Nobody guesses which.
        if let last, at.secondsSinceEpoch < last.secondsSinceEpoch { return nil }
        last = at
        return .mapping([YAMLEntry("at", .text(at.iso8601)), YAMLEntry("event", .text(event))])
    }

    /// The moment that a text begins with, and its words. What a moment has no place for stays among the words: "until 17:10 UTC: …".
    private mutating func read(_ text: String) -> (EventDate, String)? {
        var scanner = DateScanner(text)
        scanner.passSpaces(and: "-:|,.")
        let isBracketed = scanner.sign("([") != nil
        scanner.passWeekday()
        guard var span = dates.span(&scanner), span.start.time?.isCut == false, span.start.day?.isOneDay ?? true else { return nil }
        let close = scanner.index
        if isBracketed {
            scanner.passSpaces()
            guard scanner.sign(")]") != nil else { return nil }
            span.start.zone = span.start.zone.and(scanner.zone(dates.names))
        }
        let isUnsure = span.isUnsure || (stated == .none && span.mayBeOffset)
        guard !isUnsure, let reading = span.reading(day: day, zone: zone) else {
            self.isUnsure = self.isUnsure || isUnsure || (stated == .unsure && span.start.zone == .none)
            return nil
        }
        let kept = kept(of: span, reading)
        scanner.passSeparator()
        let words = scanner.rest.trimmed
        // "All times in UTC+1" may stand in the last item as well.
        guard !words.isEmpty, !words.lowercased().contains("all times") else { return nil }
        takeDay(of: span, reading)
        guard let (word, start) = kept else { return (reading.start, words) }
        let said = DateScanner.text(scanner.scalars[start..<close]).trimmed
        return (reading.start, "\(word) \(said): \(words)")
    }

    private func kept(of span: TimeSpan, _ reading: TimeSpan.Reading) -> (word: String, start: Int)? {
        if span.start.isAbout { return ("about", span.start.index) }
        guard span.end != nil, !reading.isOneMoment else { return nil }
        return (span.joint == .until ? "until" : "and", span.endIndex)
    }

    /// After a range that ends on another day, nobody knows on which day the next time is.
    private mutating func takeDay(of span: TimeSpan, _ reading: TimeSpan.Reading) {
        day = span.start.day?.text ?? day
        guard let end = span.end, !reading.isOneMoment else { return }
        let endDay = end.day?.text ?? reading.end.map { String($0.iso8601.prefix(10)) }
        if let endDay, endDay != day { day = nil }
    }
}

extension DateScanner {
    /// What stands between a time and its words. A minus and a point that belong to a number stay.
    fileprivate mutating func passSeparator() {
        while " -:|,.".utf8.contains(byte()) {
            if "-.".utf8.contains(byte()), DateScanner.isDigit(byte(1)) { return }
            index += 1
        }
    }
}
