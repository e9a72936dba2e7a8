internal import Narratives
internal import Text

/// Words that stand together in raw HTML, as they will be shown: character references undone, spaces folded.
struct HTMLParagraph {
    private let html: UnsafeBufferPointer<UInt8>
    private let lines: LiteralLines
    private let reader: LiteralReader
    private var text: [UInt8] = []
    private var places = PlaceMap()
    /// What is to be written before the next word.
    private var gap: StaticString?

    init(_ html: UnsafeBufferPointer<UInt8>, _ lines: LiteralLines) {
        self.html = html
        self.lines = lines
        reader = LiteralReader(html)
    }

    mutating func append(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if html[index] <= 0x20, !WikiLinkMask.isMask(html[index]) {
                part(by: " ")
                index += 1
            } else if html[index] == UInt8(ascii: "&"), let (letters, width) = reader.entity(at: index), index + width <= range.upperBound {
                for letter in letters { append(letter, at: index..<index + width) }
                index += width
            } else {
                append(html[index], at: index..<index + 1)
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
        guard gap == nil, tag.isPower(behind: text.last, before: end < html.count ? html[end] : nil) else { return }
        append(UInt8(ascii: "^"), at: tag.range.lowerBound..<tag.range.lowerBound + 1)
    }

    mutating func take(hasMasks: Bool) -> (text: [UInt8], places: PlaceMap) {
        defer { (text, places, gap) = ([], PlaceMap(), nil) }
        return (hasMasks ? WikiLinkMask.restored(text) : text, places)
    }

    private mutating func part(by sign: StaticString) {
        guard !text.isEmpty, gap == nil || sign.utf8CodeUnitCount > 1 else { return }
        gap = sign
    }

    private mutating func append(_ byte: UInt8, at range: Range<Int>) {
        let source = lines.source(of: range.lowerBound)
        if let gap {
            for sign in UnsafeBufferPointer(start: gap.utf8Start, count: gap.utf8CodeUnitCount) {
                text.append(sign)
                places.add(source: source..<source)
            }
            self.gap = nil
        }
        text.append(byte)
        places.add(source: source..<source + range.count)
    }
}

/// Where the lines of a block's text stand in the source. The parser took the marks of what holds the block away from their beginnings.
struct LiteralLines {
    /// Of each line's end, without the line end, in the text and in the source.
    private var ends: [(literal: Int, source: Int)] = []
    private var starts: [Int] = []

    init(of node: CMarkNode, in source: SourceText) {
        let literal = node.literal
        var (start, line) = (0, node.startLine)
        while start < literal.count {
            let next = (literal.firstIndex(ofByte: 0x0A, from: start) ?? literal.count - 1) + 1
            starts.append(start)
            ends.append(
                (
                    LiteralLines.end(in: literal, start, next),
                    LiteralLines.end(in: source.bytes, source.lineStart(line), source.lineStart(line + 1))
                ))
            (start, line) = (next, line + 1)
        }
    }

    func source(of offset: Int) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        guard low < ends.count else { return 0 }
        return max(0, ends[low].source - max(0, ends[low].literal - offset))
    }

    private static func end(in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
