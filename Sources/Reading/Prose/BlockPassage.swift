internal import Narratives

/// The words of one block of Markdown, each with its place in the source.
///
/// Made only of blocks that a rule has a question about. The writer's plain text has no places, and the parser's columns of inlines
/// count from lines that it does not always know of, so the block's tree and its text are followed side by side: words stand in both, and
/// what stands in the text alone is markup of a known form.
struct BlockPassage {
    private(set) var text: [UInt8] = []
    private(set) var places = PlaceMap()

    private let content: BlockContent
    /// Where the walk through the content is.
    private var cursor = 0
    /// Where the line begins from which the parser counts columns.
    private var lineStart = 0
    private var links: [OpenLink] = []
    private var isInAddress = false

    private struct OpenLink {
        /// What one adds to a column of the parser's for an offset from `lineStart`; nil for an address that stands without marks.
        let shift: Int?
        /// Whether its words are its address, in which a backslash is a letter.
        let isAddress: Bool
    }

    /// - Parameter column: which cell of its row the node is, from 0.
    init(_ node: CMarkNode, column: Int?, in source: SourceText) {
        content = BlockContent(node, column: column, in: source)
        if column == nil, node.parent?.kind == .blockQuote, node.previous == nil { passAlertMark() }
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
        case .link, .image: if entering { openLink(node) } else { closeLink(node) }
        case .footnoteReference: if entering { passFootnoteMark() }
        case .htmlInline: passHTML(node.literal)
        default: break
        }
    }

    /// Takes in a text, from where it begins. The parser drops words of what might have been a footnote's mark, and joins what is left; the
    /// walk goes on behind them.
    private mutating func follow(_ literal: UnsafeBufferPointer<UInt8>) {
        if links.last?.isAddress == true, bytes[cursor...].starts(with: literal) { return followVerbatim(literal) }
        let reader = LiteralReader(bytes)
        var index = 0
        seek(literal[...], reader)
        while index < literal.count {
            if let (length, width) = reader.step(literal[index...], at: cursor) {
                for byte in literal[index..<index + length] { append(byte, at: cursor..<cursor + width) }
                index += length
                cursor += width
            } else if !seek(literal[index...], reader) {
                for byte in literal[index...] { append(byte, at: cursor..<cursor) }
                return
            }
        }
    }

    private mutating func followVerbatim(_ literal: UnsafeBufferPointer<UInt8>) {
        for byte in literal {
            append(byte, at: cursor..<cursor + 1)
            cursor += 1
        }
    }

    /// Moves to where a text begins, and says whether there is such a place.
    @discardableResult private mutating func seek(_ literal: Slice<UnsafeBufferPointer<UInt8>>, _ reader: LiteralReader) -> Bool {
        guard let found = reader.start(of: literal, from: cursor) else { return false }
        let start = cursor
        cursor = found
        countLines(from: start)
        return true
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
        places.add(source: content.source(of: range))
        text.append(byte)
    }
}

// Markup.
extension BlockPassage {
    private var bytes: UnsafeBufferPointer<UInt8> { content.bytes }

    /// The parser counts lines by those ends alone that no backslash makes.
    private mutating func passLineEnd() {
        let start = cursor
        append(0x20, at: start..<min(start + 1, bytes.count))
        let isCounted = cursor == bytes.count || bytes[cursor] != UInt8(ascii: "\\")
        pass(to: 0x0A)
        if isCounted { lineStart = cursor }
        while cursor < bytes.count, " \t".utf8.contains(bytes[cursor]) { cursor += 1 }
    }

    private mutating func passCode() {
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "`") { cursor += 1 }
        let start = cursor
        let length = backticks(from: start)
        append(Passage.placeholder, at: start..<min(start + 1, bytes.count))
        cursor = start + length
        while cursor < bytes.count {
            let run = backticks(from: cursor)
            cursor += max(1, run)
            if run == length { break }
        }
        countLines(from: start)
    }

    private func backticks(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
        return end - start
    }

    private mutating func passHTML(_ literal: UnsafeBufferPointer<UInt8>) {
        let start = cursor
        guard bytes[start...].starts(with: literal) else { return }
        switch RawHTML.inline(literal) {
        case .words: for index in literal.indices { append(literal[index], at: start + index..<start + index + 1) }
        case .tag(_, let gap) where gap != .none: append(0x20, at: start..<start + 1)
        default: break
        }
        cursor += literal.count
        countLines(from: start)
    }

    private mutating func countLines(from start: Int) {
        if let end = bytes[start..<cursor].lastIndex(of: 0x0A) { lineStart = end + 1 }
    }

    private mutating func pass(atMost count: Int, of marks: StaticString) {
        let marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
        var rest = count
        while rest > 0, cursor < bytes.count, marks.contains(bytes[cursor]) {
            cursor += 1
            rest -= 1
        }
    }

    private mutating func pass(to byte: UInt8) {
        while cursor < bytes.count, bytes[cursor] != byte { cursor += 1 }
        cursor = min(bytes.count, cursor + 1)
    }

    private mutating func passFootnoteMark() {
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: "]") { cursor += bytes[cursor] == UInt8(ascii: "\\") ? 2 : 1 }
        cursor = min(bytes.count, cursor + 1)
    }

    private mutating func openLink(_ node: CMarkNode) {
        let start = cursor
        pass(atMost: 1, of: "!")
        let mark = cursor < bytes.count ? bytes[cursor] : 0
        let isMarked = "[<".utf8.contains(mark)
        cursor = isMarked ? cursor + 1 : start
        links.append(OpenLink(shift: isMarked ? start - lineStart - node.startColumn : nil, isAddress: mark != UInt8(ascii: "[")))
    }

    /// Where a link ends, behind its address or label, is a thing that the parser knows: whether a label is one depends on the whole text.
    private mutating func closeLink(_ node: CMarkNode) {
        guard let shift = links.popLast()?.shift else { return }
        let end = lineStart + shift + node.endColumn + 1
        if end > cursor, end <= bytes.count, ")]>".utf8.contains(bytes[end - 1]) { cursor = end }
    }

    /// An alert's first line was taken out of the tree.
    private mutating func passAlertMark() {
        guard bytes.starts(with: "[!".utf8) else { return }
        pass(to: 0x0A)
        lineStart = cursor
    }
}
