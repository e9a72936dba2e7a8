internal import Narratives

extension Drafting {
    mutating func draftDates() {
        draftDate(.date)
        draftDate(.ended)
        draftDate(.sourceAccessed)
        if let ended = date("ended"), let date = date("date"), ended.lastSecond < date.secondsSinceEpoch {
            // Told rather than mended: which of the two is wrong, nobody here knows.
            values["ended"] = nil
            keep(.text(ended.iso8601), as: "x-ended")
            tell(
                "import-date", .warning, "It would have ended (\(ended.iso8601)) before it began (\(date.iso8601)).",
                fix: "The end is kept as `x-ended`: check both.")
        }
        guard values["date"] == nil else { return }
        set("status", .text("draft"))
        looks.append("date")
        tell(
            "import-draft", .warning, "Nothing says when this began, so it is a draft until somebody does.",
            fix: "Write `date:`, be it the year alone, and take `status: draft` out.")
    }

    private func date(_ key: String) -> EventDate? {
        if case .text(let text)? = values[key]?.value { EventDate(text) } else { nil }
    }

    private mutating func draftDate(_ target: Target) {
        var isAmbiguous = false
        for origin in index.mapping.keys[target] ?? [] {
            guard let (text, place) = text(from: origin, isRaw: true) else { continue }
            let outcome = origin.extent == .anywhere ? dates.first(in: text) : dates.whole(PlainWords(text).text)
            let position = place.map { fields[$0].position }
            guard case .date(let reading) = outcome else {
                // A text that is looked through holds the line that was told of already.
                if outcome == .ambiguous, !isAmbiguous {
                    isAmbiguous = true
                    tell(
                        "import-date", .warning, "\(shown(origin, text)) is a date of which day and month could be the other way round.",
                        fix: "Say `dates: day-first` or `dates: month-first` in import.yaml.", at: position)
                }
                continue
            }
            let date = cut(reading.date, to: origin.precision)
            take(date, target)
            guard origin.extent == .whole else {
                if let look = origin.look { self.look(target.rawValue, look, at: position) }
                return
            }
            if let place { fates[place] = reading.isWhole && date == reading.date ? .moved : .copied }
            if !reading.isWhole, reading.date.precision == .day {
                tell(
                    "import-date", .warning,
                    "\(shown(origin, text)) has a time without an offset from UTC, so that the day alone was taken.",
                    fix: "Say `zone: \"+01:00\"`, or whatever it was, in import.yaml.", at: position)
            }
            if let look = origin.look { self.look(target.rawValue, look, at: position) }
            return
        }
    }

    private func shown(_ origin: Origin, _ text: String) -> String {
        if case .key = origin.what { "`\(text.cut(to: 60))`" } else { "What the text names first" }
    }

    private mutating func take(_ date: EventDate, _ target: Target) {
        if target == .sourceAccessed { sources.accessed = date.iso8601 } else { set(target.rawValue, .text(date.iso8601)) }
    }

    private func cut(_ date: EventDate, to precision: Origin.Precision?) -> EventDate {
        let text = date.iso8601
        let length =
            switch precision {
            case .year: 4
            case .month: 7
            case .day: 10
            case nil: text.utf8.count
            }
        return EventDate(String(text.prefix(length))) ?? date
    }
}
