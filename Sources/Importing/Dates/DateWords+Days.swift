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
}

extension DateWords {
    /// One day, or the first and the last of some.
    func day(_ scanner: inout DateScanner) -> WrittenDay? { scanner.attempt { oneDay(&$0) } ?? scanner.attempt { manyDays(&$0) } }

    private func oneDay(_ scanner: inout DateScanner) -> WrittenDay? {
        guard let number = scanner.number() else { return scanner.month().flatMap { monthFirst($0, &scanner) } }
        return number.digits == 4 ? yearFirst(number.value, &scanner) : number.digits <= 2 ? dayFirst(number.value, &scanner) : nil
    }

    /// 1-3 May 2024, 1.-3.5.2024, 30 April - 2 May 2024, May 1-3, 2024, April 30 - May 2, 2024, April to May 2024.
    private func manyDays(_ scanner: inout DateScanner) -> WrittenDay? {
        let isMonthFirst = !scanner.isAtDigit
        var month = isMonthFirst ? scanner.month() : nil
        guard month != nil || !isMonthFirst else { return nil }
        scanner.passSpaces(and: ".")
        let day = scanner.number()
        guard day?.digits ?? 1 <= 2, day != nil || isMonthFirst else { return nil }
        scanner.passOrdinal()
        scanner.passSpaces(and: ".")
        if !isMonthFirst { month = scanner.month() }
        guard scanner.joint() != .beside else { return nil }
        let isSameMonth = isMonthFirst && scanner.isAtDigit
        let last = isSameMonth ? month.flatMap { monthFirst($0, &scanner) } : oneDay(&scanner)
        guard let last, !last.isAmbiguous, let end = EventDate(last.text), (day == nil) == (end.precision == .month) else { return last }
        // "30 December - 2 January 2025" began in the year before.
        let year = (month ?? 0) > end.month ? end.year - 1 : end.year
        guard let first = known(year, month ?? end.month, day?.value), first.text < last.text else { return nil }
        return WrittenDay(text: first.text, end: last.text)
    }

    /// 2024-05-01, 2024/5/1, 2024-05.
    private func yearFirst(_ year: Int, _ scanner: inout DateScanner) -> WrittenDay? {
        guard let sign = scanner.sign("-/."), let month = scanner.number(), month.digits <= 2 else { return nil }
        let day = scanner.attempt { scanner -> Int? in
            guard scanner.sign("-/.") == sign, let day = scanner.number(), day.digits <= 2 else { return nil }
            return day.value
        }
        return day != nil || (sign == "-" && month.digits == 2) ? known(year, month.value, day) : nil
    }

    /// 1 May 2024, 1st of May, 2024, 1-May-2024, 01.05.2024, 05/01/2024.
    private func dayFirst(_ first: Int, _ scanner: inout DateScanner) -> WrittenDay? {
        let named = scanner.attempt { scanner -> (month: Int, year: Int)? in
            scanner.passOrdinal()
            scanner.passSpaces(and: "-./,")
            guard let month = scanner.month() else { return nil }
            scanner.passSpaces(and: "-./,")
            guard let year = scanner.number(), year.digits == 4 else { return nil }
            return (month, year.value)
        }
        if let named { return known(named.year, named.month, first) }
        guard let sign = scanner.sign("-/."), let second = scanner.number(), second.digits <= 2, scanner.sign("-/.") == sign,
            let year = scanner.number(), year.digits == 4
        else { return nil }
        // Points stand in dates that begin with the day alone.
        let order: Bool? = sign == "." || first > 12 ? true : second.value > 12 || first == second.value ? false : self.order.map { $0 == .dayFirst }
        guard let isDayFirst = order else { return WrittenDay(text: "", isAmbiguous: true) }
        return isDayFirst ? known(year.value, second.value, first) : known(year.value, first, second.value)
    }

    /// May 1, 2024; May 1st 2024; May 2024.
    private func monthFirst(_ month: Int, _ scanner: inout DateScanner) -> WrittenDay? {
        scanner.passSpaces(and: ".,-")
        guard let number = scanner.number() else { return nil }
        if number.digits == 4 { return known(number.value, month, nil) }
        scanner.passOrdinal()
        scanner.passSpaces(and: ",-")
        guard number.digits <= 2, let year = scanner.number(), year.digits == 4 else { return nil }
        return known(year.value, month, number.value)
    }

    private func known(_ year: Int, _ month: Int, _ day: Int?) -> WrittenDay? {
        let text = "\(EventDate.padded(year, 4))-\(EventDate.padded(month))" + (day.map { "-\(EventDate.padded($0))" } ?? "")
        return EventDate(text) == nil || !(1900...2200).contains(year) ? nil : WrittenDay(text: text)
    }
}
