/// Writes a text of Markdown anew, with what it holds of HTML as Markdown, and with what is hidden at its source hidden. One walk, and each tag
/// is written once: nothing grows.
struct MarkupWriter {
    enum Purpose {
        /// To be understood, line by line: what is hidden is left out, what was struck out is marked on each line, other tags stay.
        case reading
        /// To stand on a page: what is hidden becomes a comment.
        case body
        /// To stand in a cell: as a body, on one line.
        case cell
        /// To be plain words: what is hidden is left out.
        case words
    }

    struct Remark {
        /// Where it stood in the text.
        let offset: Int
        let rule: String
        let message: String
    }

    private(set) var output: [UInt8] = []
    /// For each line that was written, the number of the line it came from, from 0.
    private(set) var lines = [0]
    var remarks: [Remark] = []

    let bytes: [UInt8]
    let purpose: Purpose
    let pieces: [MarkupScanner.Piece]
    /// For tags, the piece that ends or begins them.
    let partners: [Int: Int]
    /// For what is hidden, whether its line holds nothing more.
    private let endsLine: [Bool]

    private var line = 0
    /// Where the words of the line begin, and whether any were written.
    private var lineWords = 0
    private var hasWords = false
    private var isInList = false
    private var isAfterBlank = true
    /// Whether the line begins with the mark of a list, a quote or a table, which a line end would leave.
    private(set) var isContained = false
    /// The next words stand on a line (1) or in a paragraph (2) of their own.
    private(set) var wantedBreak = 0
    /// What is written before the next words.
    private var wanted: [UInt8] = []
    /// Comments that wait for the end of the line.
    private var waiting: [UInt8] = []
    /// Whether spaces are passed over, since a comment stood before them.
    private var passesSpaces = false
    /// Where the words of a struck line begin; before that, nothing is struck.
    private var struckFrom = 0
    /// The piece that began what is struck, and whether its sign is written on this line.
    private var struckBy: Int?
    private var isStrikeOpen = false
    /// Signs, and `[`, that wait for their ends, with the pieces that began them.
    var openSigns: [String: Int] = [:]
    var lists: [(isNumbered: Bool, count: Int)] = []
    /// Elements of HTML that stand round what is written, and end further down.
    var depth = 0

    init(_ text: String, for purpose: Purpose) { self.init(Array(text.utf8), for: purpose) }

    init(_ bytes: [UInt8], for purpose: Purpose) {
        (self.bytes, self.purpose) = (bytes, purpose)
        pieces = MarkupScanner.pieces(in: bytes)
        partners = MarkupScanner.partners(of: pieces)
        endsLine = MarkupScanner.endsLine(pieces, bytes)
        guard !pieces.isEmpty else {
            output = bytes
            lines = []
            return
        }
        output.reserveCapacity(bytes.count + bytes.count / 8)
        write()
    }

    var text: String { output.text }
    /// Whether anything had to be written anew.
    var isChanged: Bool { !lines.isEmpty }
    /// Whether lines of their own may be written.
    var hasLines: Bool { purpose == .body && !isContained }

    /// The lines on which hidden words begin.
    var hiddenLines: [Int] {
        var (line, index) = (0, 0)
        return pieces.compactMap { piece in
            guard case .hidden = piece.part else { return nil }
            line += bytes[index..<piece.range.lowerBound].count { $0 == 0x0A }
            index = piece.range.lowerBound
            return line
        }
    }

    private mutating func write() {
        beginLine(at: 0)
        var (index, place) = (0, 0)
        while place < pieces.count {
            let piece = pieces[place]
            copy(index..<piece.range.lowerBound)
            switch piece.part {
            case .code: copy(piece.range, isCode: true)
            case .hidden(let words): hide(piece.range, words, endsLine: endsLine[place])
            case .tag(let tag) where begun(by: tag, at: place).strikesWords: strike(tag, at: place)
            case .tag where purpose == .reading: copy(piece.range)
            case .tag(let tag):
                place = write(tag, at: place)
                line += bytes[piece.range.lowerBound..<pieces[place].range.upperBound].count { $0 == 0x0A }
            }
            index = pieces[place].range.upperBound
            place += 1
        }
        copy(index..<bytes.count)
        endLine()
    }

    /// The tag that a tag ends, or itself.
    private func begun(by tag: HTMLTag, at place: Int) -> HTMLTag {
        guard tag.isEnd, let start = partners[place], case .tag(let first) = pieces[start].part else { return tag }
        return first
    }

    private mutating func strike(_ tag: HTMLTag, at place: Int) {
        if !tag.isEnd {
            remark(tag)
            struckBy = struckBy ?? place
        } else if let open = struckBy, partners[place] == open {
            closeStrike()
            struckBy = nil
        }
    }

