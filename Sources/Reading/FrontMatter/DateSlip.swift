internal import Narratives

/// What is amiss with words that were meant as a date, and what they mean.
struct DateSlip {
    /// How many characters stand before what is amiss.
    private(set) var offset = 0
    private(set) var message = ""
    /// What to write, if there is but one thing that the words can mean.
    private(set) var meant: String?
    /// What else to do, where nobody but the author knows.
    private(set) var advice: String?
    /// Whether nothing that was said is left out of `meant`.
    private(set) var isWhole = true

    private var scanner: DateScanner

    /// - Returns: nil where the words cannot be told for a date.
    init?(_ text: String) {
        guard text.utf8.count <= 80 else { return nil }
        scanner = DateScanner(text)
        if let odd = Lookalike.first(in: text) {
            note(odd.offset, "`\(odd.scalar)` is \(Lookalike.name(of: odd.scalar)).")
        }
        guard let day = takeDay() else { return nil }
        guard let time = takeTime() else { return nil }
        meant = message.isEmpty ? nil : meant ?? (advice == nil ? day + time : nil)
        guard !message.isEmpty, meant.map({ EventDate($0) != nil }) ?? true else { return nil }
    }

    private mutating func note(_ offset: Int, _ message: String) {
        if self.message.isEmpty { (self.offset, self.message) = (offset, message) }
    }

    private mutating func refuse(_ offset: Int, _ message: String, _ advice: String) {
        if self.advice == nil { (self.offset, self.message, self.advice) = (offset, message, advice) }
    }

    // MARK: Days

    /// The day as the format has it.
    private mutating func takeDay() -> String? {
        let start = scanner.offset
        if let parts = scanner.numbers() {
            if parts.count == 2, parts[0].digits == 1 || parts[0].digits == 2, scanner.last == ":" {
                refuse(start, "This is a time without its day.", "Write the day before it, and the offset behind it: `2024-11-12T09:07Z`.")
                scanner.skipAll()
                return ""
            }
            return day(of: parts, at: start)
        }
        guard let words = scanner.dayInWords() else { return nil }
        note(start, "A date is written in digits, year first.")
        return written(words.year, words.month, words.day, at: start)
    }

    private mutating func day(of parts: [DateScanner.Number], at start: Int) -> String? {
        let sign = scanner.separator
        switch (parts.count, parts[0].digits) {
        case (1, 8):
            note(start, "A date has hyphens between its year, month and day.")
            return written(parts[0].value / 10000, parts[0].value / 100 % 100, parts[0].value % 100, at: start)
        case (1, 4): return written(parts[0].value, nil, nil, at: start)
        case (2, 4), (3, 4):
            if sign != "-" { note(start + 4, "A date has hyphens between its parts, and not `\(sign)`.") }
            if scanner.hasGaps { note(start + 4, "No blanks stand between the parts of a date.") }
            if let short = parts.dropFirst().first(where: { $0.digits == 1 }) {
                note(short.offset, "Months and days have two digits: `0\(short.value)`.")
            }
            return written(parts[0].value, parts[1].value, parts.count > 2 ? parts[2].value : nil, at: start)
        case (3, 1), (3, 2):
            guard parts[2].digits == 4 else {
                refuse(start, "A year has four digits here.", "Write the year in full, first: `2024-11-12`.")
                return ""
            }
            note(start, "A date begins with its year.")
            let (first, second, year) = (parts[0].value, parts[1].value, parts[2].value)
            // With points the day comes first wherever such dates are written; with slashes and hyphens that depends on the country.
            if sign == "." || first > 12 || first == second { return written(year, second, first, at: start) }
            if second > 12 { return written(year, first, second, at: start) }
            let (one, other) = (DateSlip.iso(year, second, first), DateSlip.iso(year, first, second))
            refuse(start, "Some read this as \(one), and others as \(other).", "Write the one that it was.")
            return ""
        default: return nil
        }
    }

    private mutating func written(_ year: Int, _ month: Int?, _ day: Int?, at offset: Int) -> String {
        let text = DateSlip.iso(year, month, day)
        guard EventDate(text) == nil else { return text }
        if let month, !(1...12).contains(month) {
            refuse(offset, "There is no month \(month).", "Write the year, the month and the day, in this order: `2024-11-12`.")
        } else if let month, let day {
            let last =
                EventDate(DateSlip.iso(year, month, nil)).map { EventDate(secondsSinceEpoch: $0.lastSecond, precision: .day).day } ?? 31
            refuse(
                offset, "\(DateSlip.iso(year, month, nil)) has \(last) days, and this is day \(day).",
                "Write the day that it was, or the month alone.")
        } else {
            refuse(offset, "There is no year \(year) here.", "Write a year from 0001 to 9999.")
        }
        return text
    }

