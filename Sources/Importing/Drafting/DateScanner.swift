internal import Narratives

/// Takes numbers, months and signs off the front of a text.
struct DateScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var atEnd: Bool { index >= bytes.count }
    var rest: String { String(decoding: bytes[index...], as: UTF8.self) }

    private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// A number, with how many digits it is written in.
    mutating func number() -> (value: Int, digits: Int)? {
        let start = index
        var value = 0
        while isDigit(byte), index - start < 5 {
            value = value * 10 + Int(byte - 0x30)
            index += 1
        }
        guard index > start, !isDigit(byte) else {
            index = start
            return nil
        }
        return (value, index - start)
    }

    mutating func sign(_ signs: StaticString) -> UInt8? {
        let all = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
        guard all.contains(byte), !atEnd else { return nil }
        index += 1
        return bytes[index - 1]
    }

    /// A month in English, whole or its first three letters.
    mutating func month() -> Int? {
        let word = word()
        guard word.count >= 3, let found = DateScanner.months.firstIndex(where: { matches(word, $0) }) else { return nil }
        index += word.count
        return found + 1
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ].map { Array($0.utf8) }
    private static let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map { Array($0.utf8) }

    private func word() -> [UInt8] { bytes[index...].prefix { isLetter($0) }.map { $0 | 0x20 } }

    private func matches(_ word: [UInt8], _ name: [UInt8]) -> Bool {
        word == name || word == Array(name.prefix(3)) || (word == Array("sept".utf8) && name.starts(with: word))
    }

    /// "Tuesday, ", "Tue "
    mutating func passWeekday() {
        let word = word()
        guard word.count >= 3, DateScanner.days.contains(where: { $0.starts(with: word) }) else { return }
        index += word.count
        passSpaces(and: ",.")
    }

    mutating func passSpaces(and signs: StaticString) {
        let all = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
        while !atEnd, byte == 0x20 || all.contains(byte) { index += 1 }
    }

    /// "st", "nd", "rd", "th", and "of" behind them.
    mutating func passOrdinal() {
        if ["st", "nd", "rd", "th"].contains(where: { Array($0.utf8) == word() }) { index += 2 }
        let mark = index
        passSpaces(and: "")
        if word() == Array("of".utf8) { index += 2 } else { index = mark }
    }

    /// `T`, a comma, "at", a dash.
    mutating func passBetweenDayAndTime() {
        if byte | 0x20 == UInt8(ascii: "t"), index + 1 < bytes.count, isDigit(bytes[index + 1]) {
            index += 1
            return
        }
        passSpaces(and: ",-")
        if word() == Array("at".utf8) { index += 2 }
        passSpaces(and: "")
    }

    /// `9:07`, `09:07:30.25`, `9:07 pm`, as `09:07` or `09:07:30`.
    mutating func time() -> (text: String, isCut: Bool)? {
        let start = index
        guard var hour = number(), hour.digits <= 2, sign(":") != nil, let minute = number(), minute.digits == 2 else {
            index = start
            return nil
        }
        var seconds = ""
        var isCut = false
        let mark = index
        if sign(":") != nil, let second = number(), second.digits == 2 {
            seconds = ":" + EventDate.padded(second.value)
            if sign(".,") != nil {
                while isDigit(byte) {
                    isCut = isCut || byte != 0x30
                    index += 1
                }
            }
        } else {
            index = mark
        }
        passHalfOfDay(&hour.value)
        return (EventDate.padded(hour.value) + ":" + EventDate.padded(minute.value) + seconds, isCut)
    }

    private mutating func passHalfOfDay(_ hour: inout Int) {
        let mark = index
        passSpaces(and: "")
        let letters = bytes[index...].prefix(4).filter { $0 != UInt8(ascii: ".") }.map { $0 | 0x20 }
        let length = bytes[index...].prefix(4).starts(with: "a.m.".utf8) || bytes[index...].prefix(4).starts(with: "p.m.".utf8) ? 4 : 2
        let half = Array(letters.prefix(2))
        guard half == Array("am".utf8) || half == Array("pm".utf8), index + length >= bytes.count || !isLetter(bytes[index + length]) else {
            index = mark
            return
        }
        index += length
        if half[0] == UInt8(ascii: "p"), hour < 12 { hour += 12 }
        if half[0] == UInt8(ascii: "a"), hour == 12 { hour = 0 }
    }

    /// `Z`, `+01:00`, `UTC`, or the name of a zone.
    mutating func zone(_ zones: (String) -> ZoneOffset?) -> ZoneOffset? {
        let mark = index
        passSpaces(and: "(")
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
            let text = String(decoding: bytes[index...].prefix(6), as: UTF8.self)
            for length in [6, 5] {
                if let offset = ZoneOffset(String(text.prefix(length))), text.utf8.count >= length {
                    index += length
                    return offset
                }
            }
        }
        let name = bytes[index...].prefix { isLetter($0) }
        // Capitals alone, so that "at 9:07 met the…" has no zone in it.
        if !name.isEmpty, name.allSatisfy({ $0 < 0x5B }), let offset = zones(String(decoding: name, as: UTF8.self)) {
            index += name.count
            if byte == UInt8(ascii: ")") { index += 1 }
            return offset
        }
        index = mark
        return nil
    }

    /// A word, a number or a sign.
    mutating func passToken() {
        let start = index
        while isLetter(byte) || isDigit(byte) || byte >= 0x80 { index += 1 }
        if index == start { index += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
