internal import Text

/// Words that stand together in raw HTML, as they will be shown: character references undone, spaces folded.
struct HTMLParagraph {
    private let html: UnsafeBufferPointer<UInt8>
    private let lines: LiteralLines
    private var block = TextBlock()
    /// What is to be written before the next word.
    private var gap: StaticString?

    init(_ html: UnsafeBufferPointer<UInt8>, _ lines: LiteralLines) {
        self.html = html
        self.lines = lines
    }

    mutating func append(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound, html[index] <= 0x20, !WikiLinkMask.isMask(html[index]) { index += 1 }
        if index > range.lowerBound { part(by: " ") }
        if index < range.upperBound { block.anchor(at: lines.source(of: index)) }
        while index < range.upperBound {
            if html[index] <= 0x20, !WikiLinkMask.isMask(html[index]) {
                part(by: " ")
                index += 1
            } else if html[index] == UInt8(ascii: "&"), let (letters, width) = html.characterReference(at: index),
                index + width <= range.upperBound
            {
                append(letters)
                index += width
            } else {
                append(CollectionOfOne(html[index]))
                index += 1
            }
        }
    }

    /// Whether the words behind a tag belong to another paragraph; where not, what parts them is kept in mind.
    mutating func isEnded(by gap: HTMLElements.Gap) -> Bool {
        switch gap {
        case .none: return false
        case .blank: part(by: " ")
        // As in the Markdown for it.
        case .cell: part(by: " | ")
        case .paragraph: return true
        }
        return false
    }

    mutating func appendPower(_ tag: HTMLTag) {
        let end = tag.range.upperBound
        guard gap == nil, tag.isPower(behind: block.text.last, before: end < html.count ? html[end] : nil) else { return }
        append(CollectionOfOne(UInt8(ascii: "^")))
    }

    mutating func take(hasMasks: Bool) -> TextBlock {
        defer { (block, gap) = (TextBlock(), nil) }
        if hasMasks { block.restoreMasks() }
        return block
    }

    private mutating func part(by sign: StaticString) {
        guard !block.text.isEmpty, gap == nil || sign.utf8CodeUnitCount > 1 else { return }
        gap = sign
    }

    private mutating func append(_ letters: some Collection<UInt8>) {
        if let gap { block.append(UnsafeBufferPointer(start: gap.utf8Start, count: gap.utf8CodeUnitCount)) }
        gap = nil
        block.append(letters)
    }
}

/// Where the lines of a block's text stand in the source. The parser took the marks of what holds the block away from their beginnings.
struct LiteralLines {
    /// Where each line begins in the text, and by how much its end lies further on in the source.
    private var lines: [(start: Int, shift: Int)] = []

    init(of node: CMarkNode, in source: SourceText) {
        let literal = node.literal
        var (start, line) = (0, node.startLine)
        while start < literal.count {
            let next = (literal.firstIndex(ofByte: 0x0A, from: start) ?? literal.count - 1) + 1
            let end = LiteralLines.end(in: literal, start, next)
            lines.append((start, LiteralLines.end(in: source.bytes, source.lineStart(line), source.lineStart(line + 1)) - end))
            (start, line) = (next, line + 1)
        }
    }

    func source(of offset: Int) -> Int {
        let line = lines.partitionPoint(where: { $0.start > offset }) - 1
        return line < 0 ? 0 : max(0, offset + lines[line].shift)
    }

    private static func end(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        (bytes[start..<end].lastIndex { $0 != 0x0A && $0 != 0x0D } ?? start - 1) + 1
    }
}