    private mutating func openStrike() {
        guard struckBy != nil, !isStrikeOpen else { return }
        output += "~~".utf8
        isStrikeOpen = true
    }

    private mutating func closeStrike() {
        guard isStrikeOpen else { return }
        close("~~")
        isStrikeOpen = false
    }

    private mutating func hide(_ range: Range<Int>, _ words: Range<Int>, endsLine: Bool) {
        guard purpose == .body || purpose == .cell else {
            // Spaces round it would be two, or stand before a full stop.
            if hasWords, endsLine || range.upperBound == bytes.count || bytes[range.upperBound].isOne(of: " .,;:!?)") { trimLine() }
            passLines(range, keepsLines: purpose == .reading)
            return
        }
        let isComment = bytes[range].starts(with: "<!--".utf8) && bytes[range].suffix(3).elementsEqual("-->".utf8)
        let isOneLine = !bytes[range].contains(0x0A)
        if isComment, !words.dropLast().contains(where: { bytes[$0] == "-" && bytes[$0 + 1] == "-" }), hasWords ? isOneLine : endsLine,
            purpose == .body || isOneLine
        {
            for byte in bytes[range] { write(copied: byte) }
            return
        }
        // No two hyphens in a row may stand in a comment.
        let comment = " <!-- " + bytes[words].text.singleLine.split(separator: "--", omittingEmptySubsequences: false).joined(separator: "- -") + " -->"
        if hasWords { output += (output.last == 0x20 ? comment.dropFirst() : comment[...]).utf8 } else { waiting += comment.utf8 }
        passesSpaces = !hasWords
        passLines(range, keepsLines: false)
        if isComment, hasWords || endsLine { return }
        let message =
            isComment
            ? "A site takes the words behind a comment that begins a line for a part of it; the comment stands behind them now."
            : "This is hidden at its source; it is a comment now."
        remarks.append(Remark(offset: range.lowerBound, rule: "import-comment", message: message))
    }

    private mutating func write(copied byte: UInt8) {
        output.append(byte)
        guard byte == 0x0A else { return }
        line += 1
        lines.append(line)
    }

    private mutating func passLines(_ range: Range<Int>, keepsLines: Bool) {
        for _ in 0..<bytes[range].count(where: { $0 == 0x0A }) {
            guard keepsLines else {
                line += 1
                continue
            }
            closeStrike()
            write(copied: 0x0A)
            (lineWords, struckFrom, hasWords) = (range.upperBound, range.upperBound, false)
        }
    }

    mutating func remark(_ tag: HTMLTag, isShown: Bool = false) {
        guard purpose == .body, isShown || !tag.isEnd else { return }
        let outcome = isShown ? "it is shown as words" : "its words stay"
        let message = "`<\(tag.isEnd ? "/" : "")\(tag.name)>` is HTML, which a site leaves out; \(outcome)."
        remarks.append(Remark(offset: tag.range.lowerBound, rule: "import-html", message: message))
    }

