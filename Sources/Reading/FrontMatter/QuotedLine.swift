/// A line of YAML with its words in quotation marks: the way out of most of what YAML takes words for.
struct QuotedLine {
    /// Longer lines, in bytes, are not shown again, so that findings stay in proportion to what they are about.
    static let longest = 600

    private let line: [Unicode.Scalar]
    private let isLong: Bool

    init(_ bytes: ArraySlice<UInt8>) {
        line = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        isLong = bytes.count > QuotedLine.longest
    }

    /// The line with all from a column on, counted from 1, as one text. Within brackets the text ends where its item does.
    func quoting(from column: Int) -> String? {
        guard line.indices.contains(column - 1) else { return nil }
        return quoting(line[(column - 1)...], inBrackets: line[..<(column - 1)].contains { $0 == "[" || $0 == "{" })
    }

    /// The line with the quotation mark that closes the text which begins at a column.
    func closingQuote(from column: Int) -> String? {
        guard !isLong, line.indices.contains(column - 1) else { return nil }
        let end = line.lastIndex { !$0.properties.isWhitespace } ?? 0
        return (QuotedLine.string(line[...end]) + String(line[column - 1])).trimmingWhitespace()
    }

    /// The line with all behind its key or bullet as one text; nil where nothing stands there.
    func quotingValue() -> String? { valueStart == 0 ? nil : quoting(line[valueStart...], inBrackets: false) }

    /// The line with the item of a list in brackets, in which a column lies, as one text.
    func quotingItem(around column: Int) -> String? {
        guard line.indices.contains(column - 1) else { return nil }
        let start = line[..<(column - 1)].indices.last {
            "[{,".unicodeScalars.contains(line[$0]) || (line[$0] == ":" && line[$0 + 1] == " ")
        }
        return quoting(line[(start.map { $0 + 1 } ?? 0)...].drop { $0 == " " }, inBrackets: true)
    }

    /// Whether a list or mapping in brackets begins before a column, so that its text could be an item's.
    func opensBracket(before column: Int) -> Bool { beginsWithBracket && column > 1 }

    /// What the value of a line begins with.
    var opening: Unicode.Scalar? { line[valueStart...].first }

    /// The bracket that ends the line, where more of them close than open.
    var surplusBracket: Unicode.Scalar? {
        guard beginsWithBracket, let last = line.last(where: { !$0.properties.isWhitespace }), last == "]" || last == "}" else {
            return nil
        }
        let first: Unicode.Scalar = last == "]" ? "[" : "{"
        return line.count { $0 == last } > line.count { $0 == first } ? last : nil
    }

    /// Whether the whole value of a line is a list or mapping in brackets, as far as its brackets tell.
    var isInBrackets: Bool {
        guard beginsWithBracket else { return false }
        let end = itemEnd(from: valueStart + 1, endingAtComma: false)
        return end < line.count && line[(end + 1)...].allSatisfy(\.properties.isWhitespace)
    }

    /// How many blanks a line below must have, and more, to go on with this line's text.
    var textMargin: Int { valueStart > bullets.end ? bullets.end : bullets.last }

    private var beginsWithBracket: Bool { line[valueStart...].first == "[" || line[valueStart...].first == "{" }

    private func quoting(_ rest: ArraySlice<Unicode.Scalar>, inBrackets: Bool) -> String? {
        guard !isLong else { return nil }
        let end = inBrackets ? itemEnd(from: rest.startIndex) : line.count
        let text = rest.prefix(upTo: max(rest.startIndex, end))
        let kept = text[..<(text.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? text.startIndex)]
        var words = QuotedLine.string(kept)
        for quote in ["'", "\""] where words.count > 1 && words.hasPrefix(quote) && words.hasSuffix(quote) {
            words = String(words.dropFirst().dropLast())
        }
        guard !words.isEmpty else { return nil }
        let quoted = YAMLScalar.text(words, mayBeginWithDigit: true)
        let mended = QuotedLine.string(line[..<rest.startIndex]) + quoted + QuotedLine.string(line[kept.endIndex...])
        let trimmed = mended.trimmingWhitespace()
        return trimmed == QuotedLine.string(line[...]).trimmingWhitespace() ? nil : trimmed
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var string = String.UnicodeScalarView()
        string.append(contentsOf: scalars)
        return String(string)
    }

    private func itemEnd(from start: Int, endingAtComma: Bool = true) -> Int {
        var depth = 0
        return line[start...].indices.first { index in
            switch line[index] {
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            case "," where endingAtComma: return depth == 0
            default: break
            }
            return depth < 0
        } ?? line.count
    }

    /// Where the last bullet of the line stands, or else its first letter, and what stands behind it.
    private var bullets: (last: Int, end: Int) {
        var (last, end) = (textStart(from: 0), textStart(from: 0))
        while end + 1 < line.count, line[end] == "-", line[end + 1] == " " { (last, end) = (end, textStart(from: end + 1)) }
        return (last, end)
    }

    private func textStart(from start: Int) -> Int { line[start...].firstIndex { $0.value > 0x20 } ?? line.count }

    /// Behind bullets and a key such as `here:`; 0 where there are none.
    private var valueStart: Int {
        let (last, start) = bullets
        let value = last == start ? 0 : start
        let key = line[start...].prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_" }
        guard !key.isEmpty, line[key.endIndex...].starts(with: [":", " "]) else { return value }
        // An item that begins with a capital is a sentence, and no mapping: keys of the format are in lower case.
        return value > 0 && line[start].properties.isUppercase ? value : textStart(from: key.endIndex + 1)
    }
}
