internal import Narratives
internal import Synchronization

/// Takes numbers, months, times and signs off the front of a text. Blanks, hyphens and full-width signs of Unicode are read as their
/// relatives in ASCII.
struct DateScanner {
    let scalars: [Unicode.Scalar]
    /// One byte for each scalar; 0xFF for what has no relative in ASCII.
    private let bytes: [UInt8]
    var index = 0 { didSet { steps?.count.add(abs(index - oldValue), ordering: .relaxed) } }
    private let steps = DateScanner.steps

    /// How far scanners have moved, be it to and fro, for a test of what reading a text costs.
    final class Steps: Sendable {
        let count = Atomic(0)
    }

    @TaskLocal static var steps: Steps?

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        bytes = scalars.map(DateScanner.folded)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt8 {
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

    var atEnd: Bool { index >= bytes.count }
    var rest: String { text(from: index) }

    func text(from start: Int) -> String { DateScanner.text(scalars[min(start, scalars.count)...]) }

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    /// The byte so many places on; 0 past the end.
    func byte(_ ahead: Int = 0) -> UInt8 { index + ahead < bytes.count ? bytes[index + ahead] : 0 }

    var isAtDigit: Bool { DateScanner.isDigit(byte()) }

    /// A number of at most five digits, with how many digits it is written in.
    mutating func number() -> (value: Int, digits: Int)? {
        let start = index
        var value = 0
        while isAtDigit, index - start < 5 {
            value = value * 10 + Int(byte() - 0x30)
            index += 1
        }
        guard index > start, !isAtDigit else {
            index = start
            return nil
        }
        return (value, index - start)
    }

    mutating func sign(_ signs: StaticString) -> UInt8? {
        guard !atEnd, signs.contains(byte()) else { return nil }
        index += 1
        return bytes[index - 1]
    }

    @discardableResult mutating func passSpaces(and signs: StaticString = "") -> Int {
        let start = index
        while !atEnd, byte() == 0x20 || signs.contains(byte()) { index += 1 }
        return index - start
    }

    /// The letters that come next, in lower case.
    func word() -> String { String(decoding: bytes[index...].prefix { DateScanner.isLetter($0) }.map { $0 | 0x20 }, as: UTF8.self) }

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
            let found = DateScanner.months.firstIndex(where: {
                word == $0 || word == $0.prefix(3) || (word == "sept" && $0.hasPrefix(word))
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
        guard word.utf8.count >= 3, DateScanner.days.contains(where: { $0.hasPrefix(word) }) else {
            index = mark
            return
        }
        index += word.utf8.count
        if isInBrackets, sign(")") == nil {
            index = mark
        } else {
            passSpaces(and: ",.")
        }
    }

    /// "st", "nd", "rd", "th", and "of" behind them.
    mutating func passOrdinal() {
        pass(["st", "nd", "rd", "th"])
        let mark = index
        passSpaces()
        if !pass(["of"]) { index = mark }
    }

    /// "~", "about", "ca."
    mutating func passAbout() -> Bool {
        let mark = index
        passSpaces()
        if sign("~") == nil, scalars[safe: index] != "≈", !pass(["about", "around", "approx", "approximately", "circa", "ca"]) {
            index = mark
            return false
        }
        if scalars[safe: index] == "≈" { index += 1 }
        passSpaces(and: ".")
        return true
    }

    /// A word, a number or a sign.
    mutating func passToken() {
        let start = index
        while DateScanner.isLetter(byte()) || isAtDigit || byte() >= 0x80 { index += 1 }
        if index == start { index += 1 }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension StaticString {
    fileprivate func contains(_ byte: UInt8) -> Bool {
        UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount).contains(byte)
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
