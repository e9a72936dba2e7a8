internal import Narratives

/// The words of one block of Markdown, each with its place in the source.
///
/// Made only of blocks that a rule has a question about. The writer's plain text has no places, and the parser's columns of inlines
/// cannot be trusted, so the block's tree and its source are followed side by side: words stand in both, and what stands in the source
/// alone is markup of a known form.
struct BlockPassage {
    private(set) var text: [UInt8] = []
    private(set) var places = PlaceMap()

    private let source: SourceText
    /// Where the walk through the source is, and where the block ends.
    private var cursor: Int
    private let limit: Int
    /// How each open link began: `[`, `<`, or nothing.
    private var openers: [UInt8] = []
    private var isInAddress = false

    /// - Parameter column: which cell of its row the node is, from 0.
    init(_ node: CMarkNode, column: Int?, in source: SourceText) {
        self.source = source
        let block = column == nil ? node : node.parent ?? node
        let start = source.lineStart(block.startLine)
        limit = max(start, source.lineStart(max(block.startLine, block.endLine) + 1))
        cursor = start
        if let column {
            cursor = cellStart(column, from: start + max(0, block.startColumn - 1))
        } else {
            passAlertMark()
        }
        var walk = CMarkWalk(node)
        while let (inner, entering) = walk.next() { visit(inner, entering) }
    }

    private mutating func visit(_ node: CMarkNode, _ entering: Bool) {
        switch node.kind {
        case .text: follow(node.literal)
        case .softBreak, .lineBreak: passLineEnd()
        case .code: passCode()
        case .emphasis: pass(atMost: 1, of: "*_")
        case .strong: pass(atMost: 2, of: "*_")
        case .strikethrough: pass(atMost: 2, of: "~")
        case .link, .image: if entering { openLink() } else { closeLink() }
        case .footnoteReference: if entering { pass(to: UInt8(ascii: "]")) }
        case .htmlInline: if source.starts(with: node.literal, at: cursor) { cursor += node.literal.count }
        default: break
        }
    }

    // MARK: Words

    /// Takes in a text, from where it begins in the source.
    private mutating func follow(_ literal: UnsafeBufferPointer<UInt8>) {
        seek(literal)
        var index = 0
        while index < literal.count {
            let (length, width) = step(literal, index, at: cursor) ?? (1, 0)
            for offset in 0..<length { append(literal[index + offset], at: cursor..<cursor + (offset == 0 ? max(1, width) : 0)) }
            index += length
            cursor += width
        }
    }

    /// Moves to where a text begins, past markup that is told by nothing in the tree.
    private mutating func seek(_ literal: UnsafeBufferPointer<UInt8>) {
        var start = cursor
        while start < min(limit, cursor + 1024) {
            if begins(literal, at: start) {
                cursor = start
                return
            }
            start += 1
        }
    }

    private func begins(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var (index, offset) = (0, start)
        for _ in 0..<8 where index < literal.count {
            guard let (length, width) = step(literal, index, at: offset) else { return false }
            index += length
            offset += width
        }
        return true
    }

    /// How many bytes of the text, from `index`, are written by how many of the source; nil where they are not.
    private func step(_ literal: UnsafeBufferPointer<UInt8>, _ index: Int, at offset: Int) -> (Int, Int)? {
        guard offset < limit else { return nil }
        let byte = source.bytes[offset]
        if byte == UInt8(ascii: "\\"), offset + 1 < limit, source.bytes[offset + 1] == literal[index], literal[index].isMark {
            return (1, 2)
        }
        if byte == UInt8(ascii: "&"), let end = entityEnd(from: offset),
            !literal[index...].starts(with: source.bytes[offset..<end])
        {
            return (min(literal[index].scalarLength, literal.count - index), end - offset)
        }
        if byte == literal[index] { return (1, 1) }
        // The parser writes U+FFFD for NUL.
        return byte == 0 && literal[index] == 0xEF ? (min(3, literal.count - index), 1) : nil
    }

    private func entityEnd(from start: Int) -> Int? {
        var index = start + 1
        while index < limit, index - start < 34, source.bytes[index].isLetterOrDigit || source.bytes[index] == UInt8(ascii: "#") {
            index += 1
        }
        return index > start + 1 && index < limit && source.bytes[index] == UInt8(ascii: ";") ? index + 1 : nil
    }

