internal import Narratives

/// A day, a month or a year and a month as it is written.
struct WrittenDay {
    /// `2024-05-01` or `2024-05`.
    var text: String
    /// The last day, in the same form, where one date names two.
    var end: String?
    /// Whether day and month could be the other way round.
    var isAmbiguous = false

    /// Whether it is one day that is known.
    var isOneDay: Bool { !isAmbiguous && end == nil && text.utf8.count == 10 }

    init(_ text: String, end: String? = nil) { (self.text, self.end) = (text, end) }

    /// Nil for what no calendar has.
    init?(_ year: Int, _ month: Int, _ day: Int?) {
        text = "\(EventDate.padded(year, 4))-\(EventDate.padded(month))" + (day.map { "-\(EventDate.padded($0))" } ?? "")
        guard EventDate(text) != nil, (1900...2200).contains(year) else { return nil }
    }
}

extension DateScanner {
    /// One day, or the first and the last of some.
    mutating func day() -> WrittenDay? { attempt { $0.oneDay() } ?? attempt { $0.manyDays() } }

    private mutating func oneDay() -> WrittenDay? {
        if let year = number(4...4) { return yearFirst(year) }
        if let day = number(1...2) { return dayFirst(day) }
        return digits > 0 ? nil : month().flatMap { monthFirst($0) }
    }

    /// 1-3 May 2024, 1.-3.5.2024, 30 April - 2 May 2024, May 1-3, 2024, April 30 - May 2, 2024, April to May 2024.
    private mutating func manyDays() -> WrittenDay? {
        let isMonthFirst = !isAtDigit
        var month = isMonthFirst ? month() : nil
        guard month != nil || !isMonthFirst else { return nil }
        passSpaces(and: ".")
        let day = number(1...2)
        guard day != nil || (isMonthFirst && !isAtDigit) else { return nil }
        passOrdinal()
        passSpaces(and: ".")
        if !isMonthFirst { month = self.month() }
        guard joint() != .beside else { return nil }
        let last = isMonthFirst && isAtDigit ? month.flatMap { monthFirst($0) } : oneDay()
        guard let last, !last.isAmbiguous, let end = EventDate(last.text), (day == nil) == (end.precision == .month) else { return last }
        // "30 December - 2 January 2025" began in the year before.
        let year = (month ?? 0) > end.month ? end.year - 1 : end.year
        guard let first = WrittenDay(year, month ?? end.month, day), first.text < last.text else { return nil }
        return WrittenDay(first.text, end: last.text)
    }

    /// 2024-05-01, 2024/5/1, 2024-05.
    private mutating func yearFirst(_ year: Int) -> WrittenDay? {
        guard let sign = sign("-/.") else { return nil }
        let hasTwoDigits = digits == 2
        guard let month = number(1...2) else { return nil }
        let day = attempt { $0.sign("-/.") == sign ? $0.number(1...2) : nil }
        return day != nil || (sign == "-" && hasTwoDigits) ? WrittenDay(year, month, day) : nil
    }

    /// 1 May 2024, 1st of May, 2024, 1-May-2024, 01.05.2024, 05/01/2024.
    private mutating func dayFirst(_ first: Int) -> WrittenDay? {
        let named = attempt { trial -> WrittenDay? in
            trial.passOrdinal()
            trial.passSpaces(and: "-./,")
            let isCapital = trial.byte() < 0x60
            guard let month = trial.month() else { return nil }
            let behind = trial
            trial.passSpaces(and: "-./,")
            if let year = trial.number(4...4) { return WrittenDay(year, month, first) }
            trial = behind
            // As trackers export it: 14/Apr/25.
            if isCapital, trial.sign("-/") != nil, let year = trial.number(2...2) { return WrittenDay(2000 + year, month, first) }
            trial = behind
            return isCapital ? trial.dayNear(month, first) : nil
        }
        if let named { return named }
        guard let sign = sign("-/."), let second = number(1...2), self.sign("-/.") == sign, let year = number(4...4) else { return nil }
        // Points stand in dates that begin with the day alone.
        if sign == "." || first > 12 { return WrittenDay(year, second, first) }
        if second > 12 || first == second { return WrittenDay(year, first, second) }
        if let order { return order == .dayFirst ? WrittenDay(year, second, first) : WrittenDay(year, first, second) }
        var day = WrittenDay("")
        day.isAmbiguous = true
        return day
    }

    /// May 1, 2024; May 1st 2024; May 2024.
    private mutating func monthFirst(_ month: Int) -> WrittenDay? {
        passSpaces(and: ".,-")
        if let year = number(4...4) { return WrittenDay(year, month, nil) }
        guard let day = number(1...2) else { return nil }
        passOrdinal()
        let behind = self
        passSpaces(and: ",-")
        if let year = number(4...4) { return WrittenDay(year, month, day) }
        self = behind
        return dayNear(month, day)
    }

    /// A day whose year is not written, in the year that puts it closest to a day near it.
    private func dayNear(_ month: Int, _ day: Int) -> WrittenDay? {
        guard let near, !(byte().isOne(of: ":.") && byte(1).isDigit), !isAtDigit, !isAtLetter else { return nil }
        let days = (near.year - 1...near.year + 1).compactMap { WrittenDay($0, month, day) }
        func distance(_ day: WrittenDay) -> Int { EventDate(day.text).map { abs($0.secondsSinceEpoch - near.secondsSinceEpoch) } ?? .max }
        return days.min { distance($0) < distance($1) }
    }

    /// "st", "nd", "rd", "th", and "of" behind them.
    private mutating func passOrdinal() {
        pass(["st", "nd", "rd", "th"])
        let mark = index
        passSpaces()
        if !pass(["of"]) { index = mark }
    }

    /// "14 Apr", "April 14th", where no year follows.
    var isAtDayWithoutYear: Bool {
        peek { trial in
            guard trial.isAtDigit else { return trial.month() != nil && trial.passSpaces(and: ".") > 0 && trial.isAtDigit }
            guard trial.number(1...2) != nil else { return false }
            trial.passOrdinal()
            trial.passSpaces(and: ".")
            return trial.month() != nil
        }
    }
}
