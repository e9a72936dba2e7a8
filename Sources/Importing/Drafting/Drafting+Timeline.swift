internal import Narratives

extension Drafting {
    /// Moments, where every line has its day, its time and its offset. One that has not keeps the whole section in the body: half a timeline
    /// in another place would be worse than a whole one in words.
    mutating func draftTimeline() {
        var moments: [YAMLValue] = []
        for place in places(for: .timeline) {
            guard let text = fields[place].text else { continue }
            let lines = text.textLines
            let read: [YAMLValue]?
            if let table = MarkdownTable.all(in: lines, lines.indices).first {
                read = table.lines == lines.indices ? self.moments(in: table, fields[place].name) : nil
            } else {
                read = self.moments(in: lines, fields[place].name)
            }
            if let read, !read.isEmpty {
                moments += read
                fates[place] = .moved
            } else {
                keepInBody(
                    place, "not every moment in it has a day, a time, an offset from UTC and plain words.",
                    fix: index.mapping.zone == nil ? "If the offset is missing, say `zone:` in import.yaml and import again." : nil)
            }
        }
        if !moments.isEmpty { set("timeline", .list(moments)) }
    }

    private func moments(in lines: [String], _ heading: String) -> [YAMLValue]? {
        let listed = MarkdownItems(lines, lines.indices)
        guard listed.isPlain else { return nil }
        let remark = listed.preface.joined(separator: " ")
        let zone = index.zone(in: heading) ?? index.zone(in: remark)
        // A remark before the list must be about the zone alone, since it goes.
        guard listed.isList, remark.isEmpty || (zone != nil && remark.utf8.count < 60) else { return nil }
        var clock = Clock(day: day, zone: zone ?? index.mapping.zone, dates)
        return all(listed.items.map { clock.moment($0.text) })
    }

    private func moments(in table: MarkdownTable, _ heading: String) -> [YAMLValue]? {
        let columns = table.header.cells.map { index.field(ofColumn: PlainWords($0).text, in: .timeline) }
        // Every column must have a home.
        guard let at = columns.firstIndex(of: "at"), let event = columns.firstIndex(of: "event"), !columns.contains(nil),
            columns.count(where: { $0 == "event" }) == 1, columns.count(where: { $0 == "at" }) == 1
        else { return nil }
        let zone = index.zone(in: table.header.cells[at]) ?? index.zone(in: heading)
        var clock = Clock(day: day, zone: zone ?? index.mapping.zone, dates)
        let dayColumn = columns.firstIndex(of: "day")
        return all(
            table.rows.map { row in
                guard row.cells.count == columns.count else { return nil }
                let when = (dayColumn.map { row.cells[$0] + " " } ?? "") + row.cells[at]
                return clock.moment(PlainWords(when).text + ": " + row.cells[event])
            })
    }

    private func all(_ moments: [YAMLValue?]) -> [YAMLValue]? { moments.contains(nil) ? nil : moments.compactMap(\.self) }

    /// The day on which it began, where that is known to the day.
    private var day: String? {
        guard case .text(let text)? = values["date"]?.value, let date = EventDate(text), date.precision >= .day else { return nil }
        return String(text.prefix(10))
    }
}

/// Reads moments one after the other: a time without a day is on the day of the one before.
private struct Clock {
    private var day: String?
    private let zone: ZoneOffset?
    private let dates: DateWords
    private var last: EventDate?

    init(day: String?, zone: ZoneOffset?, _ dates: DateWords) { (self.day, self.zone, self.dates) = (day, zone, dates) }

    mutating func moment(_ text: String) -> YAMLValue? {
        let words = PlainWords(text)
        guard words.links.isEmpty, !words.hasLoss, let (at, rest) = instant(words.text) else { return nil }
        // Back in time without a new day: midnight may have passed, or the list may be in no order. Nobody guesses which.
        if let last, at.secondsSinceEpoch < last.secondsSinceEpoch { return nil }
        let event = rest.strippedOfSigns
        guard !event.isEmpty else { return nil }
        last = at
        return .mapping([YAMLEntry("at", .text(at.iso8601)), YAMLEntry("event", .text(event))])
    }

    private mutating func instant(_ text: String) -> (EventDate, String)? {
        let text = text.strippedOfSigns
        if let (reading, rest) = dates.leading(text) {
            if reading.date.offset != nil {
                guard reading.isWhole else { return nil }
                day = String(reading.date.iso8601.prefix(10))
                return (reading.date, rest)
            }
            guard reading.date.precision == .day else { return nil }
            day = reading.date.iso8601
            // A day with a time that has no offset of its own.
            return timed(rest.strippedOfSigns)
        }
        return timed(text)
    }

    private func timed(_ text: String) -> (EventDate, String)? {
        guard let (time, written, rest) = dates.leadingTime(text), let day, let offset = written ?? zone,
            let date = EventDate("\(day)T\(time)\(offset.text)")
        else { return nil }
        return (date, rest)
    }
}

extension String {
    /// Without spaces, dashes, colons, bars and brackets at the beginning, as stand between a time and its words.
    fileprivate var strippedOfSigns: String {
        let signs: Set<Character> = [" ", "-", "–", "—", ":", "|", "]", "[", ")", "(", ",", ".", "~"]
        return String(drop { signs.contains($0) }).trimmed
    }
}
