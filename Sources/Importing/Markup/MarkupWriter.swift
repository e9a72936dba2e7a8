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

    var output: [UInt8] = []
    /// For each line that was written, the number of the line it came from, from 0.
    var lines = [0]
    var remarks: [Remark] = []

    let bytes: [UInt8]
    let purpose: Purpose
    let pieces: [MarkupScanner.Piece]
    /// For tags, the piece that ends or begins them.
    let partners: [Int: Int]

    /// For what is hidden, whether its line holds nothing more.
    let endsLine: [Bool]

    var line = 0
    /// Where the words of the line begin, and whether any were written.
    var lineWords = 0
    var hasWords = false
    private var isInList = false
    private var isAfterBlank = true
    /// Whether the line begins with the mark of a list, a quote or a table, which a line end would leave.
    private(set) var isContained = false
    /// The next words stand on a line (1) or in a paragraph (2) of their own.
    private(set) var wantedBreak = 0
    /// What is written before the next words.
    private var wanted: [UInt8] = []
    /// Comments that wait for the end of the line.
    var waiting: [UInt8] = []
    /// Whether spaces are passed over, since a comment stood before them.
    var passesSpaces = false
    /// Where the words of a struck line begin; before that, nothing is struck.
    var struckFrom = 0
    var isStruck = false
    var isStrikeOpen = false
    /// Signs, and `[`, that wait for their ends, with the pieces that began them.
    var openSigns: [String: Int] = [:]
    var lists: [(isNumbered: Bool, count: Int)] = []
    /// The piece that began what is struck.
    var strikeOpen: Int?
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

    var text: String { String(decoding: output, as: UTF8.self) }
    /// Whether anything had to be written anew.
    var isChanged: Bool { !lines.isEmpty }

    private mutating func write() {
        beginLine(at: 0)
        var (index, place) = (0, 0)
        while place < pieces.count {
            let piece = pieces[place]
            copy(index..<piece.range.lowerBound)
            (index, place) = write(piece, at: place)
        }
        copy(index..<bytes.count)
        endLine()
    }

    /// - Returns: where the text goes on, and the next piece.
    private mutating func write(_ piece: MarkupScanner.Piece, at place: Int) -> (index: Int, place: Int) {
        switch piece.part {
        case .code: copy(piece.range, isCode: true)
        case .hidden(let words): hide(piece.range, words, endsLine: endsLine[place])
        case .tag(let tag):
            if begun(by: tag, at: place).strikesWords {
                strike(tag, at: place)
            } else if purpose == .reading {
                copy(piece.range)
            } else {
                let next = write(tag, at: place)
                line += bytes[piece.range.lowerBound..<pieces[next].range.upperBound].count { $0 == 0x0A }
                return (pieces[next].range.upperBound, next + 1)
            }
        }
        return (piece.range.upperBound, place + 1)
    }

    /// The tag that a tag ends, or itself.
    private func begun(by tag: HTMLTag, at place: Int) -> HTMLTag {
        guard tag.isEnd, let start = partners[place], case .tag(let first) = pieces[start].part else { return tag }
        return first
    }

    /// Copies a part of the text, with its lines.
    mutating func copy(_ range: Range<Int>, isCode: Bool = false) {
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
        if passesSpaces {
            range = (bytes[range].firstIndex { $0 > 0x20 } ?? range.upperBound)..<range.upperBound
            passesSpaces = range.isEmpty
        }
        if !isCode, depth > 0, !isContained, isLineBlank {
            // What was set in for a tag's sake would be code without it.
            range = (bytes[range].firstIndex { $0 > 0x20 } ?? range.upperBound)..<range.upperBound
        }
        if let first = bytes[range].firstIndex(where: { $0 > 0x20 }) {
            hasWords = hasWords || range.upperBound > lineWords
            if wantedBreak > 0 || !wanted.isEmpty {
                let spaces = first - range.lowerBound
                if wantedBreak == 0, spaces > 0, output.last.map({ $0 > 0x20 }) ?? false { output.append(0x20) }
                range = first..<range.upperBound
                beginWords()
            }
            if isStruck, !isStrikeOpen, let start = bytes[range].indices.first(where: { $0 >= struckFrom && bytes[$0] > 0x20 }) {
                output += bytes[range.lowerBound..<start]
                output += "~~".utf8
                isStrikeOpen = true
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
        if isStruck, !isStrikeOpen {
            output += "~~".utf8
            isStrikeOpen = true
        }
        output += words.utf8
    }

    /// Writes lines that do not stand so in the text.
    mutating func add(lines added: [String]) {
        for (place, words) in added.enumerated() {
            if place > 0 {
                output.append(0x0A)
                lines.append(line)
            }
            if words.isEmpty { continue }
            if place == 0 { add(words) } else { output += words.utf8 }
        }
    }

    private mutating func beginWords() {
        if wantedBreak > 0 {
            let count = wantedBreak
            wantedBreak = 0
            if purpose == .body, !isContained {
                breakLine(count)
            } else if let last = output.last, last > 0x20 {
                output.append(0x20)
            }
        }
        output += wanted
        wanted = []
    }

    private mutating func breakLine(_ count: Int) {
        closeStrike()
        trimLine()
        var ends = output.reversed().prefix { $0 == 0x0A }.count
        if output.isEmpty { return }
        while ends < count {
            output.append(0x0A)
            lines.append(line)
            ends += 1
        }
    }

    /// Signs that are written once words follow.
    mutating func want(_ signs: String) { wanted += signs.utf8 }

    /// Takes back a sign that no words came after.
    mutating func unwant(_ signs: String) -> Bool {
        guard wanted.reversed().starts(with: signs.utf8.reversed()) else { return false }
        wanted.removeLast(signs.utf8.count)
        return true
    }

    mutating func want(breaks: Int) { wantedBreak = max(wantedBreak, breaks) }

    /// Writes a sign right behind the words, before the spaces that follow them.
    mutating func close(_ signs: String) {
        let spaces = output.reversed().prefix { $0 == 0x20 }.count
        output.removeLast(spaces)
        output += signs.utf8
        output += repeatElement(0x20, count: spaces)
    }

    private var isLineBlank: Bool { output.last.map { $0 == 0x0A } ?? true }

    /// Takes spaces from the end of a line, which is all of it where it holds no words.
    mutating func trimLine() {
        while let last = output.last, last == 0x20 || last == 0x09 { output.removeLast() }
    }

    private mutating func newLine(at end: Int) {
        endLine()
        line += 1
        if purpose == .cell || purpose == .words {
            output.append(0x20)
        } else {
            output.append(0x0A)
            lines.append(line)
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
            if let open = strikeOpen, partners[open] == nil { isStruck = false }
            return
        }
        if head.indent == 0, head.item == nil, isAfterBlank { isInList = false }
        if head.item != nil { isInList = true }
        isAfterBlank = false
        isContained = head.isQuoted || head.item != nil || bytes[head.words] == UInt8(ascii: "|") || (isInList && head.indent > 0)
        let task = bytes[head.words..<end].prefix(4)
        let isTask =
            head.item != nil && (task.starts(with: "[ ] ".utf8) || task.starts(with: "[x] ".utf8) || task.starts(with: "[X] ".utf8))
        let marks = bytes[head.words..<end].prefix { $0 == UInt8(ascii: "#") }.count
        struckFrom = head.words + (isTask ? 4 : marks)
    }
}
