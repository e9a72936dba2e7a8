internal import Narratives
internal import Text

/// Reads the moments of a timeline one after the other: a time without a day is on the day of the one before.
struct TimelineReader {
    struct Moment {
        var at: EventDate
        var event: String
    }

    private var day: String?
    /// When it began, where that is known to the minute: `+12 min` counts from there.
    private let start: EventDate?
    private let dates: DateParser
    /// What heading, column and sentences say of the offset of all times.
    private var stated: WrittenZone
    /// Links that stood among the words.
    private(set) var links: [(words: String, address: String)] = []
    /// Whether something stood among the moments that their words cannot hold.
    var hasMore = false
    /// Whether times may have points, as 10.21.
    private var readsPoints = false
    /// Whether a moment was not read because nobody can be sure of its offset.
    private(set) var isUnsure = false
    /// Whether one had a time and nothing said its offset.
    private(set) var lacksZone = false
    /// The words of the first that could not be read.
    private(set) var unread: String?

    init(began: EventDate?, _ dates: DateParser, stated: WrittenZone) {
        day = began.flatMap { $0.precision >= .day ? String($0.iso8601.prefix(10)) : nil }
        start = began.flatMap { $0.precision >= .minute ? $0 : nil }
        (self.dates, self.stated) = (dates, stated)
    }

    /// The offset of the moments that gave one, as long as it is the same: nobody writes `UTC` behind each.
    private var spoken = WrittenZone.none

    /// Looks how times are written: `10.21` would be a number elsewhere.
    mutating func takes(times lines: [String]) {
        readsPoints = lines.contains { line in
            let words = SourceSection.heading(of: line)?.title ?? MarkdownItems.item(line)?.text ?? line
            let head = words.utf8.drop { $0.isOne(of: "*_ ") }
            let rest = head.drop(while: \.isDigit)
            return (1...2).contains(head.count - rest.count) && rest.first == UInt8(ascii: ".")
                && rest.dropFirst().prefix(while: \.isDigit).count == 2
        }
    }

    /// The offset of times that give none.
    var zone: ZoneOffset? { stated.offset(or: dates.mapped ?? spoken.offset) }

    /// What stands beside the moments. A remark on the offset alone goes, since each moment has its offset then; other words stay in the body.
    ///
    /// - Returns: whether it can be told from moments: nobody knows which times an offset among other words is of.
    mutating func takes(remark lines: some Sequence<String>) -> Bool {
        let words = PlainWords(lines.joined(separator: " "))
        let remark = StatedZone(words.text, dates.names)
        hasMore = hasMore || !remark.isPure || words.hasLoss
        isUnsure = isUnsure || (remark.isPure && remark.zone == .unsure)
        // "It took an hour (16:02 UTC to 17:02 UTC)." says nothing of times whose offset is known.
        guard remark.isPure else { return remark.zone == .none || stated.offset != nil }
        stated = stated.and(remark.zone)
        return true
    }

    mutating func takes(column name: String) {
        let column = StatedZone(name, dates.names)
        let brackets = name.drop { $0 != "(" && $0 != "[" }
        // "(hh:mm)", "(24h)", "(approx.)"
        let isForm = brackets.lowercased().split { !$0.isLetter }.allSatisfy { TimelineReader.forms.contains(String($0)) }
        stated = stated.and(column.zone == .none && !brackets.isEmpty && !column.isPure && !isForm ? .unsure : column.zone)
    }

    private static let forms = Set(words: "hh mm ss h hour approx approximate approximately")

    /// The moments of some texts in the order of time; nil where one of them may be a moment and cannot be read, or the order of those without a
    /// day is not sure. Texts whose time nobody knows are left out, unless most are such.
    mutating func moments(_ texts: [String]) -> [Moment]? {
        var moments: [Moment] = []
        var others = 0
        for text in texts {
            let words = PlainWords(text)
            if let only = onlyDay(words.text) {
                day = only.day
                stated = stated.and(only.zone)
                continue
            }
            guard !words.isStruck, let moment = read(words.text, after: moments.last?.at) else {
                unread = unread ?? words.text
                guard !words.isStruck, passes(words.text) else { return nil }
                others += 1
                continue
            }
            hasMore = hasMore || words.hasLoss || !words.links.allSatisfy { SafeURL.external($0.address) != nil }
            links += words.links
            moments.append(moment)
        }
        guard others <= moments.count / 2 else { return nil }
        // Where each has its day, the order in which they are written says nothing: some put the last on top.
        return moments.enumerated().sorted {
            ($0.element.at.secondsSinceEpoch, $0.offset) < ($1.element.at.secondsSinceEpoch, $1.offset)
        }.map(\.element)
    }

    /// Whether a text says itself that nobody knows its time, as `14:??` does, or speaks of none. It stays among the others at its source.
    private mutating func passes(_ words: String) -> Bool {
        let head = words.utf8.prefix(24)
        let isOpen = head.contains(UInt8(ascii: "?"))
        let hasDigits = head.contains { $0.isDigit }
        guard isOpen || !hasDigits else { return false }
        hasMore = true
        // What comes next is on a day that nobody knows either.
        if hasDigits { day = nil }
        return true
    }

    /// How a text begins, for whoever looks for moments.
    func beginning(of markdown: String) -> TimelineLayout.Beginning {
        let text = PlainWords(markdown).text
        guard var head = Head(text, dates, day: day, readsPoints) ?? Head(elapsed: text, dates) else {
            let remark = StatedZone(text, dates.names)
            return remark.isPure && remark.zone != .none ? .remark : .none
        }
        if onlyDay(text) != nil { return .day }
        let isParted = head.passSeparator()
        let isDay = head.span.start.time == nil && head.elapsed == nil
        return head.words.isEmpty ? (isDay ? .day : .bare) : isParted ? .parted : .joined
    }

