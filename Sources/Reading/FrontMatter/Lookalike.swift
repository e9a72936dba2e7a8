/// Characters that look like a sign of YAML, a digit or a blank, and are another: they come along with text from a word processor or a chat.
enum Lookalike {
    /// What a character looks like; empty for one that cannot be seen, nil for all that are what they seem.
    static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar?? {
        switch scalar.value {
        case 0..<0xA0: nil
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .some(" ")
        case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: .some(nil)
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: .some("-")
        case 0xB4, 0x2018...0x201B, 0x2032, 0x2039, 0x203A: .some("'")
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: .some("\"")
        case 0x2236: .some(":")
        case 0x2044, 0x2215: .some("/")
        // Full width: the same order as ASCII's.
        case 0xFF01...0xFF5E: .some(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        default: nil
        }
    }

    /// What a character is, for messages.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let noun =
            switch sign(of: scalar) {
            case .some(.some(" ")): [0xA0, 0x202F].contains(scalar.value) ? "a no-break space" : "a space of another sort"
            case .some(.none): "a character that cannot be seen"
            case .some(.some("-")): "a hyphen or dash of another sort"
            case .some(.some("'")), .some(.some("\"")): "a typographic quotation mark"
            default: "a sign of another script"
            }
        return "\(noun) (\(code))"
    }

    /// The text in plain signs.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let sign = sign(of: scalar) { sign.map { plain.append($0) } } else { plain.append(scalar) }
        }
        return String(plain)
    }

    /// The text in plain signs, without blanks and quotation marks at its ends.
    static func bare(_ text: String) -> String {
        let plain = plain(text).unicodeScalars
        func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar == "\"" || scalar == "'" || scalar == "`" }
        guard let first = plain.firstIndex(where: { !isEdge($0) }), let last = plain.lastIndex(where: { !isEdge($0) }) else { return "" }
        return String(plain[first...last])
    }

    /// The first that stands in a text, and how many characters stand before it.
    static func first(in text: String) -> (offset: Int, scalar: Unicode.Scalar)? {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        for (offset, scalar) in text.unicodeScalars.enumerated() where sign(of: scalar) != nil { return (offset, scalar) }
        return nil
    }
}
