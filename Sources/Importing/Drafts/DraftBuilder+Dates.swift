internal import Narratives

extension DraftBuilder {
    mutating func draftDates() {
        // A key of its own for the end comes before the end of a range.
        draftDate(.ended)
        draftDate(.date)
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
            let position = place.map { fields[$0].position }
            let outcome =
                origin.extent == .anywhere
                ? dates.first(in: text)
                : dates.whole(PlainWords(text).text, stated: place.map { index.keyAndZone(fields[$0].name).zone } ?? .none)
            guard case .date(let reading) = outcome, target == .date || reading.end == nil else {
                // A text that is looked through holds the line that was told of already.
                if outcome == .ambiguous, !isAmbiguous {
                    isAmbiguous = true
                    tell(
                        "import-date", .warning, "\(shown(origin, text)) is a date of which day and month could be the other way round.",
                        fix: "Say `dates: day-first` or `dates: month-first` in import.yaml.", at: position)
                } else if origin.extent == .whole, outcome != .ambiguous, text.utf8.contains(where: DateScanner.isDigit) {
                    tell(
                        "import-date", .warning, "\(shown(origin, text)) is not read as one date, so it was not taken.",
                        fix: "Write it as 2025-04-14, or as 2025-04-14T17:02+02:00, and import again.", at: position)
                }
                continue
            }
            take(reading, target, from: origin, text, place)
            return
        }
    }

    private mutating func take(_ reading: DateWords.Reading, _ target: Target, from origin: Origin, _ text: String, _ place: Int?) {
        let date = cut(reading.date, to: origin.precision)
        let position = place.map { fields[$0].position }
        take(date, target)
        if origin.extent == .whole {
            var isWhole = reading.isWhole && date == reading.date
            if let end = reading.end, origin.precision == nil {
                if values["ended"] == nil { take(end, .ended) }
                isWhole = isWhole && self.date("ended") == end
            }
            if let place { dispositions[place] = isWhole ? .moved : .copied }
            if !isWhole { tellOfRest(reading, shown(origin, text), place) }
        }
        if let look = origin.look { self.look(target.rawValue, look, at: position) }
    }

    /// What a date says besides and could not be taken.
    private mutating func tellOfRest(_ reading: DateWords.Reading, _ words: String, _ place: Int?) {
        let position = place.map { fields[$0].position }
        switch reading.omitted {
        case .time:
            tell(
                "import-date", .warning, "\(words) has a time without an offset from UTC, so that the day alone was taken.",
                fix: "Say `zone: \"+01:00\"`, or whatever it was, in import.yaml.", at: position)
        case .unsureTime:
            tell(
                "import-date", .warning, "\(words) has no offset from UTC that is sure, so that the day alone was taken.",
                fix: "Write it with one offset, as in 2025-04-14T17:02-07:00, and import again.", at: position)
        case .more, nil:
            guard let place, fields[place].isInText else { return }
            tell("import-stays", .note, "\(words) says more than was taken, and stays in the body.", at: position)
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
