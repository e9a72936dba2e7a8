internal import Narratives

/// What a heading, a column's name or a sentence says of the offset of many times: "All times in UTC+1".
struct StatedZone {
    private(set) var zone = WrittenZone.none
    /// Whether it says nothing else, so that it may go where each time has its offset.
    private(set) var isPure = true

    init(_ text: some StringProtocol, _ names: ZoneNames) {
        var scanner = DateScanner(text, names)
        while !scanner.atEnd {
            let found = scanner.byte() == 0x20 ? .none : scanner.zone(isISO: true)
            if found != .none {
                zone = zone.and(found)
            } else if scanner.isAtLetter {
                isPure = scanner.pass(StatedZone.words) && isPure
                if !isPure { scanner.passToken() }
            } else {
                isPure = isPure && !scanner.isAtDigit && scanner.byte() < 0x80
                scanner.isAtDigit ? scanner.passToken() : (scanner.index += 1)
            }
        }
    }

    /// What such a sentence is made of.
    private static let words = Set(
        words: """
            all the times time timestamps dates date and are is in given shown listed stated below here as at of this timeline zone \
            timezone offset note following both expressed displayed reported recorded unless otherwise noted specified indicated mentioned \
            we use used using events
            """)

    /// What a document says of all its times, wherever it says so; two sentences may contradict each other.
    static func ofAllTimes(in document: SourceDocument, _ names: ZoneNames) -> WrittenZone {
        var zone = WrittenZone.none
        for field in document.fields where ["timezone", "timezones", "tz", "utcoffset"].contains(Name.bare(field.name)) {
            if let text = field.text, !text.trimmed.isEmpty { zone = zone.and(sure(StatedZone(text, names).zone)) }
        }
        for line in document.lines where mayState(line) {
            for sentence in Strikethrough.removed(from: line).split(whereSeparator: { ".;!".contains($0) }) {
                zone = zone.and(stated(sentence, names))
            }
        }
        return zone
    }

    /// A sentence that begins with "All times" states a zone even where it names none that is known: "All times are local".
    private static func stated(_ sentence: Substring, _ names: ZoneNames) -> WrittenZone {
        let words = PlainWords(String(sentence.drop { !$0.isLetter })).text.lowercased()
        let stated = StatedZone(sentence, names)
        let isOfAll = ["all times", "all timestamps", "all dates and times"].contains { head in
            words.hasPrefix(head)
                && ["", "are", "is", "in", "as", "(utc"].contains(words.dropFirst(head.count).split(separator: " ").first ?? "")
        }
        if isOfAll || words.hasPrefix("timezone:") || words.hasPrefix("time zone:") { return sure(stated.zone) }
        let isOfTimes = ["times", "timestamps", "timezone", "time zone"].contains { words.contains($0) }
        return isOfTimes && stated.isPure ? stated.zone : .none
    }

    private static func sure(_ zone: WrittenZone) -> WrittenZone { zone == .none ? .unsure : zone }

    /// Whether "time" may stand in a line: nearly all lines are passed over for this.
    private static func mayState(_ line: String) -> Bool {
        zip(line.utf8, line.utf8.dropFirst(3)).contains { $0 | 0x20 == UInt8(ascii: "t") && $1 | 0x20 == UInt8(ascii: "e") }
    }

    /// The names that a heading, a key or a column may have without the offset behind it, the longest first: `Time (UTC)` is "Time".
    static func names(in text: String, _ zones: ZoneNames) -> [(name: String, zone: WrittenZone)] {
        guard text.utf8.count < 100, StatedZone(text, zones).zone != .none else { return [] }
        let scalars = text.unicodeScalars
        return scalars.indices.reversed().compactMap { index in
            guard index == scalars.startIndex || " ([,:-–—".unicodeScalars.contains(scalars[index]) else { return nil }
            let behind = StatedZone(text[index...], zones)
            return behind.isPure && behind.zone != .none ? (String(text[..<index]).trimmed, behind.zone) : nil
        }
    }
}
