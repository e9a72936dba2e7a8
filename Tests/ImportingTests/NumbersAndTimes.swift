import Foundation

/// What a source says in numbers, days and times, held against what came in of it. Read by expressions of its own, so that a mistake of the
/// importer's reading is not made here again.
struct NumbersAndTimes {
    /// Days as `2025-04-14`.
    private(set) var days: Set<String> = []
    /// Moments in minutes from 1970-01-01T00:00Z.
    private(set) var moments: Set<Int> = []
    /// Offsets that are named anywhere, in minutes east of UTC.
    private(set) var offsets: Set<Int> = []
    /// Numbers that belong to no day, no time and no offset that was taken.
    private var others: [String] = []

    /// Numbers, days and times of a source that stand nowhere in a narrative, and moments of the narrative that the source does not say.
    ///
    /// - Parameters:
    ///   - day: the day of times that have none, besides every day that the source names.
    ///   - offset: the offset of times that have none, in minutes, besides every offset that the source names.
    static func differences(_ source: String, _ narrative: String, day: String? = nil, offset: Int? = nil) -> [String] {
        let written = NumbersAndTimes(withoutListMarks(withoutComments(source)), day: day, offset: offset, taken: nil)
        let taken = NumbersAndTimes(narrative, day: nil, offset: nil, taken: nil)
        let rest = NumbersAndTimes(withoutListMarks(withoutComments(source)), day: day, offset: offset, taken: taken)
        var there = Dictionary(taken.numbers(of: narrative).map { ($0, 1) }, uniquingKeysWith: +)
        var differences: [String] = []
        for number in rest.others {
            if there[number, default: 0] == 0 { differences.append("\(number) is lost") } else { there[number, default: 0] -= 1 }
        }
        let invented = written.frontMatterMoments(of: narrative).subtracting(written.moments)
        return differences + invented.sorted().map { "moment \($0) is not in the source" }
    }

    private init(_ text: String, day: String?, offset: Int?, taken: NumbersAndTimes?) {
        let found = Self.days(in: text)
        let times = Self.times(in: text)
        days = Set(found.flatMap(\.days) + [day].compactMap(\.self))
        offsets = Set(Self.offsetsNamed(in: text).map(\.minutes) + [offset].compactMap(\.self))
        var covered: [NSRange] = []
        for time in times {
            let zones = time.offset.map { [$0] } ?? Array(offsets)
            // The end of a range may be past midnight.
            let all = Set(
                days.flatMap { day in
                    zones.flatMap { zone in [0, time.isEnd ? 1440 : 0].map { Self.minutes(day) + time.minutes + $0 - zone } }
                })
            moments.formUnion(all)
            if let taken, !all.isDisjoint(with: taken.moments) { covered.append(time.range) }
        }
        guard let taken else { return }
        let takenOffsets = taken.offsets
        covered += found.filter { Set($0.days).isSubset(of: taken.days) }.map(\.range)
        covered += Self.offsetsNamed(in: text).filter { takenOffsets.contains($0.minutes) || $0.minutes == 0 }.map(\.range)
        others = Self.matches(#"\d+"#, text).filter { match in
            !covered.contains { NSIntersectionRange($0, match.range).length > 0 }
        }.map { Self.bare((text as NSString).substring(with: $0.range)) }
    }

