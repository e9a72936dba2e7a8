/// A line of YAML with its words in quotation marks: the way out of most of what YAML takes words for.
enum QuotedLine {
    /// Longer lines are not shown again, so that findings stay in proportion to what they are about.
    static let longest = 600

    /// The line with all from a column on, counted in Unicode scalars from 1, as one text. Within brackets the text ends where its item does.
    static func quoting(_ line: ArraySlice<UInt8>, from column: Int) -> String? {
        guard line.count <= longest else { return nil }
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        guard column >= 1, column <= scalars.count else { return nil }
        let start = scalars.index(scalars.startIndex, offsetBy: column - 1)
        let isItem = scalars[..<start].contains { $0 == "[" || $0 == "{" }
        return quoting(scalars, from: start, in: isItem)
    }

    /// The line with all behind its key or bullet as one text; nil where nothing stands there.
    static func quotingValue(_ line: ArraySlice<UInt8>) -> String? {
        guard line.count <= longest else { return nil }
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let start = valueStart(of: scalars)
        return start == scalars.startIndex ? nil : quoting(scalars, from: start, in: false)
    }

    /// The line with the item of a list in brackets, in which a column lies, as one text.
    static func quotingItem(_ line: ArraySlice<UInt8>, around column: Int) -> String? {
        guard line.count <= longest else { return nil }
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        guard column >= 1, column <= scalars.count else { return nil }
        var start = scalars.index(scalars.startIndex, offsetBy: column - 1)
        while start > scalars.startIndex {
            let previous = scalars.index(before: start)
            let isKeyEnd = scalars[previous] == ":" && start < scalars.endIndex && scalars[start] == " "
            if "[{,".unicodeScalars.contains(scalars[previous]) || isKeyEnd { break }
            start = previous
        }
        while start < scalars.endIndex, scalars[start] == " " { start = scalars.index(after: start) }
        return quoting(scalars, from: start, in: true)
    }

    /// Whether a list or mapping in brackets begins before a column, so that its text could be an item's.
    static func opensBracket(_ line: ArraySlice<UInt8>, before column: Int) -> Bool {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let value = scalars[valueStart(of: scalars)...].first
        return (value == "[" || value == "{") && column > 1
    }

    /// Whether the whole value of a line is a list or mapping in brackets, as far as its brackets tell.
    static func isInBrackets(_ line: ArraySlice<UInt8>) -> Bool {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let value = scalars[valueStart(of: scalars)...]
        guard value.first == "[" || value.first == "{" else { return false }
        let end = itemEnd(in: scalars, from: scalars.index(after: value.startIndex), endingAtComma: false)
        return end < scalars.endIndex && scalars[scalars.index(after: end)...].allSatisfy { $0.properties.isWhitespace }
    }

    /// How many blanks a line below must have, and more, to go on with this line's text.
    static func textMargin(_ line: ArraySlice<UInt8>) -> Int {
        var index = line.startIndex
        var margin = index
        func passBlanks() { while index < line.endIndex, line[index] <= 0x20 { index += 1 } }
        passBlanks()
        margin = index
        while index + 1 < line.endIndex, line[index] == UInt8(ascii: "-"), line[index + 1] == 0x20 {
            margin = index
            index += 1
            passBlanks()
        }
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let value = line.startIndex + String(scalars[..<valueStart(of: scalars)]).utf8.count
        return (value > index ? index : margin) - line.startIndex
    }

    private typealias Scalars = String.UnicodeScalarView

    private static func quoting(_ line: Scalars, from start: Scalars.Index, in brackets: Bool) -> String? {
        var end = line.endIndex
        if brackets { end = itemEnd(in: line, from: start) }
        while end > start, line[line.index(before: end)].properties.isWhitespace { end = line.index(before: end) }
        var words = String(line[start..<end])
        for quote in ["'", "\""] where words.count > 1 && words.hasPrefix(quote) && words.hasSuffix(quote) {
            words = String(words.dropFirst().dropLast())
        }
        guard !words.isEmpty else { return nil }
        let mended = String(line[..<start]) + YAMLScalar.text(words, mayBeginWithDigit: true) + String(line[end...])
        let trimmed = mended.trimmingWhitespace()
        return trimmed == String(line).trimmingWhitespace() ? nil : trimmed
    }

    private static func itemEnd(in line: Scalars, from start: Scalars.Index, endingAtComma: Bool = true) -> Scalars.Index {
        var depth = 0
        return line[start...].indices.first { index in
            switch line[index] {
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            case "," where endingAtComma: return depth == 0
            default: break
            }
            return depth < 0
        } ?? line.endIndex
    }

    /// Behind bullets and a key such as `here:`.
    private static func valueStart(of line: Scalars) -> Scalars.Index {
        var start = line.startIndex
        var rest = line[...]
        func passBlanks() { rest = rest.drop { $0 == " " } }
        passBlanks()
        while rest.first == "-", rest.dropFirst().first == " " {
            rest = rest.dropFirst()
            passBlanks()
            start = rest.startIndex
        }
        let key = rest.prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_" }
        let behind = rest[key.endIndex...]
        guard !key.isEmpty, behind.first == ":", behind.dropFirst().first == " " else { return start }
        // An item that begins with a capital is a sentence, and no mapping: keys of the format are in lower case.
        if start > line.startIndex, key.first?.properties.isUppercase == true { return start }
        rest = behind.dropFirst()
        passBlanks()
        return rest.startIndex
    }
}
