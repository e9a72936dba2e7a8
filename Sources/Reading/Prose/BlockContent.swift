/// A block's inline text as the parser made it, without the marks of what holds the block, and the place of each of its bytes in the source.
///
/// Which `>` quotes and which is a letter, where a list's indentation ends, which lines define an address: only the parser knows. What
/// it kept of a line is the line's end, so places are counted from there.
struct BlockContent {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Of each byte, and of the end.
    private var offsets: [Int]

    /// - Parameter column: which cell of its row the node is, from 0.
    init(_ node: CMarkNode, column: Int?, in source: SourceText) {
        bytes = node.content
        offsets = [Int](repeating: source.lineStart(node.startLine), count: bytes.count + 1)
        if let column, let row = node.parent {
            follow(from: source.cellStart(column, ofRowFrom: source.rowStart(row)), in: source)
        } else if node.kind == .heading, bytes.last != 0x0A {
            follow(from: source.titleStart(node), in: source)
        } else {
            align(toLine: node.kind == .heading ? lastLine(ofTitle: node, in: source) : node.endLine, in: source)
        }
    }

    /// Where in the source a range of the text stands.
    func source(of range: Range<Int>) -> Range<Int> {
        let start = offsets[range.lowerBound]
        return start..<(range.isEmpty ? start : max(start, offsets[range.upperBound - 1]) + 1)
    }

    /// The text of a title or a cell, which stands on one line as it was written, but for `\|`.
    private mutating func follow(from start: Int, in source: SourceText) {
        var offset = start
        for index in bytes.indices where offset < source.bytes.count {
            if bytes[index] == UInt8(ascii: "|"), source.bytes[offset] == UInt8(ascii: "\\") { offset += 1 }
            offsets[index] = offset
            let isReplaced = source.bytes[offset] == 0 && bytes[index] != BlockContent.replacement.last
            if !isReplaced { offset += 1 }
        }
        offsets[bytes.count] = offset
    }

    /// The last line above a title's underline. For the parser a title ends there, or a line later: it depends on what follows.
    private func lastLine(ofTitle node: CMarkNode, in source: SourceText) -> Int {
        let lines = bytes.dropLast()
        let last = lines[(lines.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...].trimmed
        let first = node.startLine + lines.count { $0 == 0x0A }
        let found = (first..<max(first, node.endLine)).first {
            source.isUnderline($0 + 1) && source.starts(with: last, at: source.textEnd(ofLine: $0) - last.count)
        }
        return found ?? first
    }

    /// The text of several lines, the last of which is given: those of a paragraph that begins with definitions are the last of its lines.
    private mutating func align(toLine last: Int, in source: SourceText) {
        var line = last
        var end = source.textEnd(ofLine: line)
        var index = bytes.count
        while index > 0, bytes[index - 1].isSpace { index -= 1 }
        for rest in index...bytes.count { offsets[rest] = end }
        while index > 0 {
            index -= 1
            if bytes[index] == 0x0A {
                line -= 1
                end = source.textEnd(ofLine: line)
                offsets[index] = end
                while index > 0, bytes[index - 1].isSpace, bytes[index - 1] != 0x0A {
                    index -= 1
                    offsets[index] = end
                }
            } else {
                let isReplaced = end > 0 && source.bytes[end - 1] == 0 && bytes[index] != BlockContent.replacement.first
                end = max(source.lineStart(line), end - 1)
                offsets[index] = end
                if isReplaced { end += 1 }
            }
        }
    }

    /// What the parser writes for NUL.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Without spaces at the end.
    fileprivate var trimmed: Self { self[..<(lastIndex { !$0.isSpace }.map { $0 + 1 } ?? startIndex)] }
}

extension SourceText {
    /// Behind the last byte of a line that is no space.
    fileprivate func textEnd(ofLine line: Int) -> Int {
        let start = lineStart(line)
        var end = lineStart(line + 1)
        while end > start, bytes[end - 1].isSpace { end -= 1 }
        return end
    }

    /// Whether nothing stands on a line but what makes the lines above it a title.
    fileprivate func isUnderline(_ line: Int) -> Bool {
        let (start, end) = (skip(" \t>", from: lineStart(line)), textEnd(ofLine: line))
        guard start < end, "=-".utf8.contains(bytes[start]) else { return false }
        return bytes[start..<end].allSatisfy { $0 == bytes[start] }
    }

    /// Behind the signs that make a line a title.
    fileprivate func titleStart(_ heading: CMarkNode) -> Int {
        skip(" \t", from: skip("#", from: lineStart(heading.startLine) + max(0, heading.startColumn - 1)))
    }
}
