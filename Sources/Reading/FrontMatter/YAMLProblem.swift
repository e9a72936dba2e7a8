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
        for place in [position, context].compactMap({ $0 }) {
            if !isQuoteProblem, let slip = list.slip(at: place) { return list.finding(of: slip, at: place) }
        }
        let problem = described(in: &list)
        return Finding("yaml", problem.message, fix: problem.fix, mend: problem.mend, file: list.file, at: problem.position)
    }

    /// A text in quotation marks that is closed on a line below by the mark that begins another.
    static let unclosed = "a text goes on to the quotation mark that begins another"

    private var isQuoteProblem: Bool { text == YAMLProblem.unclosed || text.hasPrefix("found unexpected") }

    private struct Description {
        let position: SourcePosition
        let message: String
        let fix: String
        var mend: Mend?
    }

    private func described(in list: inout FindingList) -> Description {
        let line = list.line(at: position) ?? []
        let start = context ?? position
        if text.contains("tab") || line.prefix(while: { $0 <= 0x20 }).contains(0x09) || stands(on: 0x09, in: line) {
            return Description(
                position: position, message: "This is not YAML: a tab stands here, and YAML indents with blanks.",
                fix: "Indent with blanks, two for each level.")
        }
        if let misplaced = Indentation.problem(at: position, in: &list) {
            return Description(position: position, message: misplaced.message, fix: misplaced.fix)
        }
        switch text {
        case YAMLProblem.unclosed, "found unexpected end of stream", "found unexpected document indicator":
            let closed = list.line(at: start).flatMap { QuotedLine($0).closingQuote(from: start.column) }
            let mended = list.readable(closed, at: start)
            return Description(
                position: start, message: "This text in quotation marks never ends.",
                fix: mended.map { "Close it: `\($0)`." } ?? "Close it with the mark that it begins with.",
                mend: list.mend(lineAt: start, to: mended))
        case "could not find expected ':'" where (list.line(at: start) ?? []).allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }:
            return Description(
                position: start, message: "Front matter ends with a line of three hyphens, and this line has more or fewer.",
                fix: "Write `---`.")
        case "could not find expected ':'":
            return Description(
                position: start, message: "This line is neither `key: value` nor a part of the text above it.",
                fix: "Indent it further than the key to go on with the text, or write `key: value`.")
        case "did not find expected ',' or ']'" where start.line != position.line:
            return Description(
                position: start, message: "This list in brackets never ends.",
                fix: "Close it with `]`, or put quotation marks round text that begins with `[`.")
        case "did not find expected ',' or '}'" where start.line != position.line:
            return Description(
                position: start, message: "These braces never close.",
                fix: "Close them with `}`, or put quotation marks round text that begins with `{`.")
        case "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return Description(
                position: position, message: "In double quotation marks a backslash begins an escape, and there is none like this.",
                fix: "Write two backslashes, or put the text in single quotation marks.")
        case "found character that cannot start any token", "block sequence entries are not allowed in this context":
            return quoted(list.quoting(from: position), at: position, in: &list)
        case "did not find expected comment or line break", "did not find expected alphabetic or numeric character",
            "did not find expected whitespace or line break", "did not find expected '!'", "did not find expected tag URI":
            return quoted(list.quoting(from: start), at: start, in: &list)
        case "did not find expected <document start>", "found unknown directive name":
            return Description(
                position: position, message: "YAML ends before this line.",
                fix: "Take out what ends it, such as `...`, or put quotation marks round the text.")
        case "did not find expected node content" where line.starts(with: "...".utf8):
            return Description(position: position, message: "A line of `...` ends YAML, before anything was said.", fix: "Take it out.")
        case "control characters are not allowed":
            return Description(position: position, message: reason, fix: "Take the character out.")
        default:
            let whole = QuotedLine(line)
            if let bracket = whole.surplusBracket {
                return Description(
                    position: position, message: "More brackets close here than were opened.", fix: "Take one `\(bracket)` out.")
            }
            let mended = whole.isInBrackets ? whole.quotingItem(around: position.column) : whole.quotingValue()
            return quoted(list.readable(mended, at: position), at: position, in: &list)
        }
    }

    private func quoted(_ mended: String?, at place: SourcePosition, in list: inout FindingList) -> Description {
        Description(
            position: place, message: text == "did not find expected key" ? keyReason(list.line(at: place) ?? []) : reason,
            fix: mended.map { "Write `\($0)`." } ?? advice, mend: list.mend(lineAt: place, to: mended))
    }

    /// What libyaml's words mean to somebody who writes a text.
    private static let reasons = [
        "did not find expected alphabetic or numeric character": "text cannot begin with `*` or `&`, which stand for other text",
        "found character that cannot start any token": "text cannot begin with this sign",
        "did not find expected comment or line break": "`|` or `>` begins a text whose words stand on the lines below",
        "block sequence entries are not allowed in this context": "`- ` begins an item of a list, and there is none here",
        "mapping keys are not allowed in this context": "`? ` begins a key, and there is none here",
        "mapping values are not allowed in this context": "a colon with a blank behind it ends a key, and the line has one already",
        "did not find expected '-' indicator": "the line is indented otherwise than the items and keys above it",
    ]

    private var reason: String { "This is not YAML: \(YAMLProblem.reasons[text] ?? text)." }

    /// What stands where a key should: more text behind a text that has ended, or a line out of line.
    private func keyReason(_ line: ArraySlice<UInt8>) -> String {
        switch QuotedLine(line).opening {
        case "\"", "'": "This is not YAML: text goes on behind its closing quotation mark."
        case "[", "{": "This is not YAML: something stands behind the closing bracket."
        default: "This is not YAML: the line is indented otherwise than those above it."
        }
    }

    private var advice: String {
        if text == "did not find expected comment or line break" {
            return "Begin the text on the line below, or put quotation marks round all of it."
        }
        return text.contains("mapping values") || text.contains("expected key")
            ? "Put quotes round text that holds a colon and a space, and check the indentation."
            : "Check quotes, brackets and indentation; put quotes round text that begins with a sign."
    }

    private func stands(on byte: UInt8, in line: ArraySlice<UInt8>) -> Bool {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(position.column - 1)
        return scalars.first.map { $0.value == UInt32(byte) } ?? false
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
