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

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Set<String> {
    /// Words as a table writes them, with blanks between.
    init(words: String) { self.init(words.split { $0.isWhitespace }.map(String.init)) }
}

extension Dictionary where Key == String, Value: Sendable {
    /// A value for each of the words that stand before it, with blanks between them.
    init(words: [(String, Value)]) {
        self = words.reduce(into: [:]) { all, entry in for word in Set(words: entry.0) { all[word] = entry.1 } }
    }
}
