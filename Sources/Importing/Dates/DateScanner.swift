internal import Narratives
internal import Synchronization

/// Takes numbers, days, times and zones off the front of a text. Blanks, hyphens and full-width signs of Unicode are read as their relatives
/// in ASCII.
struct DateScanner {
    let scalars: [Unicode.Scalar]
    /// One byte for each scalar; 0xFF for what has no relative in ASCII.
    private let bytes: [UInt8]
    let zones: ZoneNames
    /// How 03/04/2024 reads.
    let order: ImportMapping.DateOrder?
    /// A day near which those without a year are; nil where such a day is none.
    var near: EventDate?
    /// Whether 10.21 is a time, where it begins a moment.
    var readsPoints = false
    var index = 0 { didSet { steps?.count.add(abs(index - oldValue), ordering: .relaxed) } }
    private let steps = DateScanner.steps

    /// How far scanners have moved, be it to and fro, for a test of what reading a text costs.
    final class Steps: Sendable {
        let count = Atomic(0)
    }

    @TaskLocal static var steps: Steps?

    init(_ text: some StringProtocol, _ zones: ZoneNames, order: ImportMapping.DateOrder? = nil, near day: String? = nil) {
        (self.zones, self.order, near) = (zones, order, day.flatMap { EventDate($0) })
        scalars = Array(text.unicodeScalars)
        bytes = scalars.map { scalar in
            switch scalar.value {
            case 0x09, 0xA0, 0x2000...0x200F, 0x202A...0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: 0x20
            case 0..<0x80: UInt8(scalar.value)
            case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: UInt8(ascii: "-")
            case 0xFF01...0xFF5E: UInt8(scalar.value - 0xFEE0)
            case 0x301C: UInt8(ascii: "~")
            case 0x2192, 0x21D2, 0x2794, 0x279C, 0x27F6: UInt8(ascii: ">")
            default: 0xFF
            }
        }
    }

    var atEnd: Bool { index >= bytes.count }
    var rest: String { text(index..<max(index, scalars.count)) }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// The byte so many places on; 0 past the end.
    func byte(_ ahead: Int = 0) -> UInt8 { index + ahead < bytes.count ? bytes[index + ahead] : 0 }

    func isAt(_ scalar: Unicode.Scalar) -> Bool { scalars[safe: index] == scalar }

    var isAtDigit: Bool { byte().isDigit }
    var isAtLetter: Bool { byte().isLetter }
    /// Whether more words follow behind a blank.
    var isBeforeLowerCase: Bool { byte() == 0x20 && (0x61...0x7A).contains(byte(1)) }

    /// What a look ahead says of the text, from where the scanner stands.
    func peek<Value>(_ read: (inout DateScanner) -> Value) -> Value {
        var trial = self
        return read(&trial)
    }

    /// Reads something, and stays where it is where that is not there.
    mutating func attempt<Value>(_ read: (inout DateScanner) -> Value?) -> Value? {
        var trial = self
        guard let value = read(&trial) else { return nil }
        self = trial
        return value
    }

    /// How many digits the number that comes next is written in; zero where none comes.
    var digits: Int { bytes[min(index, bytes.count)...].prefix(6).prefix { $0.isDigit }.count }

    /// A number that is written in so many digits.
    mutating func number(_ lengths: ClosedRange<Int>) -> Int? {
        let count = digits
        guard lengths.contains(count) else { return nil }
        index += count
        return bytes[index - count..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func sign(_ signs: StaticString) -> UInt8? {
        guard !atEnd, byte().isOne(of: signs) else { return nil }
        index += 1
        return bytes[index - 1]
    }

    @discardableResult mutating func passSpaces(and signs: StaticString = "") -> Int {
        let start = index
        while !atEnd, byte() == 0x20 || byte().isOne(of: signs) { index += 1 }
        return index - start
    }

    /// The letters that come next, in lower case.
    func word() -> String { bytes[min(index, bytes.count)...].prefix { $0.isLetter }.map { $0 | 0x20 }.text }

    /// Passes the word that comes next where it is one of these.
    @discardableResult mutating func pass(_ words: Set<String>) -> Bool {
        let word = word()
        guard words.contains(word) else { return false }
        index += word.utf8.count
        return true
    }

    /// A month in English, whole or its first three letters.
    mutating func month() -> Int? {
        let word = word()
        guard word.utf8.count >= 3,
            let found = DateScanner.months.firstIndex(where: { month in
                word == month || word == month.prefix(3) || (word == "sept" && month.hasPrefix(word))
            })
        else { return nil }
        index += word.utf8.count
        return found + 1
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// "Tuesday, ", "Tue ", "(Tuesday) "
    mutating func passWeekday() {
        let mark = index
        let isInBrackets = sign("(") != nil
        let word = word()
        index += word.utf8.count
        guard word.utf8.count >= 3, DateScanner.days.contains(where: { $0.hasPrefix(word) }), !isInBrackets || sign(")") != nil else {
            index = mark
            return
        }
        passSpaces(and: ",.")
    }

    /// "~", "about", "ca."
    mutating func passAbout() -> Bool {
        let mark = index
        passSpaces()
        let isSign = sign("~") != nil || isAt("≈")
        if isAt("≈") { index += 1 }
        guard isSign || pass(["about", "around", "approx", "approximately", "circa", "ca"]) else {
            index = mark
            return false
        }
        passSpaces(and: ".")
        return true
    }

    /// `+12 min`, `T+0:12`, `T + 1h 5m`: how long after something else, in seconds.
    mutating func elapsed() -> Int? {
        attempt { trial -> Int? in
            trial.passSpaces(and: "-|([")
            trial.pass(["t"])
            trial.passSpaces()
            guard trial.sign("+") != nil else { return nil }
            trial.passSpaces()
            guard let first = trial.number(1...4) else { return nil }
            if trial.byte(1).isDigit, trial.sign(":") != nil {
                guard let minutes = trial.number(2...2), minutes < 60, !trial.byte().isOne(of: ":") || !trial.byte(1).isDigit else {
                    return nil
                }
                _ = trial.sign(")]")
                return (first * 60 + minutes) * 60
            }
            guard var seconds = trial.unit().map({ first * $0 }) ?? (first == 0 ? 0 : nil) else { return nil }
            if let more = trial.attempt({ trial -> Int? in
                trial.passSpaces()
                guard let number = trial.number(1...2) else { return nil }
                return trial.unit().map { number * $0 }
            }) {
                seconds += more
            }
            _ = trial.sign(")]")
            return seconds
        }
    }

    /// The seconds of a unit of time.
    private mutating func unit() -> Int? {
        passSpaces()
        if pass(["h", "hr", "hrs", "hour", "hours"]) { return 3600 }
        if pass(["m", "min", "mins", "minute", "minutes"]) { return 60 }
        return pass(["s", "sec", "secs", "second", "seconds"]) ? 1 : nil
    }

    /// A word, a number or a sign.
    mutating func passToken() {
        let start = index
        while byte().isWord { index += 1 }
        if index == start { index += 1 }
    }
}
