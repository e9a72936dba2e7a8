internal import Narratives

/// Reads dates as people write them. A date that could be two days is told of, never guessed.
struct DateWords {
    struct Reading: Equatable {
        var date: EventDate
        /// Whether it says all that was written: a time without an offset, or a split second, is left out.
        var isWhole = true
    }

    enum Outcome: Equatable {
        case date(Reading)
        /// Day and month could be the other way round.
        case ambiguous
        case none
    }

    let order: ImportMapping.DateOrder?
    let zone: ZoneOffset?
    let zones: @Sendable (String) -> ZoneOffset?

    init(_ mapping: MappingIndex) {
        order = mapping.mapping.dates
        zone = mapping.mapping.zone
        zones = { mapping.zone(named: $0) }
    }

    /// A text that is a date and nothing else.
    func whole(_ text: String) -> Outcome {
        let trimmed = text.trimmed
        if let date = EventDate(trimmed) { return .date(Reading(date: date)) }
        var scanner = DateScanner(trimmed)
        scanner.passWeekday()
        let outcome = read(&scanner)
        return scanner.atEnd ? outcome : .none
    }

    /// The first date among other words. A year alone is none.
    func first(in text: String) -> Outcome {
        var scanner = DateScanner(text)
        while !scanner.atEnd {
            var trial = scanner
            let outcome = read(&trial)
            if outcome != .none { return outcome }
            scanner.passToken()
        }
        return .none
    }

    /// A date at the beginning of a text, and the words after it.
    func leading(_ text: String) -> (Reading, rest: String)? {
        var scanner = DateScanner(text)
        scanner.passWeekday()
        guard case .date(let reading) = read(&scanner) else { return nil }
        return (reading, scanner.rest)
    }

    /// A time of day at the beginning of a text, with the words after it; its offset where it has one.
    func leadingTime(_ text: String) -> (time: String, zone: ZoneOffset?, rest: String)? {
        var scanner = DateScanner(text)
        guard let time = scanner.time(), !time.isCut else { return nil }
        return (time.text, scanner.zone(zones), scanner.rest)
    }

    private func read(_ scanner: inout DateScanner) -> Outcome {
        guard let day = day(&scanner) else { return .none }
        guard case .known(let text) = day else { return .ambiguous }
        guard let date = EventDate(text) else { return .none }
        var reading = Reading(date: date)
        guard date.precision == .day else { return .date(reading) }
        var trial = scanner
        trial.passBetweenDayAndTime()
        guard let time = trial.time() else { return .date(reading) }
        let written = trial.zone(zones)
        scanner = trial
        guard let offset = written ?? zone, let instant = EventDate("\(text)T\(time.text)\(offset.text)") else {
            reading.isWhole = false
            return .date(reading)
        }
        return .date(Reading(date: instant, isWhole: !time.isCut))
    }

    private enum Day { case known(String), ambiguous }

    private func day(_ scanner: inout DateScanner) -> Day? {
        let start = scanner
        if let number = scanner.number() {
            if number.digits == 4, let day = yearFirst(number.value, &scanner) { return day }
            if number.digits <= 2, let day = dayOrMonthFirst(number.value, &scanner) { return day }
        } else if let month = scanner.month(), let day = monthFirst(month, &scanner) {
            return day
        }
        scanner = start
        return nil
    }

    /// 2024-05-01, 2024/5/1, 2024-05, 2024 May 1.
    private func yearFirst(_ year: Int, _ scanner: inout DateScanner) -> Day? {
        let mark = scanner
        guard let sign = scanner.sign("-/."), let month = scanner.number(), month.digits <= 2 else {
            scanner = mark
            return nil
        }
        let afterMonth = scanner
        if scanner.sign("-/.") == sign, let day = scanner.number(), day.digits <= 2 { return known(year, month.value, day.value) }
        scanner = afterMonth
        return sign == UInt8(ascii: "-") && month.digits == 2 ? known(year, month.value, nil) : nil
    }

    /// 1 May 2024, 1st of May, 2024, 1-May-2024, 01.05.2024, 05/01/2024.
    private func dayOrMonthFirst(_ first: Int, _ scanner: inout DateScanner) -> Day? {
        let mark = scanner
        scanner.passOrdinal()
        scanner.passSpaces(and: "-./,")
        if let month = scanner.month() {
            scanner.passSpaces(and: "-./,")
            if let year = scanner.number(), year.digits == 4 { return known(year.value, month, first) }
        }
        scanner = mark
        guard let sign = scanner.sign("-/."), let second = scanner.number(), second.digits <= 2, scanner.sign("-/.") == sign,
            let year = scanner.number(), year.digits == 4
        else { return nil }
        // Points stand in dates that begin with the day alone.
        if sign == UInt8(ascii: ".") || first > 12 { return known(year.value, second.value, first) }
        if second.value > 12 || first == second.value { return known(year.value, first, second.value) }
        guard let order else { return .ambiguous }
        return order == .dayFirst ? known(year.value, second.value, first) : known(year.value, first, second.value)
    }

    /// May 1, 2024; May 1st 2024; May 2024.
    private func monthFirst(_ month: Int, _ scanner: inout DateScanner) -> Day? {
        scanner.passSpaces(and: ".,-")
        guard let number = scanner.number() else { return nil }
        if number.digits == 4 { return known(number.value, month, nil) }
        scanner.passOrdinal()
        scanner.passSpaces(and: ",-")
        guard number.digits <= 2, let year = scanner.number(), year.digits == 4 else { return nil }
        return known(year.value, month, number.value)
    }

    private func known(_ year: Int, _ month: Int, _ day: Int?) -> Day? {
        let text = "\(EventDate.padded(year, 4))-\(EventDate.padded(month))" + (day.map { "-\(EventDate.padded($0))" } ?? "")
        return EventDate(text) == nil || !(1900...2200).contains(year) ? nil : .known(text)
    }
}
