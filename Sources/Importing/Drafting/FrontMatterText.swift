/// Writes front matter so that it reads as a person would have written it: no quotes where none are needed.
struct FrontMatterText {
    private(set) var text = ""

    init(_ entries: [YAMLEntry]) { for entry in entries { write(entry, indent: 0) } }

    private mutating func write(_ entry: YAMLEntry, indent: Int, first: String? = nil) {
        let margin = first ?? String(repeating: " ", count: indent)
        if first == nil { writeRemark(entry.remark, margin) }
        text += margin + FrontMatterText.scalar(entry.key) + ":"
        switch entry.value {
        case .text(let words): text += " " + FrontMatterText.scalar(words) + "\n"
        case .words(let words): text += " [" + words.map(FrontMatterText.scalar).joined(separator: ", ") + "]\n"
        case .list(let items) where items.isEmpty: text += " []\n"
        case .mapping(let entries) where entries.isEmpty: text += " {}\n"
        case .list(let items):
            text += "\n"
            for item in items { write(item: item, indent: indent + 2) }
        case .mapping(let entries):
            text += "\n"
            for entry in entries { write(entry, indent: indent + 2) }
        }
    }

    private mutating func write(item: YAMLValue, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        switch item {
        case .text(let words): text += margin + "- " + FrontMatterText.scalar(words) + "\n"
        case .words(let words): text += margin + "- [" + words.map(FrontMatterText.scalar).joined(separator: ", ") + "]\n"
        case .mapping(let entries) where !entries.isEmpty:
            writeRemark(entries[0].remark, margin)
            write(entries[0], indent: indent + 2, first: margin + "- ")
            for entry in entries.dropFirst() { write(entry, indent: indent + 2) }
        case .mapping: text += margin + "- {}\n"
        case .list(let items) where items.isEmpty: text += margin + "- []\n"
        case .list(let items):
            text += margin + "-\n"
            for item in items { write(item: item, indent: indent + 2) }
        }
    }

    private mutating func writeRemark(_ remark: String?, _ margin: String) {
        guard let remark else { return }
        // One line: what is not a comment any more would be YAML.
        let line = String(
            String.UnicodeScalarView(remark.unicodeScalars.map { FrontMatterText.mayStand($0) && $0 != "\u{FEFF}" ? $0 : " " }))
        text += margin + "# " + line + "\n"
    }

    /// Plain where it cannot be read as anything but these words; else in double quotes with JSON's escapes, which are YAML's too.
    static func scalar(_ words: String) -> String {
        if isPlain(words) { return words }
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

    private static func padded(_ digits: String, _ width: Int) -> String {
        String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// What YAML lets stand in a text as it is, line ends and marks of byte order apart.
    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static func isPlain(_ words: String) -> Bool {
        let bytes = words.utf8
        guard let first = bytes.first, let last = bytes.last, last > 0x20, last != UInt8(ascii: ":"),
            isLetter(first) || isDigit(first) || first >= 0x80
        else { return false }
        guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 >= 0x80 || " .,;:'’/()+-_=%@&?!*\"".utf8.contains($0) }),
            words.unicodeScalars.allSatisfy({ mayStand($0) }), !hasPair(bytes, UInt8(ascii: ":"), 0x20)
        else { return false }
        return !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(words.lowercased())
    }

    private static func hasPair(_ bytes: String.UTF8View, _ first: UInt8, _ second: UInt8) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == first && $1 == second }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
