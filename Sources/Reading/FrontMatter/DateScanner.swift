/// Takes the parts of a date off the front of words, whatever its form.
struct DateScanner {
    struct Number {
        let value: Int
        let digits: Int
        /// How many characters of the text stand before it.
        let offset: Int
    }

    /// In plain signs and lower case, each with its place in the text.
    private let signs: [(sign: Unicode.Scalar, offset: Int)]
    private let text: String
    private var index = 0
    private let length: Int
    /// What stood between the numbers last read.
    private(set) var separator: Unicode.Scalar = "-"
    /// The sign last skipped.
    private(set) var last: Unicode.Scalar = " "
    /// Whether blanks stood between the numbers last read.
    private(set) var hasGaps = false

    init(_ text: String) {
        var signs: [(sign: Unicode.Scalar, offset: Int)] = []
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            guard let plain = Lookalike.sign(of: scalar).map({ $0 }) ?? .some(scalar) else { continue }
            guard plain != "\"", plain != "'", plain != "`" else { continue }
            let isDouble = plain == " " && (signs.last?.sign ?? " ") == " "
            if !isDouble { signs.append((plain.properties.lowercaseMapping.unicodeScalars.first ?? plain, offset)) }
        }
        if signs.last?.sign == " " { signs.removeLast() }
        self.signs = signs
        self.text = text
        length = text.unicodeScalars.count
    }

    var isAtEnd: Bool { index >= signs.count }
    var offset: Int { index < signs.count ? signs[index].offset : length }
    /// What is left.
    var rest: String? { isAtEnd ? nil : String(String.UnicodeScalarView(signs[index...].map(\.sign))).trimmingWhitespace() }
    /// The same as it is written.
    var written: String { String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(offset))).trimmingWhitespace() }
    private var next: Unicode.Scalar? { isAtEnd ? nil : signs[index].sign }

    var isAtNumber: Bool { next.map { ("0"..."9").contains($0) } ?? false }

    mutating func skipAll() { index = signs.count }

    mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard next == sign else { return false }
        (last, index) = (sign, index + 1)
        return true
    }

    mutating func number(upTo most: Int) -> Number? {
        let start = index
        var value = 0
        while let sign = next, ("0"..."9").contains(sign), index - start < most {
            value = value * 10 + Int(sign.value - 0x30)
            index += 1
        }
        return index == start ? nil : Number(value: value, digits: index - start, offset: signs[start].offset)
    }

    /// One to three numbers with one sign between them; nil where none stands here.
    mutating func numbers() -> [Number]? {
        guard let first = number(upTo: 8), next.map({ !("0"..."9").contains($0) }) ?? true else { return nil }
        var parts = [first]
        while parts.count < 3 {
            let before = index
            let isSpaced = skip(" ")
            guard let sign = next, "-/.:".unicodeScalars.contains(sign), parts.count == 1 || sign == separator else {
                index = before
                break
            }
            _ = skip(sign)
            let hasGap = skip(" ") || isSpaced
            guard let number = number(upTo: 4) else {
                index = before
                break
            }
            (separator, last, hasGaps) = (sign, sign, hasGaps || hasGap)
            parts.append(number)
        }
        // `12. November 2024` is told by its word.
        guard parts.count > 1 || first.digits == 4 || first.digits == 8 else {
            index = 0
            return nil
        }
        return parts
    }

    /// `12 Nov 2024`, `November 12th, 2024` or `Nov 2024`.
    mutating func dayInWords() -> (year: Int, month: Int, day: Int?)? {
        var day = number(upTo: 2)?.value
        skipOrdinal()
        guard let month = month() else { return nil }
        _ = skip(".")
        _ = skip(" ")
        if day == nil, let number = number(upTo: 4) {
            guard number.digits < 3 else { return (number.value, month, nil) }
            day = number.value
            skipOrdinal()
        }
        guard let year = number(upTo: 4), year.digits == 4 else { return nil }
        return (year.value, month, day)
    }

    private mutating func skipOrdinal() {
        for ending in ["st", "nd", "rd", "th"] where rest?.hasPrefix(ending) == true { index += 2 }
        _ = skip(".")
        _ = skip(",")
        _ = skip(" ")
    }

    private mutating func month() -> Int? {
        let word = signs[index...].prefix { $0.sign.properties.isAlphabetic }.map(\.sign)
        let text = String(String.UnicodeScalarView(word))
        guard text.utf8.count >= 3 else { return nil }
        for months in DateScanner.months {
            guard let month = months.firstIndex(where: { $0.hasPrefix(text) || (text == "sept" && $0.hasPrefix("sep")) }) else { continue }
            index += word.count
            return month + 1
        }
        return nil
    }

    private static let months = [
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
    ]

    /// Whether a second date follows.
    var isRange: Bool {
        let rest = rest ?? ""
        return ["/", "- ", "to ", "until ", "bis ", "..."].contains { rest.hasPrefix($0) && rest.contains { $0.isNumber } }
    }

    /// Skips what stands between day and time.
    ///
    /// - Returns: whether it is what the format has there.
    mutating func skipGap() -> Bool {
        let start = (offset: offset, index: index)
        if skip("t"), isAtNumber { return true }
        index = start.index
        if skip(" "), offset == start.offset + 1, isAtNumber { return true }
        _ = skip(",")
        _ = skip(" ")
        let words = index
        if skip("t") {
            _ = skip(" ")
            if !isAtNumber { index = words }
        }
        if rest?.hasPrefix("at ") == true { index += 3 }
        return false
    }

    /// `am` or `pm`.
    mutating func halfOfDay() -> (offset: Int, isAfternoon: Bool)? {
        let before = index
        _ = skip(" ")
        let start = offset
        for (word, isAfternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)] where rest?.hasPrefix(word) == true {
            let following = index + word.count
            guard following >= signs.count || !signs[following].sign.properties.isAlphabetic else { continue }
            index = following
            return (start, isAfternoon)
        }
        index = before
        return nil
    }

    /// The name of UTC that stood here, in capitals.
    mutating func skipUTC() -> String? {
        for name in ["utc", "gmt", "z"] where rest?.hasPrefix(name) == true {
            let following = index + name.count
            guard following >= signs.count || !signs[following].sign.properties.isAlphabetic else { continue }
            index = following
            return name.uppercased()
        }
        return nil
    }

    /// `+1`, `-0800`, `+05:30`, in minutes, to the end.
    mutating func numericOffset() -> (sign: String, minutes: Int, isPlain: Bool)? {
        let before = index
        _ = skip(" ")
        guard skip("+") || skip("-") else {
            index = before
            return nil
        }
        let sign = String(last)
        guard let hours = number(upTo: 2) else { return nil }
        let hasColon = skip(":")
        let minutes = number(upTo: 2)
        guard isAtEnd, minutes.map({ $0.digits == 2 && $0.value < 60 }) ?? !hasColon else { return nil }
        return (sign, hours.value * 60 + (minutes?.value ?? 0), hours.digits == 2 && minutes != nil)
    }
}