    private static func iso(_ year: Int, _ month: Int?, _ day: Int?) -> String {
        let parts = [EventDate.padded(year, 4), month.map { EventDate.padded($0) }, day.map { EventDate.padded($0) }]
        return parts.compactMap { $0 }.joined(separator: "-")
    }

    // MARK: Times

    /// The time and its offset as the format has them; empty where there is none, nil where the words are something else.
    private mutating func takeTime() -> String? {
        if scanner.isAtEnd { return "" }
        guard !refuseRange() else { return "" }
        let gap = scanner.offset
        let isJoined = scanner.skipGap()
        if !isJoined, scanner.isAtNumber { note(gap, "Between the day and the time stands a `T`, or one blank.") }
        guard let (hour, minute, second) = takeClock() else {
            // A day and words behind it.
            guard let rest = scanner.rest, advice == nil else { return advice == nil ? nil : "" }
            if rest == "." {
                note(gap, "A full stop stands behind the date.")
                return ""
            }
            refuse(gap, "Behind the date stands `\(scanner.written)`.", "Write the date alone, and tell the rest in the text.")
            return ""
        }
        let zone = takeZone()
        return "T\(EventDate.padded(hour)):\(EventDate.padded(minute))" + (second.map { ":" + EventDate.padded($0) } ?? "") + zone
    }

    private mutating func refuseRange() -> Bool {
        guard scanner.isRange else { return false }
        refuse(scanner.offset, "These are two dates.", "Write the first under `date`, and the second under `ended`.")
        return true
    }

    private mutating func takeClock() -> (hour: Int, minute: Int, second: Int?)? {
        guard let hour = scanner.number(upTo: 2) else { return nil }
        var (number, minute, second) = (hour.value, 0, Int?.none)
        if hour.digits == 1 { note(hour.offset, "Hours have two digits: `0\(hour.value)`.") }
        if scanner.skip(":") || scanner.skip(".") || scanner.skip("h") {
            guard let minutes = scanner.number(upTo: 2), minutes.digits == 2 else { return nil }
            minute = minutes.value
            if scanner.last != ":" { note(minutes.offset - 1, "Between hours and minutes stands a colon.") }
            if scanner.skip(":"), let seconds = scanner.number(upTo: 2) {
                second = seconds.value
                takeFraction()
            }
        } else {
            note(hour.offset, "Minutes are missing: `\(EventDate.padded(hour.value)):00`.")
            isWhole = false
        }
        if let half = scanner.halfOfDay() {
            note(half.offset, "Hours are counted from 00 to 23.")
            if (1...12).contains(number) { number = number % 12 + (half.isAfternoon ? 12 : 0) }
        }
        if number == 24 { refuse(hour.offset, "A day has no hour 24.", "Write 00:00 of the day after.") }
        if number > 24 { refuse(hour.offset, "There is no hour \(number).", "Hours go from 00 to 23.") }
        if minute > 59 { refuse(hour.offset, "There is no minute \(minute).", "Minutes go from 00 to 59.") }
        if let second, second > 60 { refuse(hour.offset, "There is no second \(second).", "Seconds go from 00 to 59.") }
        return (number, minute, second)
    }

    private mutating func takeFraction() {
        let start = scanner.offset
        guard scanner.skip(".") || scanner.skip(","), let digits = scanner.number(upTo: 12) else { return }
        note(start, "Times go to the second, and here stand fractions of one.")
        if digits.value != 0 { isWhole = false }
    }

    private mutating func takeZone() -> String {
        let start = scanner.offset
        let hasBlank = scanner.skip(" ")
        if scanner.isAtEnd {
            refuse(
                start, "This time does not say where it was so: readers in other places cannot tell the hour.",
                "Write `Z` behind it if it is UTC, or the offset, such as `+01:00`; or the day alone.")
            return ""
        }
        let isNamed = scanner.skipUTC()
        guard !refuseRange() else { return "" }
        if scanner.isAtEnd {
            if hasBlank || isNamed != "Z" { note(start, "UTC is written as `Z`, right behind the time.") }
            return "Z"
        }
        if let offset = scanner.numericOffset() {
            if hasBlank || isNamed != nil || !offset.isPlain { note(start, "The offset stands right behind the time, as `+01:00`.") }
            if offset.minutes > 14 * 60 {
                refuse(start, "No place is so far from UTC.", "Write the offset as hours and minutes: `+01:00`.")
            }
            let minutes = offset.minutes
            return offset.sign + EventDate.padded(minutes / 60) + ":" + EventDate.padded(minutes % 60)
        }
        let rest = scanner.written
        if rest.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "/" || $0 == "_" }) {
            refuse(
                start, "`\(rest)` is a name, and stands for one offset in summer and for another in winter, or in two places.",
                "Write the offset that held: `Z`, or such as `+01:00`.")
        } else {
            refuse(start, "Behind the time stands `\(rest)`.", "Write the time and its offset alone: `2024-11-12T09:07Z`.")
        }
        return ""
    }
}
