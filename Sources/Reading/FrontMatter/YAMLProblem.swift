internal import Narratives

/// What libyaml could not read, told to those who have not read its sources.
struct YAMLProblem {
    /// In libyaml's words.
    private let text: String
    private let position: SourcePosition
    /// Where the thing begins in which the problem is.
    private let context: SourcePosition?

    init(_ text: String, at position: SourcePosition, context: SourcePosition?) {
        self.text = text
        self.position = position
        self.context = context
    }

    func finding(in list: inout FindingList) -> Finding {
        if let comment = lostComment(in: &list) { return YAMLText.lostWords(at: comment, of: nil, in: &list) }
        let problem = described(in: &list)
        return Finding("yaml", problem.message, fix: problem.fix, file: list.file, at: problem.position)
    }

    private typealias Description = (position: SourcePosition, message: String, fix: String)

    private func described(in list: inout FindingList) -> Description {
        let line = list.line(at: position) ?? []
        let start = context ?? position
        if text.contains("tab") || line.prefix(while: { $0 <= 0x20 }).contains(0x09) || stands(on: 0x09, in: line) {
            return (
                position, "This is not YAML: a tab stands here, and YAML indents with blanks.", "Indent with blanks, two for each level."
            )
        }
        switch text {
        case "found unexpected end of stream", "found unexpected document indicator":
            return (start, "This text in quotation marks never ends.", "Close it with the mark that it begins with.")
        case "could not find expected ':'":
            return (start, "This line is neither `key: value` nor a part of the text above it.", keyFix(list.line(at: start) ?? []))
        case "did not find expected ',' or ']'" where start.line != position.line:
            return (
                start, "This list in brackets never ends.", "Close it with `]`, or put quotation marks round text that begins with `[`."
            )
        case "did not find expected ',' or '}'" where start.line != position.line:
            return (start, "These braces never close.", "Close them with `}`, or put quotation marks round text that begins with `{`.")
        case "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return (
                position, "In double quotation marks a backslash begins an escape, and there is none like this.",
                "Write two backslashes, or put the text in single quotation marks."
            )
        case "found character that cannot start any token", "block sequence entries are not allowed in this context":
            return (position, notYAML, list.quoting(from: position).map { "Write `\($0)`." } ?? advice)
        case "did not find expected comment or line break", "did not find expected alphabetic or numeric character",
            "did not find expected whitespace or line break", "did not find expected '!'", "did not find expected tag URI":
            return (start, notYAML, list.quoting(from: start).map { "Write `\($0)`." } ?? advice)
        case "did not find expected <document start>", "found unknown directive name":
            return (position, "YAML ends before this line.", "Take out what ends it, such as `...`, or put quotation marks round the text.")
        case "control characters are not allowed": return (position, notYAML, "Take the character out.")
        default:
            let whole = QuotedLine(line)
            let mended = whole.isInBrackets ? whole.quotingItem(around: position.column) : whole.quotingValue()
            return (position, notYAML, list.readable(mended, at: position).map { "Write `\($0)`." } ?? advice)
        }
    }

    private var notYAML: String { "This is not YAML: \(text)." }

    private var advice: String {
        text.contains("mapping values") || text.contains("expected key")
            ? "Put quotes round text that holds a colon and a space, and check the indentation."
            : "Check quotes, brackets and indentation; put quotes round text that begins with a sign."
    }

    private func stands(on byte: UInt8, in line: ArraySlice<UInt8>) -> Bool {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(position.column - 1)
        return scalars.first.map { $0.value == UInt32(byte) } ?? false
    }

    private func keyFix(_ line: ArraySlice<UInt8>) -> String {
        let words = String(decoding: line.prefix(200), as: UTF8.self)
        let parts = words.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[1].first != "/", parts[1].first != " ",
            parts[0].utf8.allSatisfy({ $0 > 0x60 || $0 == 0x2D || $0 <= 0x20 })
        {
            return "Write a blank behind the colon: `\(parts[0].trimmingPrefix { $0 == " " }): \(String(parts[1]).trimmingWhitespace())`."
        }
        return "Indent it further than the key to go on with the text, or write `key: value`."
    }
}

// Comments that cut a text in two, so that its second half is not YAML.
extension YAMLProblem {
    private func lostComment(in list: inout FindingList) -> SourcePosition? {
        switch text {
        case "could not find expected ':'": commentAbove(context ?? position, in: &list)
        case "mapping values are not allowed in this context", "did not find expected key", "did not find expected '-' indicator":
            commentAbove(position, in: &list)
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            context.flatMap { commentInBrackets(from: $0, in: &list) }
        case "did not find expected node content": commentInBrackets(from: context ?? position, in: &list)
        default: nil
        }
    }

    /// The comment behind or below the line with whose text a line would go on.
    private func commentAbove(_ place: SourcePosition, in list: inout FindingList) -> SourcePosition? {
        guard let indent = list.line(at: place)?.prefix(while: { $0 <= 0x20 }).count else { return nil }
        var found: SourcePosition?
        var number = place.line - 1
        while let line = list.line(at: SourcePosition(line: number, column: 1)) {
            let margin = line.prefix { $0 <= 0x20 }.count
            if margin < line.count, line.dropFirst(margin).first != UInt8(ascii: "#") {
                guard QuotedLine(line).textMargin < indent else { return nil }
                return YAMLProblem.comment(in: line, from: 0, on: number) ?? found
            }
            if margin < line.count { found = SourcePosition(line: number, column: margin + 1) }
            number -= 1
        }
        return nil
    }

    /// What is missing at a place is looked for on the line before, too.
    private func commentInBrackets(from context: SourcePosition, in list: inout FindingList) -> SourcePosition? {
        let first = max(list.firstLine, min(context.line, position.line - 1))
        for number in first...max(first, position.line) {
            guard let line = list.line(at: SourcePosition(line: number, column: 1)) else { return nil }
            let start = number == context.line ? context.column : 0
            if let found = YAMLProblem.comment(in: line, from: start, on: number), found < position { return found }
        }
        return nil
    }

    private static func comment(in line: ArraySlice<UInt8>, from column: Int, on number: Int) -> SourcePosition? {
        var (scalars, previous) = (0, UInt8(ascii: " "))
        for byte in line {
            if byte & 0xC0 != 0x80 { scalars += 1 }
            if byte == UInt8(ascii: "#"), scalars > column, " \t[{,".utf8.contains(previous) {
                return SourcePosition(line: number, column: scalars)
            }
            previous = byte
        }
        return nil
    }
}
