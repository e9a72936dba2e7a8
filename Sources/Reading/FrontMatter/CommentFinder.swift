internal import CLibYAML
internal import Narratives

/// Finds the comments of a YAML text that stand where words could have been meant.
///
/// A `#` behind a blank ends plain text, and the parser drops it with the rest of its line: `We lost host #3` says "We lost host". The
/// parser's events tell nothing of it, so the bytes between them are looked at, each once or twice.
struct CommentFinder {
    enum Style { case plain, quoted, block }

    private var source: SourceText
    private var bytes: UnsafeBufferPointer<UInt8> { source.bytes }
    /// Behind the last text or closed bracket.
    private var end = 0
    private var offsets: MarkOffsets

    /// Nil for a text without a `#`, as many have none.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
        guard bytes.contains(byte: UInt8(ascii: "#")) else { return nil }
        source = SourceText(bytes, firstLine: firstLine)
        offsets = MarkOffsets(in: bytes)
    }

    /// Passes a key or a closed bracket, and gives what stands behind the bracket.
    mutating func pass(_ mark: yaml_mark_t) -> YAMLNode.Comment? {
        end = offsets.offset(of: mark)
        return comment(at: behind(.quoted, indent: .max), isRemark: false)
    }

    /// The comment that may have been meant as words of a text.
    ///
    /// - Parameter indent: the column, from 1, of the key or bullet that the text belongs to; 0 within brackets. What stands further in
    ///   would go on with the text.
    mutating func comment(around scalar: yaml_event_t, indent: Int) -> YAMLNode.Comment? {
        let style: Style =
            switch scalar.data.scalar.style {
            case YAML_PLAIN_SCALAR_STYLE: .plain
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
            default: .block
            }
        let start = offsets.offset(of: scalar.start_mark)
        let before = ahead(of: start, style)
        let header = style == .block ? comment(at: hash(onLineFrom: start), isRemark: false) : nil
        end = offsets.offset(of: scalar.end_mark)
        return before ?? header ?? comment(at: behind(style, indent: indent), isRemark: style != .quoted)
    }

    /// A comment between a key and its text, such as `summary: # note` with the text on the next line.
    private mutating func ahead(of start: Int, _ style: Style) -> YAMLNode.Comment? {
        var found: YAMLNode.Comment?
        var index = end
        while index < start {
            if bytes[index] == UInt8(ascii: "#") {
                found = found ?? comment(at: index, isRemark: style == .plain && !bytes.isFirstOnLine(index))
                index = bytes.lineEnd(from: index)
            } else {
                if bytes[index] > 0x20 { found = nil }
                index += 1
            }
        }
        return found
    }

    /// Where a comment begins behind a text: on its line, or on lines below it that are indented as if they went on with it.
    private func behind(_ style: Style, indent: Int) -> Int? {
        var (index, column) = (end, 1)
        var isOnLine = style != .block
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09: column += 1
            case 0x0A where style != .quoted, 0x0D where style != .quoted: (column, isOnLine) = (1, false)
            case UInt8(ascii: "#"): return isOnLine || column > indent ? index : nil
            default: return nil
            }
            index += 1
        }
        return nil
    }

    /// - Parameter isRemark: whether even a `#` with a blank behind it cannot be told from words.
    private mutating func comment(at index: Int?, isRemark: Bool) -> YAMLNode.Comment? {
        guard let index else { return nil }
        let words = bytes[(index + 1)..<bytes.lineEnd(from: index)]
        let isWord = words.first.map { $0 > 0x20 && !"#-=*!/".utf8.contains($0) } ?? false
        guard isWord || isRemark, !words.drop(while: { $0 <= 0x20 }).starts(with: Suppression.keyword.utf8) else { return nil }
        return YAMLNode.Comment(position: source.position(at: index), isWord: isWord)
    }

    private func hash(onLineFrom start: Int) -> Int? {
        bytes[start..<bytes.lineEnd(from: start)].firstIndex(of: UInt8(ascii: "#"))
    }

}

/// The bytes at libyaml's marks, which count Unicode scalars. Quick where they are asked for more or less in the text's order.
struct MarkOffsets {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var last = (scalar: 0, offset: 0)

    init(in bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func offset(of mark: yaml_mark_t) -> Int {
        while last.scalar < Int(mark.index), last.offset < bytes.count {
            last.offset += 1
            while last.offset < bytes.count, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
            last.scalar += 1
        }
        while last.scalar > Int(mark.index) {
            repeat { last.offset -= 1 } while bytes[last.offset] & 0xC0 == 0x80
            last.scalar -= 1
        }
        return last.offset
    }
}
