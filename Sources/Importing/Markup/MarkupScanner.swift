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

    private var pieces: [Piece] = []
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
        guard bytes.contains(where: { $0.isOne(of: "<`%{[\n") }) else { return [] }
        var scanner = MarkupScanner(bytes)
        var index = 0
        while index < bytes.count { index = scanner.passLine(index) }
        return scanner.pieces
    }

    static func code(in bytes: [UInt8]) -> CodeRanges {
        CodeRanges(pieces(in: bytes).compactMap { piece in if case .code = piece.part { piece.range } else { nil } })
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        hidden = HiddenWords(bytes)
        backticks = BacktickRuns(bytes)
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
        if isAfterBlank, !head.isQuoted, head.indent >= itemColumn + 4 { return add(line, .code) }
        if let item = head.item { itemColumn = item }
        if let end = fenceEnd(head, line) {
            isAfterBlank = true
            return add(head.words..<end, .code)
        }
        isAfterBlank = bytes[head.words] == "#"
        if let words = hidden.definition(head.words..<line.upperBound) { return add(head.words..<line.upperBound, .hidden(words)) }
        return passWords(head.words, line.upperBound) + 1
    }

    /// - Returns: where the line behind it begins.
    private mutating func add(_ range: Range<Int>, _ part: Part) -> Int {
        pieces.append(Piece(range: range, part: part))
        return range.upperBound + 1
    }

    /// - Returns: the end of the line that the walk came to.
    private mutating func passWords(_ start: Int, _ end: Int) -> Int {
        var (index, end) = (start, end)
        while index < end {
            if let piece = piece(at: index, isFirst: index == start) {
                pieces.append(piece)
                index = piece.range.upperBound
                if index > end { end = lineEnd(index) }
            } else if bytes[index] == "`" {
                index = backticks.end(of: index)
            } else {
                index += bytes[index] == "\\" && index + 1 < end ? 2 : 1
            }
        }
        return end
    }

    private mutating func piece(at index: Int, isFirst: Bool) -> Piece? {
        switch bytes[index] {
        case "`": return backticks.span(from: index, before: endOfBlock(from: index)).map { Piece(range: index..<$0, part: .code) }
        case "<":
            // The address of a link stands behind `](` or `]: `.
            let before = bytes[..<index].suffix(3)
            if before.suffix(2).elementsEqual("](".utf8) || before.elementsEqual("]: ".utf8) { return nil }
            guard let tag = HTMLTag(bytes, at: index) else { break }
            if tag.isEnd || !tag.hidesWords { return Piece(range: tag.range, part: .tag(tag)) }
            let found = hidden.element(tag, before: endOfBlock(from: index))
            return Piece(range: found.whole, part: .hidden(found.words))
        case "%", "{": break
        default: return nil
        }
        let found = hidden.comment(at: index, isFirst: isFirst, block: endOfBlock(from: index))
        return found.map { Piece(range: $0.whole, part: .hidden($0.words)) }
    }

    private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }

    /// The next blank line, or the end.
    private mutating func endOfBlock(from index: Int) -> Int {
        if index < blockEnd { return blockEnd }
        var end = lineEnd(index)
        while end < bytes.count {
            let next = lineEnd(end + 1)
            if bytes[(end + 1)..<next].allSatisfy({ $0 <= 0x20 || $0 == ">" }) { break }
            end = next
        }
        blockEnd = end
        return end
    }

    /// The end of the last line of fenced code that begins on a line; nil where none does.
    private func fenceEnd(_ head: MarkdownLineStart, _ line: Range<Int>) -> Int? {
        let mark = bytes[head.words]
        let length = bytes[head.words..<line.upperBound].prefix { $0 == mark }.count
        guard mark.isOne(of: "`~"), length >= 3, mark == "~" || !bytes[(head.words + length)..<line.upperBound].contains(mark) else {
            return nil
        }
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

/// Where code stands in a text that is walked through from left to right.
struct CodeRanges {
    private var ranges: ArraySlice<Range<Int>>

    fileprivate init(_ ranges: [Range<Int>]) { self.ranges = ranges[...] }

    /// The end of the code that a place stands in; nil for a place outside of code.
    mutating func end(of index: Int) -> Int? {
        ranges = ranges.drop { $0.upperBound <= index }
        return ranges.first.flatMap { $0.contains(index) ? $0.upperBound : nil }
    }
}

/// Runs of backticks, each with the next of its length.
private struct BacktickRuns {
    private var ends: [Int: Int] = [:]
    private var next: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        var last: [Int: Int] = [:]
        var index = 0
        while let start = bytes[index...].firstIndex(where: { $0 == "`" }) {
            index = start + bytes[start...].prefix { $0 == "`" }.count
            ends[start] = index
            if let before = last.updateValue(start, forKey: index - start) { next[before] = start }
        }
    }

    func end(of run: Int) -> Int { ends[run] ?? run + 1 }

    /// The end of the code that begins at a run; nil where nothing closes it before a place.
    func span(from run: Int, before end: Int) -> Int? { next[run].flatMap { $0 < end ? ends[$0] : nil } }
}