    /// Hidden `[[links]]` show their words; one without words shows a title that is not known yet.
    private mutating func append(_ byte: UInt8, at range: Range<Int>) {
        var byte = byte
        switch byte {
        case WikiLinkMask.open:
            isInAddress = true
            return
        case WikiLinkMask.close:
            guard isInAddress else { return }
            isInAddress = false
            byte = Passage.placeholder
        case WikiLinkMask.bar where isInAddress:
            isInAddress = false
            return
        case WikiLinkMask.bar: byte = UInt8(ascii: "|")
        case WikiLinkMask.escape: byte = UInt8(ascii: "\\")
        default: break
        }
        guard !isInAddress else { return }
        places.add(text: text.count, source: range)
        text.append(byte)
    }
}

// Markup.
extension BlockPassage {
    private mutating func passLineEnd() {
        append(0x20, at: cursor..<cursor + 1)
        while cursor < limit, source.bytes[cursor] != 0x0A, source.bytes[cursor] != 0x0D { cursor += 1 }
        while cursor < limit, " \t\r\n>".utf8.contains(source.bytes[cursor]) { cursor += 1 }
    }

    private mutating func passCode() {
        while cursor < limit, source.bytes[cursor] != UInt8(ascii: "`") { cursor += 1 }
        let start = cursor
        let length = backticks(from: start)
        append(Passage.placeholder, at: start..<start + 1)
        cursor = start + length
        while cursor < limit {
            let run = backticks(from: cursor)
            cursor += max(1, run)
            if run == length { return }
        }
    }

    private func backticks(from start: Int) -> Int {
        var end = start
        while end < limit, source.bytes[end] == UInt8(ascii: "`") { end += 1 }
        return end - start
    }

    private mutating func pass(atMost count: Int, of marks: StaticString) {
        let marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
        var rest = count
        while rest > 0, cursor < limit, marks.contains(source.bytes[cursor]) {
            cursor += 1
            rest -= 1
        }
    }

    private mutating func pass(to byte: UInt8) {
        while cursor < limit, source.bytes[cursor] != byte { cursor += 1 }
        cursor = min(limit, cursor + 1)
    }

    private mutating func openLink() {
        pass(atMost: 1, of: "!")
        let opener = cursor < limit && "[<".utf8.contains(source.bytes[cursor]) ? source.bytes[cursor] : 0
        if opener != 0 { cursor += 1 }
        openers.append(opener)
    }

    private mutating func closeLink() {
        let opener = openers.popLast() ?? 0
        if opener == UInt8(ascii: "<") { pass(atMost: 1, of: ">") }
        guard opener == UInt8(ascii: "["), cursor < limit, source.bytes[cursor] == UInt8(ascii: "]") else { return }
        cursor += 1
        guard cursor < limit else { return }
        if source.bytes[cursor] == UInt8(ascii: "[") { pass(to: UInt8(ascii: "]")) }
        if source.bytes[cursor] == UInt8(ascii: "(") { passDestination() }
    }

    /// `(address "title")`, whose parentheses may be nested or escaped.
    private mutating func passDestination() {
        var depth = 0
        while cursor < limit {
            let byte = source.bytes[cursor]
            cursor += 1
            switch byte {
            case UInt8(ascii: "\\"): cursor += 1
            case UInt8(ascii: "<") where depth == 1: pass(to: UInt8(ascii: ">"))
            case UInt8(ascii: "\""): pass(to: byte)
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
    }

    /// An alert's first line was taken out of the tree.
    private mutating func passAlertMark() {
        var index = cursor
        while index < limit, " \t>".utf8.contains(source.bytes[index]) { index += 1 }
        guard source.starts(with: "[!".utf8, at: index) else { return }
        while index < limit, source.bytes[index] != 0x0A, source.bytes[index] != 0x0D { index += 1 }
        cursor = index
    }

    /// Where a cell's words may begin. Escaped bars are words.
    private func cellStart(_ column: Int, from start: Int) -> Int {
        var (index, bars) = (start, 0)
        while index < limit, " \t".utf8.contains(source.bytes[index]) { index += 1 }
        if index < limit, source.bytes[index] == UInt8(ascii: "|") { index += 1 }
        while bars < column, index < limit {
            if source.bytes[index] == UInt8(ascii: "|") { bars += 1 }
            index += source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index, limit)
    }
}

extension UInt8 {
    /// ASCII punctuation, which a backslash may stand before.
    fileprivate var isMark: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }

    fileprivate var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }

    /// The length of the UTF-8 sequence that it begins.
    fileprivate var scalarLength: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}