    private func numbers(of text: String) -> [String] {
        Self.matches(#"\d+"#, text).map { Self.bare((text as NSString).substring(with: $0.range)) }
    }

    private func frontMatterMoments(of narrative: String) -> Set<Int> {
        Set(
            Self.matches(
                #"(?m)^\s*(?:- )?(?:at|date|ended): (\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$"#, narrative
            ).map { match in
                let parts = (1...4).map { (narrative as NSString).substring(with: match.range(at: $0)) }
                return Self.minutes(parts[0]) + (Int(parts[1]) ?? 0) * 60 + (Int(parts[2]) ?? 0) - (Self.offset(parts[3]) ?? 0)
            })
    }

    // MARK: Days

    private static let month = "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
    private static let through = #"\s*(?:-|–|—|to|until|and|/)\s*"#

    private static func days(in text: String) -> [(range: NSRange, days: [String])] {
        func day(_ year: String, _ month: String, _ day: String) -> String {
            let number = "JanFebMarAprMayJunJulAugSepOctNovDec".range(of: month.prefix(3)).map {
                "JanFebMarAprMayJunJulAugSepOctNovDec".distance(from: "JanFebMarAprMayJunJulAugSepOctNovDec".startIndex, to: $0.lowerBound)
                    / 3
                    + 1
            }
            return "\(year)-\(padded(number.map(String.init) ?? month))-\(padded(day))"
        }
        let ordinal = "(?:st|nd|rd|th|\\.)?"
        let forms: [(String, ([String]) -> [String])] = [
            (#"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"#, { [day($0[0], $0[1], $0[2])] }),
            (#"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})"#, { [day($0[2], $0[1], $0[0])] }),
            (
                #"(?<!\d)(\d{1,2})"# + ordinal + through + #"(\d{1,2})"# + ordinal + #"\s+(?:of )?"# + month + #",?\s+(\d{4})"#,
                { [day($0[3], $0[2], $0[0]), day($0[3], $0[2], $0[1])] }
            ),
            (
                #"(?<!\d)(\d{1,2})\s+"# + month + through + #"(\d{1,2})\s+"# + month + #",?\s+(\d{4})"#,
                { [day($0[4], $0[1], $0[0]), day($0[4], $0[3], $0[2])] }
            ),
            (
                month + #"\s+(\d{1,2})"# + ordinal + through + #"(\d{1,2})"# + ordinal + #",?\s+(\d{4})"#,
                { [day($0[3], $0[0], $0[1]), day($0[3], $0[0], $0[2])] }
            ),
            (#"(?<!\d)(\d{1,2})"# + ordinal + #"\s+(?:of )?"# + month + #",?\s+(\d{4})"#, { [day($0[2], $0[1], $0[0])] }),
            (month + #"\s+(\d{1,2})"# + ordinal + #",?\s+(\d{4})"#, { [day($0[2], $0[0], $0[1])] }),
        ]
        return forms.flatMap { pattern, days in
            matches(pattern, text).map { match in
                (match.range, days((1..<match.numberOfRanges).map { (text as NSString).substring(with: match.range(at: $0)) }))
            }
        }
    }

    /// Minutes from 1970-01-01 to the beginning of a day in UTC.
    private static func minutes(_ day: String) -> Int {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2])) ?? .distantPast
        return Int(date.timeIntervalSince1970) / 60
    }

    // MARK: Times and offsets

    private static let zoneMinutes = [
        "UTC": 0, "GMT": 0, "Z": 0, "CET": 60, "CEST": 120, "EST": -300, "EDT": -240, "PST": -480, "PDT": -420, "JST": 540,
    ]
    /// `UTC+2`, `(GMT-04:00)`, `+0200`, `CEST`.
    private static let zone =
        #"\s*[(\[]?(?:(?:UTC|GMT|Z)\s?(?:(?:[+±]\s?|[\-–−])\d{1,2}(?::?\d{2})?(?!:?\d))|[+\-−](?:0\d|1[0-4]):?(?:00|15|30|45)(?!:?\d)|[+]\d{2}(?!:?\d)|\b(?:UTC|GMT|CET|CEST|EST|EDT|PST|PDT|JST)\b|Z)"#

    private static func times(in text: String) -> [(range: NSRange, minutes: Int, offset: Int?, isEnd: Bool)] {
        let pattern = #"(?<![\d:+\-−])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(\s?[ap]\.?m\b\.?)?("# + zone + ")?"
        let range = #"(?<=\d)(?:\s?[-–—/]\s?)(\d{1,2}):(\d{2})(\s?[ap]\.?m\b\.?)?("# + zone + ")?"
        var found = (matches(pattern, text, options: .caseInsensitive) + matches(range, text, options: .caseInsensitive)).map { match in
            let parts = (1...4).map { place in
                match.range(at: place).location == NSNotFound ? nil : (text as NSString).substring(with: match.range(at: place))
            }
            var hour = Int(parts[0] ?? "") ?? 0
            if let half = parts[2]?.lowercased() { hour = hour % 12 + (half.contains("p") ? 12 : 0) }
            return (
                range: match.range, minutes: hour * 60 + (Int(parts[1] ?? "") ?? 0), offset: parts[3].flatMap(offset),
                isEnd: !(text as NSString).substring(with: match.range).prefix(1).allSatisfy(\.isNumber)
            )
        }.sorted { $0.range.location < $1.range.location }
        // `17:02-17:10 UTC`: the offset of the end is that of the beginning.
        for index in found.indices.dropLast() where found[index].offset == nil {
            let between = NSRange(
                location: NSMaxRange(found[index].range), length: max(0, found[index + 1].range.location - NSMaxRange(found[index].range)))
            let words = (text as NSString).substring(with: between)
            if words.utf16.count < 9, !words.contains("\n") { found[index].offset = found[index + 1].offset }
        }
        return found
    }

    private static func offsetsNamed(in text: String) -> [(range: NSRange, minutes: Int)] {
        matches(zone, text, options: .caseInsensitive).compactMap { match in
            offset((text as NSString).substring(with: match.range)).map { (match.range, $0) }
        }
    }

    /// Minutes east of UTC.
    static func offset(_ text: String) -> Int? {
        let text = text.uppercased().filter { !" ([".contains($0) }.replacing("−", with: "-").replacing("–", with: "-")
        if let named = zoneMinutes[text] { return named }
        guard let sign = text.lastIndex(where: { "+-±".contains($0) }) else { return nil }
        let digits = text[text.index(after: sign)...].filter(\.isNumber)
        let (hours, minutes) = digits.count > 2 ? (digits.dropLast(2), digits.suffix(2)) : (digits[...], "0")
        let total = (Int(hours) ?? 0) * 60 + (Int(minutes) ?? 0)
        return text[sign] == "-" ? -total : total
    }

    // MARK: Text

    private static func withoutComments(_ text: String) -> String {
        text.replacingOccurrences(of: #"<!--[\s\S]*?-->| style="[^"]*""#, with: " ", options: .regularExpression)
    }

    /// The numbers of an ordered list are its marks, and so are those of Jira's headings.
    private static func withoutListMarks(_ text: String) -> String {
        text.replacingOccurrences(of: #"(?m)^(\s*)\d{1,9}[.)] |\bh[1-6]\. "#, with: "$1", options: .regularExpression)
    }

    private static func bare(_ digits: String) -> String {
        let bare = digits.drop { $0 == "0" }
        return bare.isEmpty ? "0" : String(bare)
    }

    private static func padded(_ digits: String) -> String { digits.count < 2 ? "0" + digits : digits }

    private static func matches(_ pattern: String, _ text: String, options: NSRegularExpression.Options = []) -> [NSTextCheckingResult] {
        let expression = try? NSRegularExpression(pattern: pattern, options: options)
        return expression?.matches(in: text, range: NSRange(location: 0, length: (text as NSString).length)) ?? []
    }
}