    /// The day that a text is and nothing else, but for an offset: "14 April (all times UTC)".
    private func onlyDay(_ text: String) -> (day: String?, zone: WrittenZone)? {
        guard var head = Head(text, dates, day: day, readsPoints), head.span.start.time == nil else { return nil }
        head.passSeparator()
        let rest = StatedZone(head.words, dates.names)
        return head.words.isEmpty || (rest.isPure && rest.zone != .none) ? (head.span.start.day?.text, rest.zone) : nil
    }

    /// The moment that a text begins with, and its words. What a moment has no place for stays among the words: "until 17:10 UTC: …".
    private mutating func read(_ text: String, after last: EventDate?) -> Moment? {
        guard var head = Head(text, dates, day: day, readsPoints) else { return elapsed(text) }
        let span = head.span
        let isUnsure = span.isUnsure || (stated == .none && span.mayBeOffset)
        guard !isUnsure, var reading = span.reading(day: day, zone: zone) else {
            self.isUnsure = self.isUnsure || isUnsure || (stated == .unsure && span.start.zone == .none)
            lacksZone = lacksZone || (span.start.time != nil && span.start.zone == .none && zone == nil)
            return nil
        }
        // A time that goes back without a new day is past midnight where the next day puts it closer than the same day does.
        if span.start.day == nil, let last, reading.start.secondsSinceEpoch < last.secondsSinceEpoch {
            guard let next = day.flatMap(TimeSpan.dayAfter), let later = span.reading(day: next, zone: zone),
                later.start.secondsSinceEpoch - last.secondsSinceEpoch < TimelineReader.night
            else { return nil }
            (reading, day) = (later, next)
        }
        if span.start.time != nil { spoken = spoken.and(span.start.zone) }
        let (kept, close) = (head.kept, head.close)
        let hasEnd = span.end != nil && !reading.isOneMoment
        let isParted = head.passSeparator()
        let words = head.words
        guard !words.isEmpty, span.start.time != nil || isParted || head.isBeforeCapital else { return nil }
        // "Seen (all times in CET)." in a column of UTC.
        let said = words.lowercased().contains("all times") ? StatedZone(words, dates.names).zone : .none
        guard said == .none || said.offset == (span.start.zone.offset ?? zone) else {
            self.isUnsure = true
            return nil
        }
        // After a range that ends on another day, nobody knows on which day the next time is.
        day = span.start.day?.text ?? day
        let endDay = span.end?.day?.text ?? reading.end.map { String($0.iso8601.prefix(10)) }
        if hasEnd, let endDay, endDay != day { day = nil }
        guard span.start.isAbout || hasEnd || span.start.time?.isCut ?? false else { return Moment(at: reading.start, event: words) }
        return Moment(at: reading.start, event: "\(kept.word) \(head.text(kept.index..<close)): \(words)")
    }

    /// Less than this lies between the last time before midnight and the first after it, in seconds.
    private static let night = 12 * 3600

    /// `+12 min: Seen.`, counted from when it began.
    private func elapsed(_ text: String) -> Moment? {
        guard var head = Head(elapsed: text, dates), let start, let elapsed = head.elapsed else { return nil }
        head.passSeparator()
        guard !head.words.isEmpty else { return nil }
        return Moment(at: EventDate(secondsSinceEpoch: start.secondsSinceEpoch + elapsed, precision: .minute), event: head.words)
    }
}

extension TimelineReader {
    /// What a moment's line begins with.
    fileprivate struct Head {
        private var scanner: DateScanner
        private(set) var span = TimeSpan(start: TimeSpan.Moment())
        /// Seconds since it began; nil where a time is said instead.
        private(set) var elapsed: Int?
        /// Where the moment ends.
        private(set) var close = 0

        init?(_ text: String, _ dates: DateParser, day: String?, _ readsPoints: Bool) {
            scanner = DateScanner(text, dates.names, order: dates.order, near: day)
            scanner.readsPoints = readsPoints
            scanner.passSpaces(and: "-:|,.")
            let isBracketed = scanner.sign("([") != nil
            scanner.passWeekday()
            guard let span = scanner.span(), span.start.day?.isOneDay ?? (span.start.time != nil) else {
                return nil
            }
            self.span = span
            close = scanner.index
            guard isBracketed else { return }
            scanner.passSpaces()
            guard scanner.sign(")]") != nil else { return nil }
            self.span.start.zone = span.start.zone.and(scanner.zone())
        }

        init?(elapsed text: String, _ dates: DateParser) {
            scanner = DateScanner(text, dates.names)
            guard let seconds = scanner.elapsed() else { return nil }
            (elapsed, close) = (seconds, scanner.index)
        }

        /// What of it stands among the words.
        var kept: (word: String, index: Int) {
            if span.start.isAbout { return ("about", span.start.index) }
            // A moment has no parts of a second.
            if span.start.time?.isCut ?? false { return ("at", span.start.index) }
            return (span.joint == .until ? "until" : "and", span.endIndex)
        }

        var words: String { scanner.rest.trimmed }
        var isBeforeCapital: Bool { words.unicodeScalars.first?.properties.isUppercase ?? false }

        func text(_ range: Range<Int>) -> String { scanner.text(range).trimmed }

        /// What stands between a time and its words. A minus and a point that belong to a number stay.
        ///
        /// - Returns: whether more than blanks did.
        @discardableResult mutating func passSeparator() -> Bool {
            var isParted = false
            while scanner.byte().isOne(of: " -:|,.") {
                if scanner.byte().isOne(of: "-."), scanner.byte(1).isDigit { return isParted }
                isParted = isParted || scanner.byte().isOne(of: "-:|")
                scanner.index += 1
            }
            return isParted
        }
    }
}
