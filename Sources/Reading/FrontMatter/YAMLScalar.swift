/// Text as a value of YAML on one line.
package enum YAMLScalar {
    /// Plain where it cannot be read as anything but these words; else in double quotes with JSON's escapes, which are YAML's too.
    ///
    /// - Parameter mayBeginWithDigit: whether words that begin with a digit, as dates do, stand plain. This format takes every scalar for
    ///   text; other readers of YAML could take `2024` for a number.
    package static func text(_ words: String, mayBeginWithDigit: Bool = false) -> String {
        if isPlain(words, mayBeginWithDigit) { return words }
        var quoted = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where mayStand(scalar): quoted.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                quoted += scalar.value > 0xFFFF ? "\\U" + padded(digits, 8) : "\\u" + padded(digits, 4)
            }
        }
        return quoted + "\""
    }

    /// Text as an item between brackets, where a comma would end it.
    static func item(_ words: String) -> String {
        let plain = text(words, mayBeginWithDigit: true)
        return plain == words && words.utf8.contains(UInt8(ascii: ",")) ? "\"\(words.replacing("\"", with: "\\\""))\"" : plain
    }

    /// What YAML lets stand in a text or a comment as it is, line ends and marks of byte order apart.
    package static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Words that some readers take for a truth value or for nothing.
    private static let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

    private static func isPlain(_ words: String, _ mayBeginWithDigit: Bool) -> Bool {
        let bytes = words.utf8
        guard let first = bytes.first, let last = bytes.last, last > 0x20, last != UInt8(ascii: ":"),
            isLetter(first) || (mayBeginWithDigit && isDigit(first)) || first >= 0x80
        else { return false }
        guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 >= 0x80 || " .,;:'’/()+-_=%@&?!*\"".utf8.contains($0) }),
            words.unicodeScalars.allSatisfy(mayStand), !bytes.contains(": ".utf8)
        else { return false }
        return !reserved.contains(words.lowercased())
    }

    private static func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
