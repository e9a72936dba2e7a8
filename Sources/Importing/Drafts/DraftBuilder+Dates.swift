internal import Narratives

extension DraftBuilder {
    mutating func draftDates() {
        // A key of its own for the end comes before the end of a range.
        for target in [Target.ended, .date, .sourceAccessed] { draftDate(target) }
        if let ended = date("ended"), let date = date("date"), ended.lastSecond < date.secondsSinceEpoch {
            // Told rather than mended: which of the two is wrong, nobody here knows.
            values["ended"] = nil
            facts.append(Extension(name: "ended", value: .text(ended.iso8601)))
            report(
                "import-date", .warning, "It would have ended (\(ended.iso8601)) before it began (\(date.iso8601)).",
                fix: "The end is among the facts of the source, `x-imported`: check both.")
        }
        guard values["date"] == nil else { return }
        set("date", .text("unknown"))
        flagForReview("date", "Nothing says when this began. Write it, be it the year alone; until then it stands last in lists.")
    }

    private func date(_ key: String) -> EventDate? { text(of: key).flatMap { EventDate($0) } }

    private mutating func draftDate(_ target: Target) {
        var isAmbiguous = false
        for origin in index.mapping.keys[target] ?? [] {
            guard let (text, place) = text(from: origin, isRaw: true) else { continue }
            let isKey = if case .key = origin.selector { true } else { false }
            let said = Said(words: isKey ? "`\(text.cut(to: 60))`" : "What the text names first", place: place)
            let outcome =
                origin.extent == .anywhere
                ? dates.first(in: text)
                : dates.whole(PlainWords(text).text, stated: place.map { index.keyAndZone(fields[$0].name).zone } ?? .none)
            if case .date(let reading) = outcome, target == .date || reading.end == nil {
                take(reading, target, from: origin, said)
                return
            }
            // A text that is looked through holds the line that was told of already.
            if outcome == .ambiguous, !isAmbiguous {
                isAmbiguous = true
                report(
                    said, "is a date of which day and month could be the other way round.",
                    fix: "Say `dates: day-first` or `dates: month-first` in import.yaml.")
            } else if origin.extent == .whole, outcome != .ambiguous, text.utf8.contains(where: \.isDigit) {
                report(
                    said, "is not read as one date, so it was not taken.",
                    fix: "Write it as 2025-04-14, or as 2025-04-14T17:02+02:00, and import again.")
            }
        }
    }

    /// The words of a date as they are told of, and the field that they stand in.
    private struct Said {
        let words: String
        let place: Int?
    }

    private mutating func report(_ said: Said, _ message: String, fix: String) {
        report("import-date", .warning, "\(said.words) \(message)", fix: fix, at: said.place.map { fields[$0].position })
    }

    private mutating func take(_ reading: DateParser.Reading, _ target: Target, from origin: Origin, _ said: Said) {
        let date = DraftBuilder.cut(reading.date, to: origin.precision)
        if target == .sourceAccessed { sources.accessed = date.iso8601 } else { set(target.rawValue, .text(date.iso8601)) }
        if origin.extent == .whole {
            var isWhole = reading.omitted == nil && date == reading.date
            if let end = reading.end, origin.precision == nil {
                if values["ended"] == nil { set("ended", .text(end.iso8601)) }
                isWhole = isWhole && self.date("ended") == end
            }
            if let place = said.place { dispositions[place] = isWhole ? .moved : .copied }
            if !isWhole { reportRest(reading, said) }
        }
        if let look = origin.look { flagForReview(target.rawValue, look, at: said.place.map { fields[$0].position }) }
    }

    /// What a date says besides and could not be taken.
    private mutating func reportRest(_ reading: DateParser.Reading, _ said: Said) {
        switch reading.omitted {
        case .time:
            report(
                said, "has a time without an offset from UTC, so that the day alone was taken.",
                fix: "Say `zone: \"+01:00\"`, or whatever it was, in import.yaml.")
        case .unsureTime:
            report(
                said, "has no offset from UTC that is sure, so that the day alone was taken.",
                fix: "Write it with one offset, as in 2025-04-14T17:02-07:00, and import again.")
        case .more, nil:
            guard let place = said.place, fields[place].isInText else { return }
            report("import-stays", .note, "\(said.words) says more than was taken, and stays in the body.", at: fields[place].position)
        }
    }

    private static func cut(_ date: EventDate, to precision: Origin.Precision?) -> EventDate {
        precision.flatMap { EventDate(String(date.iso8601.prefix($0.length))) } ?? date
    }
}
