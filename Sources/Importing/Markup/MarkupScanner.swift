/// Code, tags of HTML, and what is hidden at its source, as they stand in a text of Markdown: found in one walk from left to right, since what
/// begins first holds the others.
struct MarkupScanner {
    struct Piece {
        let range: Range<Int>
        let part: Part
    }

    enum Part {
        case code
        /// What no reader of the source sees, with the place of its words.
        case hidden(Range<Int>)
        case tag(HTMLTag)
    }

    private(set) var pieces: [Piece] = []
    private let bytes: [UInt8]
    private var hidden: HiddenWords
    private var backticks: BacktickRuns
    /// The end of the paragraph that is walked through.
    private var blockEnd = 0
    /// Where the words of the last item begin; zero outside of lists.
    private var itemColumn = 0
    private var isAfterBlank = true

    static func pieces(in bytes: [UInt8]) -> [Piece] {
        // Nearly all texts of one line.
        guard bytes.contains(where: { "<`%{[".utf8.contains($0) || $0 == 0x0A }) else { return [] }
        var scanner = MarkupScanner(bytes)
        scanner.walk()
        return scanner.pieces
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hidden = HiddenWords(bytes)
        backticks = BacktickRuns(bytes)
    }

    private mutating func walk() {
        var index = 0
        while index < bytes.count { index = passLine(index) }
    }

    /// - Returns: where the next line begins.
    private mutating func passLine(_ start: Int) -> Int {
        let line = start..<lineEnd(start)
        let head = MarkdownLineStart(bytes, line)
        guard head.words < line.upperBound else {
            isAfterBlank = true
            return line.upperBound + 1
        }
        if head.item == nil, head.indent == 0, isAfterBlank { itemColumn = 0 }
        if isAfterBlank, !head.isQuoted, head.indent >= itemColumn + 4 {
            pieces.append(Piece(range: line, part: .code))
            return line.upperBound + 1
        }
        if let item = head.item { itemColumn = item }
        if let end = fenceEnd(head, line) {
            pieces.append(Piece(range: head.words..<end, part: .code))
            isAfterBlank = true
            return end + 1
        }
        isAfterBlank = bytes[head.words] == UInt8(ascii: "#")
        if let words = hidden.definition(head.words..<line.upperBound) {
            pieces.append(Piece(range: head.words..<line.upperBound, part: .hidden(words)))
            return line.upperBound + 1
        }
        return passWords(head.words, line.upperBound) + 1
    }

    /// - Returns: the end of the line that the walk came to.
    private mutating func passWords(_ start: Int, _ end: Int) -> Int {
        var (index, end) = (start, end)
        while index < end {
            if let piece = piece(at: index, isFirst: index == start) {
                if case .code = piece.part, piece.range.isEmpty {
                    index = backticks.end(of: index)
                    continue
                }
                pieces.append(piece)
                index = piece.range.upperBound
                if index > end { end = lineEnd(index) }
            } else {
                index += bytes[index] == UInt8(ascii: "\\") && index + 1 < end ? 2 : 1
            }
        }
        return end
    }

    /// What begins at a place; an empty piece of code for backticks that no others close.
    private mutating func piece(at index: Int, isFirst: Bool) -> Piece? {
        switch bytes[index] {
        case UInt8(ascii: "`"):
            let end = backticks.span(from: index, before: endOfBlock(from: index))
            return Piece(range: index..<(end ?? index), part: .code)
        case UInt8(ascii: "<"):
            if isAddress(index) { return nil }
            let tag = HTMLTag(bytes, at: index)
            if let tag, tag.isEnd || !tag.hidesWords { return Piece(range: tag.range, part: .tag(tag)) }
            if let tag { return piece(hidden.element(tag, before: endOfBlock(from: index))) }
            return piece(hidden.comment(at: index, isFirst: isFirst, block: endOfBlock(from: index)))
        case UInt8(ascii: "%"), UInt8(ascii: "{"): return piece(hidden.note(at: index, block: endOfBlock(from: index)))
        default: return nil
        }
    }

    /// Whether it is the address of a link: `](<…>)`, `]: <…>`.
    private func isAddress(_ index: Int) -> Bool {
        let before = bytes[..<index].suffix(3)
        return before.suffix(2).elementsEqual("](".utf8) || before.elementsEqual("]: ".utf8)
    }

    private func piece(_ found: (whole: Range<Int>, words: Range<Int>)?) -> Piece? {
        found.map { Piece(range: $0.whole, part: .hidden($0.words)) }
    }

    private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }

    /// The next blank line, or the end.
    private mutating func endOfBlock(from index: Int) -> Int {
        if index < blockEnd { return blockEnd }
        var end = lineEnd(index)
        while end < bytes.count {
            let next = lineEnd(end + 1)
            if bytes[(end + 1)..<next].allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: ">") }) { break }
            end = next
        }
        blockEnd = end
        return end
    }

    /// The end of the last line of fenced code that begins on a line; nil where none does.
    private func fenceEnd(_ head: MarkdownLineStart, _ line: Range<Int>) -> Int? {
        let mark = bytes[head.words]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = bytes[head.words..<line.upperBound].prefix { $0 == mark }.count
        let info = bytes[(head.words + length)..<line.upperBound]
        guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
        var end = line.upperBound
        while end < bytes.count {
            let next = end + 1..<lineEnd(end + 1)
            let start = MarkdownLineStart(bytes, next)
            // A quote takes its code with it.
            if head.isQuoted, !start.isQuoted { return end }
            end = next.upperBound
            let words = bytes[min(start.words, end)..<end]
            let marks = words.prefix { $0 == mark }.count
            if start.item == nil, marks >= length, words.dropFirst(marks).allSatisfy({ $0 <= 0x20 }) { break }
        }
        return end
    }
}

/// Runs of backticks, each with the next of its length.
private struct BacktickRuns {
    private var ends: [Int: Int] = [:]
    private var next: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        var last: [Int: Int] = [:]
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
            let end = start + bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
            ends[start] = end
            if let before = last.updateValue(start, forKey: end - start) { next[before] = start }
            index = end
        }
    }

    func end(of run: Int) -> Int { ends[run] ?? run + 1 }

    /// The end of the code that begins at a run; nil where nothing closes it before a place.
    func span(from run: Int, before end: Int) -> Int? {
        guard let close = next[run], close < end else { return nil }
        return ends[close]
    }
}
