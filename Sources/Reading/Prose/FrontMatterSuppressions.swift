internal import Narratives
internal import Text

/// `# tributary-allow rule: reason` in front matter, behind a value or on the line above it.
///
/// The parser drops comments, so that they are looked for in the source, and held against the values: within one, a `#` is a letter like
/// any other.
enum FrontMatterSuppressions {
    static func find(in document: Document, _ root: YAMLNode?) -> [Suppression] {
        guard let yaml = document.frontMatter, let root else { return [] }
        return yaml.withUnsafeBufferPointer { bytes in
            let places = comments(in: bytes)
            guard !places.isEmpty else { return [] }
            var source = SourceText(bytes, firstLine: Document.frontMatterLine)
            var values: [Value] = []
            gather(root, from: nil, in: &source, &values)
            return places.compactMap { place in
                let position = source.position(at: place.start)
                if values.contains(where: { $0.range.contains(position) }) { return nil }
                return suppression(place.words, at: place.start, position, values, file: document.file, source)
            }
        }
    }

    /// Text that stands somewhere, and the line on which its key or its bullet stands.
    private struct Value {
        let firstLine: Int
        let lastLine: Int
        let range: Range<SourcePosition>
    }

    /// Where a `#` that may begin a comment stands, and the words behind the keyword.
    private static func comments(in bytes: UnsafeBufferPointer<UInt8>) -> [(start: Int, words: String)] {
        var found: [(start: Int, words: String)] = []
        var index = 0
        while let start = bytes.firstIndex(ofByte: UInt8(ascii: "#"), from: index) {
            index = start + 1
            guard start == 0 || bytes[start - 1] <= 0x20 else { continue }
            let line = bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }.drop { $0 == 0x20 || $0 == 0x09 }
            guard line.starts(with: Suppression.keyword.utf8) else { continue }
            found.append((start, String(decoding: line.dropFirst(Suppression.keyword.utf8.count), as: UTF8.self)))
        }
        return found
    }

    private static func suppression(
        _ words: String, at start: Int, _ position: SourcePosition, _ values: [Value], file: String, _ source: SourceText
    ) -> Suppression {
        var line = position.line
        if source.bytes.isFirstOnLine(start) {
            line += 1
            while line - source.firstLine < source.lineCount, source.isComment(line: line - source.firstLine + 1) { line += 1 }
        }
        let last = values.lazy.filter { $0.firstLine == line }.map(\.lastLine).max() ?? line
        return Suppression(words, file: file, at: position, covering: line...max(line, last), isInFrontMatter: true)
    }

    private static func gather(_ node: YAMLNode, from line: Int?, in source: inout SourceText, _ values: inout [Value]) {
        switch node.content {
        case .mapping(let pairs):
            for pair in pairs {
                gather(pair.key, from: nil, in: &source, &values)
                gather(pair.value, from: pair.key.position.line, in: &source, &values)
            }
        case .sequence(let items): for item in items { gather(item, from: nil, in: &source, &values) }
        case .scalar:
            let start = source.offset(of: node.position)
            // A block's first line holds no words, and may end in a comment.
            let isBlock = start < source.bytes.count && "|>".utf8.contains(source.bytes[start])
            let words = isBlock ? SourcePosition(line: node.position.line + 1, column: 1) : node.position
            let last = node.end.column == 1 ? node.end.line - 1 : node.end.line
            values.append(
                Value(
                    firstLine: line ?? node.position.line, lastLine: max(node.position.line, last), range: words..<max(words, node.end)))
        }
    }
}

extension SourceText {
    /// Whether a line of the text, from 1, holds a comment and nothing else, so that several stand above one value.
    fileprivate func isComment(line: Int) -> Bool {
        bytes[lineStart(line)..<lineStart(line + 1)].first { $0 > 0x20 } == UInt8(ascii: "#")
    }
}
