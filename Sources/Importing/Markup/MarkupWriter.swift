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

    var output = MarkupOutput()
    var remarks: [Remark] = []

    let bytes: [UInt8]
    let purpose: Purpose
    let pieces: [MarkupScanner.Piece]
    /// For tags, the piece that ends or begins them.
    let partners: [Int: Int]

    /// Where the words of the line begin.
    private var lineWords = 0
    private var isInList = false
    private var isAfterBlank = true
    /// Whether the line begins with the mark of a list, a quote or a table, which a line end would leave.
    private var isContained = false
    /// Whether spaces are passed over, since a comment stood before them.
    private var passesSpaces = false
    /// Where the words of a struck line begin; before that, nothing is struck.
    private var struckFrom = 0
    /// The piece that began what is struck.
    private var struckBy: Int?
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
        guard !pieces.isEmpty else {
            output = MarkupOutput(unchanged: bytes)
            return
        }
        output.reserve(bytes.count + bytes.count / 8)
        write()
    }

    var text: String { output.text }

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
        let endsLine = MarkupScanner.endsLine(pieces, bytes)
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
                output.pass(lines: bytes[piece.range.lowerBound..<pieces[place].range.upperBound].count { $0 == 0x0A })
            }
            index = pieces[place].range.upperBound
            place += 1
        }
        copy(index..<bytes.count)
        output.endLine()
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
            struckBy = nil
        }
        output.isStruck = struckBy != nil
    }

    private mutating func hide(_ range: Range<Int>, _ words: Range<Int>, endsLine: Bool) {
        let lineEnds = bytes[range].count { $0 == 0x0A }
        guard purpose == .body || purpose == .cell else {
            // Spaces round it would be two, or stand before a full stop.
            let isBeforeSpace = range.upperBound == bytes.count || bytes[range.upperBound].isOne(of: " .,;:!?)")
            if output.hasWords, endsLine || isBeforeSpace { output.trimLine() }
            guard purpose == .reading, lineEnds > 0 else {
                output.pass(lines: lineEnds)
                return
            }
            output.closeStrike()
            for _ in 0..<lineEnds { output.copy(0x0A) }
            (lineWords, struckFrom, output.hasWords) = (range.upperBound, range.upperBound, false)
            return
        }
        let isComment = bytes[range].starts(with: "<!--".utf8) && bytes[range].suffix(3).elementsEqual("-->".utf8)
        if isComment, !words.dropLast().contains(where: { bytes[$0] == "-" && bytes[$0 + 1] == "-" }),
            output.hasWords ? lineEnds == 0 : endsLine, purpose == .body || lineEnds == 0
        {
            for byte in bytes[range] { output.copy(byte) }
            return
        }
        // No two hyphens in a row may stand in a comment.
        let parts = bytes[words].text.singleLine.split(separator: "--", omittingEmptySubsequences: false)
        output.add(comment: " <!-- " + parts.joined(separator: "- -") + " -->")
        output.pass(lines: lineEnds)
        passesSpaces = !output.hasWords
        if isComment, output.hasWords || endsLine { return }
        let message =
            isComment
            ? "A site takes the words behind a comment that begins a line for a part of it; the comment stands behind them now."
            : "This is hidden at its source; it is a comment now."
        remarks.append(Remark(offset: range.lowerBound, rule: "import-comment", message: message))
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
            output.endLine()
            if purpose == .cell || purpose == .words {
                output.pass(lines: 1)
                output.append([0x20])
            } else {
                output.copy(0x0A)
            }
            beginLine(at: end + 1)
            index = end + 1
        }
    }

    private mutating func copyWords(_ range: Range<Int>, isCode: Bool) {
        var range = range
        let first = bytes[range].firstIndex { $0 > 0x20 }
        // What was set in for a tag's sake would be code without it.
        if passesSpaces || (!isCode && depth > 0 && !isContained && output.isAtLineStart) {
            range = (first ?? range.upperBound)..<range.upperBound
            passesSpaces = passesSpaces && range.isEmpty
        }
        if let first {
            output.hasWords = output.hasWords || range.upperBound > lineWords
            if output.wantsMore {
                if output.wantedBreak == 0, first > range.lowerBound { output.addSpace() }
                range = first..<range.upperBound
                output.beginWords()
            }
            if output.needsStrike, let start = range.first(where: { $0 >= struckFrom && bytes[$0] > 0x20 }) {
                output.append(bytes[range.lowerBound..<start])
                output.openStrike()
                range = start..<range.upperBound
            }
        }
        output.append(bytes[range])
    }

    private mutating func beginLine(at start: Int) {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let head = MarkdownLineStart(bytes, start..<end)
        let words = bytes[head.words..<end]
        (lineWords, passesSpaces, isContained) = (head.words, false, head.isQuoted)
        defer { output.beginLine(hasLines: purpose == .body && !isContained) }
        guard !words.isEmpty else {
            isAfterBlank = true
            if let open = struckBy, partners[open] == nil { (struckBy, output.isStruck) = (nil, false) }
            return
        }
        if head.indent == 0, head.item == nil, isAfterBlank { isInList = false }
        if head.item != nil { isInList = true }
        isAfterBlank = false
        isContained = head.isQuoted || head.item != nil || words.starts(with: "|".utf8) || (isInList && head.indent > 0)
        let isTask = head.item != nil && ["[ ] ", "[x] ", "[X] "].contains { words.starts(with: $0.utf8) }
        struckFrom = head.words + (isTask ? 4 : words.prefix { $0 == "#" }.count)
    }
}

extension MarkupScanner {
    /// For each tag by its place among the pieces, the place of the one that ends or begins it: an end tag belongs to the last of its name that is
    /// open.
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
