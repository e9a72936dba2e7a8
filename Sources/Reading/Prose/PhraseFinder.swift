/// Places of phrases of a block's plain text in the source that the text was made of, looked for one after the other.
///
/// The parser keeps no true places of words. Between two anchors the source holds the text and a few marks, so that a phrase which stands
/// there for the second time in the text stands there for the second time in the source.
struct PhraseFinder {
    private let text: [UInt8]
    private let end: Int
    private var gaps: ArraySlice<Range<Int>>
    private var anchors: ArraySlice<TextBlock.Anchor>
    /// From where the next phrase is looked for, in both.
    private var start: TextBlock.Anchor
    /// Bytes by which a place in the text lies behind that in the prose.
    private var shift = 0
    /// Bytes that fruitless searches may still look at, in all.
    private var patience: Int

    /// - Parameter range: the bytes of the source that the block stands in.
    init(_ block: TextBlock, within range: Range<Int>) {
        (text, end, gaps, anchors) = (block.text, range.upperBound, block.gaps[...], block.anchors[...])
        start = TextBlock.Anchor(text: 0, source: range.lowerBound)
        patience = 8 * (text.count + range.count) + 4096
    }

    /// The bytes of the source for some words of the block's prose; the first of them alone where markup cuts them off from the others, nil
    /// where not even that is found. Asked for in order.
    mutating func find(_ words: Range<Int>, in source: SourceText) -> Range<Int>? {
        while let gap = gaps.first, gap.lowerBound - shift < words.lowerBound {
            shift += gap.count - 1
            gaps.removeFirst()
        }
        let inner = gaps.prefix { $0.lowerBound - shift < words.upperBound }.reduce(0) { $0 + $1.count - 1 }
        let range = words.lowerBound + shift..<words.upperBound + shift + inner
        while let anchor = anchors.first, anchor.text <= range.lowerBound {
            start = anchor
            anchors.removeFirst()
        }
        let first = text[range].prefix { $0 > 0x20 }.indices
        return place(of: range, in: source) ?? (first.count < range.count && !first.isEmpty ? place(of: first, in: source) : nil)
    }

    private mutating func place(of range: Range<Int>, in source: SourceText) -> Range<Int>? {
        let phrase = text[range]
        var (index, offset) = (start.text, start.source)
        while patience > 0, let found = source.bytes.firstIndex(ofByte: phrase[range.lowerBound], from: offset, to: end) {
            offset = found + 1
            guard let foundEnd = source.end(of: phrase, from: found, to: end) else { continue }
            while index < range.lowerBound, !text[index...].starts(with: phrase) { index += 1 }
            if index == range.lowerBound {
                start = TextBlock.Anchor(text: index + 1, source: offset)
                return found..<foundEnd
            }
            index += 1
        }
        patience -= end - start.source + range.lowerBound - start.text
        return nil
    }
}

extension SourceText {
    /// Behind a phrase that begins at a byte, if one does: its spaces may be ends of lines, and marks may stand between its letters.
    fileprivate func end(of phrase: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int? {
        var offset = start
        var isBehindSpace = false
        for byte in phrase {
            let isSpace = byte <= 0x20
            defer { isBehindSpace = isSpace }
            if isSpace, isBehindSpace { continue }
            while offset < end, bytes[offset] != byte, "*_~\\`'[".utf8.contains(bytes[offset]) { offset += 1 }
            guard offset < end, isSpace ? bytes[offset] <= 0x20 : bytes[offset] == byte else { return nil }
            offset += 1
            while isSpace, offset < end, bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: ">") { offset += 1 }
        }
        return offset
    }
}
