/// A date as precise as its author knew it, and no more: a year, a month, a day, or an instant with its offset.
package struct EventDate: Hashable, Sendable {
    /// Stands for a date that nobody knows.
    package static let unknown = "unknown"

    package enum Precision: Int, Hashable, Sendable, Comparable {
        case year, month, day, minute, second
        package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    package let precision: Precision
    package let year: Int
    /// 1 where the date is a year alone; likewise `day`. Hours, minutes and seconds are 0 where not given.
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    package let second: Int
    /// Minutes east of UTC. Nil for dates without a time.
    package let offset: Int?

    /// Reads `2024`, `2024-11`, `2024-11-12`, `2024-11-12T09:07Z` or `2024-11-12T09:07:30+01:00`; nil for anything else,
    /// a day that the calendar does not have included. A space may stand for the `T`.
    package init?(_ text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(digits: 4) else { return nil }
        var parts = [year, 1, 1, 0, 0, 0]
        var precision = Precision.year
        var offset: Int?
        if !reader.atEnd {
            guard reader.skip("-"), let month = reader.number(digits: 2) else { return nil }
            (parts[1], precision) = (month, .month)
        }
        if !reader.atEnd {
            guard reader.skip("-"), let day = reader.number(digits: 2) else { return nil }
            (parts[2], precision) = (day, .day)
        }
        if !reader.atEnd {
            guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let hour = reader.number(digits: 2), reader.skip(":"),
                let minute = reader.number(digits: 2)
            else { return nil }
            (parts[3], parts[4], precision) = (hour, minute, .minute)
            if reader.skip(":") {
                guard let second = reader.number(digits: 2) else { return nil }
                (parts[5], precision) = (second, .second)
            }
            guard let zone = reader.offset(), reader.atEnd else { return nil }
            offset = zone
        }
        guard EventDate.isValid(parts) else { return nil }
        self.init(precision, parts, offset)
    }

    /// An instant given in seconds since 1970-01-01T00:00Z, in UTC.
    package init(secondsSinceEpoch seconds: Int, precision: Precision) {
        let days = (seconds - (((seconds % 86400) + 86400) % 86400)) / 86400
        let rest = seconds - days * 86400
        let civil = EventDate.civil(fromDays: days)
        self.init(precision, [civil.year, civil.month, civil.day, rest / 3600, rest / 60 % 60, rest % 60], precision >= .minute ? 0 : nil)
    }

    private init(_ precision: Precision, _ parts: [Int], _ offset: Int?) {
        self.precision = precision
        (year, month, day, hour, minute, second) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
        self.offset = offset
    }

    /// As the properties have it; nil where the calendar does not.
    package init?(_ precision: Precision, _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int, offset: Int?) {
        let parts = [year, month, day, hour, minute, second]
        guard EventDate.isValid(parts) else { return nil }
        self.init(precision, parts, offset)
    }

    /// Seconds from 1970-01-01T00:00Z to the first moment that the date covers; a date without an offset counts in UTC.
    package var secondsSinceEpoch: Int {
        EventDate.days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - (offset ?? 0) * 60
    }

    /// The same instant in UTC; dates without a time stay as they are.
    package var inUTC: EventDate {
        offset == nil || offset == 0 ? self : EventDate(secondsSinceEpoch: secondsSinceEpoch, precision: precision)
    }

    /// ISO 8601 at the precision given, as `<time datetime>` takes it.
    package var iso8601: String { written(to: precision) + (precision >= .minute ? offsetText : "") }

    /// RFC 3339 in full, as feeds need it: what was not given counts as the first moment.
    package var rfc3339: String { written(to: .second) + offsetText }

    /// As far as a precision, without the offset. In one piece: pages are full of dates.
    private func written(to precision: Precision) -> String {
        String(unsafeUninitializedCapacity: 32) { bytes in
            var count = 0
            func append(_ byte: UInt8) {
                bytes[count] = byte
                count += 1
            }
            func append(_ separator: Unicode.Scalar, _ number: Int) {
                append(UInt8(ascii: separator))
                append(UInt8(ascii: "0") + UInt8(number / 10))
                append(UInt8(ascii: "0") + UInt8(number % 10))
            }
            for digit in EventDate.padded(year, 4).utf8 { append(digit) }
            if precision >= .month { append("-", month) }
            if precision >= .day { append("-", day) }
            if precision >= .minute {
                append("T", hour)
                append(":", minute)
            }
            if precision >= .second { append(":", second) }
            return count
        }
    }

    /// `Z`, `+01:00`.
    package var offsetText: String {
        guard let offset, offset != 0 else { return "Z" }
        return (offset < 0 ? "-" : "+") + EventDate.padded(abs(offset) / 60) + ":" + EventDate.padded(abs(offset) % 60)
    }

    /// `00` to `99`: nearly all parts of all dates.
    private static let pairs = (0..<100).map { $0 < 10 ? "0\($0)" : String($0) }

    /// A number with leading zeroes.
    package static func padded(_ number: Int, _ width: Int = 2) -> String {
        if width == 2, pairs.indices.contains(number) { return pairs[number] }
        let digits = String(number)
        return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    private static func isValid(_ parts: [Int]) -> Bool {
        guard parts[0] >= 1, (1...12).contains(parts[1]), (0...23).contains(parts[3]), (0...59).contains(parts[4]),
            (0...60).contains(parts[5])
        else { return false }
        let leap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...lengths[parts[1] - 1]).contains(parts[2])
    }

    /// Days from 1970-01-01, after Howard Hinnant's `days_from_civil`.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
    }

    /// The first second of a month in UTC.
    fileprivate static func start(year: Int, month: Int) -> Int { days(year, month, 1) * 86400 }

    /// The inverse, `civil_from_days`.
    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719468
        let era = (z >= 0 ? z : z - 146096) / 146097
        let dayOfEra = z - era * 146097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

/// Takes fixed-width numbers off the front of a text.
private struct DigitReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var atEnd: Bool { rest.isEmpty }

    mutating func number(digits: Int) -> Int? {
        let taken = rest.prefix(digits)
        guard taken.count == digits, taken.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        rest = rest.dropFirst(digits)
        return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// `Z`, `+01:00` or `-0800`, in minutes east of UTC.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2) else { return nil }
        _ = skip(":")
        guard let minutes = number(digits: 2), hours <= 14, minutes <= 59 else { return nil }
        return sign * (hours * 60 + minutes)
    }
}

extension EventDate {
    /// The last second that the date covers, from 1970-01-01T00:00Z: `2024` lasts to the end of its year.
    package var lastSecond: Int {
        switch precision {
        case .year: EventDate.start(year: year + 1, month: 1) - 1
        case .month: EventDate.start(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1) - 1
        case .day: secondsSinceEpoch + 86399
        case .minute: secondsSinceEpoch + 59
        case .second: secondsSinceEpoch
        }
    }
}
