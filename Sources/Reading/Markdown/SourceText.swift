internal import Narratives
internal import Text

/// The text as the parser saw it, for finding the true places of things in it.
///
/// The parser's own columns of inlines go wrong after hard breaks, in lists and quotes, and beyond the first line of a link. So a place
/// is found by looking: the writer goes through a block's inlines in order and asks for each thing's first bytes, searching from
/// the end of the thing before. Within a block the search never goes back, which keeps it linear.
struct SourceText {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The line of the file on which the text begins.
    let firstLine: Int
    /// Where each line begins; line ends are `\n`, `\r\n` and `\r`, as for the parser.
    private let lineStarts: [Int]

    /// Where the next search begins, and where searches end: the block that is being written.
    private(set) var cursor = 0
    private var limit = 0
    private var blockStart = 0
    /// Bytes that fruitless searches may still look at, in all.
    private var patience: Int
    /// The last place worked out, from which the next one on the same line is counted.
    var lastPlace = (offset: 0, line: 0, column: 1)

    init(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
        patience = bytes.count * 8 + 4096
        lineStarts = SourceText.lineStarts(in: bytes)
    }

    private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [0]
        guard bytes.contains(byte: 0x0D) else {
            var index = 0
            while let found = bytes.firstIndex(ofByte: 0x0A, from: index) {
                index = found + 1
                starts.append(index)
            }
            return starts
        }
        for index in bytes.indices
        where bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
            starts.append(index + 1)
        }
        return starts
    }

    /// Begins a block: searches run from its first line to its last. Lines count from 1.
    mutating func enterBlock(fromLine line: Int, toLine last: Int) {
        blockStart = lineStart(line)
        cursor = blockStart
        limit = lineStart(max(line, last) + 1)
    }

    /// The byte offset of a line of the text, from 1; the end of the text for lines beyond it.
    func lineStart(_ line: Int) -> Int {
        line < 1 ? 0 : line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
    }

    /// Finds `token` in the rest of the block and moves behind its first byte. Nil, and no move, where it is not.
    mutating func find(_ token: some Collection<UInt8>) -> Int? { find(token, before: EmptyCollection()) }

    /// Finds `token` with `opener` before it; where that is not to be found, `opener` alone.
    mutating func find(_ opener: StaticString, before token: some Collection<UInt8>) -> Int? {
        let opener = UnsafeBufferPointer(start: opener.utf8Start, count: opener.utf8CodeUnitCount)
        return find(opener, before: token) ?? find(opener)
    }

    private mutating func find(_ token: some Collection<UInt8>, before next: some Collection<UInt8>) -> Int? {
        guard let first = token.first, patience > 0 else { return nil }
        var index = cursor
        while let found = bytes.firstIndex(ofByte: first, from: index, to: limit) {
            if starts(with: token, at: found), starts(with: next, at: found + token.count) {
                cursor = found + 1
                return found
            }
            index = found + 1
        }
        patience -= max(0, limit - cursor)
        return nil
    }

    /// Moves on without looking, as far as `offset`.
    mutating func move(to offset: Int) { cursor = max(cursor, offset) }

    func starts(with token: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + token.count <= bytes.count else { return false }
        var index = offset
        for byte in token {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    /// The first thing in the block that is neither space nor a container's mark: where to point when nothing better is known.
    mutating func blockPosition() -> SourcePosition {
        var index = blockStart
        while index < limit, " \t>".utf8.contains(bytes[index]) { index += 1 }
        return position(at: index < limit ? index : blockStart)
    }

    /// The place of a byte in the file, its column in Unicode scalars.
    mutating func position(at offset: Int) -> SourcePosition {
        let line = lineIndex(of: offset)
        var (index, column) = (lineStarts[line], 1)
        if line == lastPlace.line, lastPlace.offset <= offset { (index, column) = (lastPlace.offset, lastPlace.column) }
        while index < offset {
            if bytes[index] & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        lastPlace = (offset, line, column)
        return SourcePosition(line: firstLine + line, column: column)
    }

    /// The place of a block, by the parser's line and byte column, which can be trusted for blocks.
    mutating func position(line: Int, byteColumn: Int) -> SourcePosition {
        position(at: min(lineStart(line) + max(0, byteColumn - 1), bytes.count))
    }

    var lineCount: Int { lineStarts.count }

    /// Moves past the `](address)` or `][label]` of a link whose words were just left, so that nothing in it is taken for what follows.
    ///
    /// - Parameter url: the address that the parser read there.
    /// - Returns: the place behind it; nil where the link has neither.
    mutating func passLinkEnd(_ url: UnsafeBufferPointer<UInt8>) -> Int? {
        guard cursor > 0, let close = find("]".utf8), close + 1 < limit else { return nil }
        let isLabel = bytes[close + 1] == UInt8(ascii: "[")
        guard isLabel || bytes[close + 1] == UInt8(ascii: "(") else { return nil }
        // What stands in parentheses behind the label of another link is no address.
        let first = skip(" \t\r\n<", from: close + 2)
        guard first < bytes.count, isLabel || url.isEmpty || bytes[first] == url[0] || "\\&".utf8.contains(bytes[first]) else { return nil }
        var (index, depth, quote) = (close + 1, 0, UInt8(0))
        while index < min(limit, close + SourceText.longestLinkEnd) {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\"): index += 1
            case quote where quote != 0: quote = 0
            case _ where quote != 0: break
            case UInt8(ascii: "\""), UInt8(ascii: "'"): if !isLabel, bytes[index - 2] <= 0x20 { quote = byte }
            case UInt8(ascii: "<"): if !isLabel { quote = UInt8(ascii: ">") }
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth > 0 { break }
                move(to: index)
                return index
            default: break
            }
        }
        return nil
    }

    private static let longestLinkEnd = 4096

    /// Whether the task on a line is ticked. The parser takes any `[x]` on the line for the tick.
    func isTaskDone(line: Int) -> Bool {
        let text = bytes[lineStart(line)..<lineStart(line + 1)]
        guard let box = text.firstIndex(of: UInt8(ascii: "[")), box + 1 < text.endIndex else { return false }
        return bytes[box + 1] | 0x20 == UInt8(ascii: "x")
    }

    /// The line that holds `offset`, from 0.
    private func lineIndex(of offset: Int) -> Int { max(0, lineStarts.partitionPoint(where: { $0 > offset }) - 1) }
}