    /// Copies a part of the text, with its lines.
    private mutating func copy(_ range: Range<Int>, isCode: Bool = false) {
        var index = range.lowerBound
        while index < range.upperBound {
            let end = bytes[index..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            if index < end { copyWords(index..<end, isCode: isCode) }
            guard end < range.upperBound else { return }
            newLine(at: end)
            index = end + 1
        }
    }

    private mutating func copyWords(_ range: Range<Int>, isCode: Bool) {
        var range = range
        let first = bytes[range].firstIndex { $0 > 0x20 }
        // What was set in for a tag's sake would be code without it.
        if passesSpaces || (!isCode && depth > 0 && !isContained && output.last.map { $0 == 0x0A } ?? true) {
            range = (first ?? range.upperBound)..<range.upperBound
            passesSpaces = passesSpaces && range.isEmpty
        }
        if let first {
            hasWords = hasWords || range.upperBound > lineWords
            if wantedBreak > 0 || !wanted.isEmpty {
                if wantedBreak == 0, first > range.lowerBound, output.last.map({ $0 > 0x20 }) ?? false { output.append(0x20) }
                range = first..<range.upperBound
                beginWords()
            }
            if struckBy != nil, !isStrikeOpen, let start = range.first(where: { $0 >= struckFrom && bytes[$0] > 0x20 }) {
                output += bytes[range.lowerBound..<start]
                openStrike()
                range = start..<range.upperBound
            }
        }
        output += bytes[range]
    }

    /// Writes words of one line that do not stand so in the text.
    mutating func add(_ words: String) {
        guard !words.isEmpty else { return }
        hasWords = true
        beginWords()
        openStrike()
        output += words.utf8
    }

    /// Writes lines that do not stand so in the text.
    mutating func add(lines added: [String]) {
        for (place, words) in added.enumerated() {
            if place > 0 {
                output.append(0x0A)
                lines.append(line)
                output += words.utf8
            } else {
                add(words)
            }
        }
    }

    /// Writes one space, unless there is one, or nothing yet.
    mutating func addSpace() {
        if let last = output.last, last > 0x20 { output.append(0x20) }
    }

    private mutating func beginWords() {
        if wantedBreak > 0 {
            if hasLines { breakLine(wantedBreak) } else { addSpace() }
            wantedBreak = 0
        }
        output += wanted
        wanted = []
    }

    private mutating func breakLine(_ count: Int) {
        closeStrike()
        trimLine()
        if output.isEmpty { return }
        for _ in 0..<max(0, count - output.reversed().prefix { $0 == 0x0A }.count) {
            output.append(0x0A)
            lines.append(line)
        }
    }

    /// Signs that are written once words follow.
    mutating func want(_ signs: String) { wanted += signs.utf8 }

    /// Takes back a sign that no words came after.
    mutating func unwant(_ signs: String) -> Bool {
        guard wanted.suffix(signs.utf8.count).elementsEqual(signs.utf8) else { return false }
        wanted.removeLast(signs.utf8.count)
        return true
    }

    mutating func want(breaks: Int) { wantedBreak = max(wantedBreak, breaks) }

    /// Writes a sign right behind the words, before the spaces that follow them.
    mutating func close(_ signs: String) {
        let spaces = output.reversed().prefix { $0 == 0x20 }.count
        output.insert(contentsOf: signs.utf8, at: output.count - spaces)
    }

    /// Writes signs right behind what was written, whatever waits.
    mutating func append(_ signs: String) { output += signs.utf8 }

    /// Takes spaces from the end of a line, which is all of it where it holds no words.
    mutating func trimLine() {
        while let last = output.last, last == 0x20 || last == 0x09 { output.removeLast() }
    }

    private mutating func newLine(at end: Int) {
        endLine()
        if purpose == .cell || purpose == .words {
            line += 1
            output.append(0x20)
        } else {
            write(copied: 0x0A)
        }
        beginLine(at: end + 1)
    }

    private mutating func endLine() {
        closeStrike()
        passesSpaces = false
        guard !waiting.isEmpty else { return }
        trimLine()
        output += output.isEmpty || output.last == 0x0A ? waiting.dropFirst() : waiting[...]
        waiting = []
    }

    private mutating func beginLine(at start: Int) {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let head = MarkdownLineStart(bytes, start..<end)
        (lineWords, hasWords) = (head.words, false)
        guard head.words < end else {
            isAfterBlank = true
            isContained = head.isQuoted
            if let open = struckBy, partners[open] == nil { struckBy = nil }
            return
        }
        if head.indent == 0, head.item == nil, isAfterBlank { isInList = false }
        if head.item != nil { isInList = true }
        isAfterBlank = false
        let words = bytes[head.words..<end]
        isContained = head.isQuoted || head.item != nil || words.starts(with: "|".utf8) || (isInList && head.indent > 0)
        let isTask = head.item != nil && ["[ ] ", "[x] ", "[X] "].contains { words.starts(with: $0.utf8) }
        struckFrom = head.words + (isTask ? 4 : words.prefix { $0 == "#" }.count)
    }
}

extension MarkupScanner {
    /// For each tag by its place among the pieces, the place of the one that ends or begins it: an end tag belongs to the last of its name that is open.
    fileprivate static func partners(of pieces: [Piece]) -> [Int: Int] {
        var open: [String: [Int]] = [:]
        var partners: [Int: Int] = [:]
        for (place, piece) in pieces.enumerated() {
            guard case .tag(let tag) = piece.part else { continue }
            if !tag.isEnd {
                open[tag.name, default: []].append(place)
            } else if let start = open[tag.name]?.popLast() {
                (partners[start], partners[place]) = (place, start)
            }
        }
        return partners
    }

    /// For each piece, whether only blanks and hidden words stand behind it on its line.
    fileprivate static func endsLine(_ pieces: [Piece], _ bytes: [UInt8]) -> [Bool] {
        var ends = Array(repeating: false, count: pieces.count)
        for place in pieces.indices.reversed() {
            let next = bytes[pieces[place].range.upperBound...].firstIndex { $0 > 0x20 || $0 == 0x0A } ?? bytes.count
            ends[place] = next == bytes.count || bytes[next] == 0x0A
            if place + 1 < pieces.count, pieces[place + 1].range.lowerBound == next, case .hidden = pieces[place + 1].part {
                ends[place] = ends[place + 1]
            }
        }
        return ends
    }
}
