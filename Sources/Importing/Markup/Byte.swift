/// A byte compared with a sign of ASCII.
func == (byte: UInt8, sign: Unicode.Scalar) -> Bool { byte == UInt8(ascii: sign) }
func != (byte: UInt8, sign: Unicode.Scalar) -> Bool { byte != UInt8(ascii: sign) }
func ~= (sign: Unicode.Scalar, byte: UInt8) -> Bool { byte == UInt8(ascii: sign) }

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// Whether it is part of a letter or a digit, of whatever script.
    var isWord: Bool { isDigit || isLetter || self >= 0x80 }

    func isOne(of signs: StaticString) -> Bool {
        UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount).contains(self)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 }) else { return "" }
        return String(self[first...last])
    }

    /// Words with one space between them, on one line.
    var singleLine: String { split { $0.isWhitespace }.joined(separator: " ") }

    /// The lines of a text, which end as those of Markdown do: `\n`, `\r\n` or `\r`.
    var textLines: [String] {
        var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// At most so many bytes, cut between words.
    func cut(to limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var text = ""
        for word in split(separator: " ") {
            guard text.utf8.count + word.utf8.count + 1 <= limit else { break }
            text += (text.isEmpty ? "" : " ") + word
        }
        return (text.isEmpty ? String(prefix(limit / 4)) : text) + "…"
    }

    /// The words of a text in lower case, between anything but letters and digits.
    var lowercaseWords: [String] { lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init) }
}

extension Sequence<UInt8> {
    var text: String { String(decoding: Array(self), as: UTF8.self) }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Set<String> {
    /// Words as a table writes them, with blanks between.
    init(words: String) { self.init(words.split { $0.isWhitespace }.map(String.init)) }
}
