internal import Narratives

/// Shows the prose of one file to the checker of prose, and gives what it says its place.
struct Proofreader: Sendable {
    private let checker: any ProseChecker
    private let file: String

    init(_ checker: any ProseChecker, file: String) {
        self.checker = checker
        self.file = file
    }

    func mayMatch(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { checker.mayMatch($0) } }

    /// What there is to say about a block's words.
    ///
    /// - Parameters:
    ///   - range: the bytes of the source that the block stands in.
    ///   - position: where to point when words are not to be found there.
    func findings(
        in block: TextBlock, as part: ProseBlock.Part, within range: Range<Int>, of source: inout SourceText, orAt position: SourcePosition
    ) -> [Finding] {
        var finder = PhraseFinder(block, within: range)
        return checker.findings(in: ProseBlock(block.prose, part)).map { found in
            let place = finder.find(found.range, in: source)
            return Finding(
                found.rule, found.severity, found.message, question: found.question, fix: found.fix, file: file,
                at: place.map { source.position(at: $0.lowerBound) } ?? position, length: place.map { source.scalars(onLineFrom: $0) })
        }
    }

    /// What there is to say about a value of front matter.
    func findings(in node: YAMLNode, as part: ProseBlock.Part, yaml: ArraySlice<UInt8>, firstLine: Int) -> [Finding] {
        guard let text = node.text.map({ Array($0.utf8) }), mayMatch(text) else { return [] }
        var block = TextBlock()
        block.append(text)
        return yaml.withUnsafeBufferPointer { bytes in
            var source = SourceText(bytes, firstLine: firstLine)
            let start = source.offset(of: node.position)
            let range = start..<max(start, source.offset(of: node.end))
            return findings(in: block, as: part, within: range, of: &source, orAt: node.position)
        }
    }
}

extension SourceText {
    /// The byte at a place of the file.
    mutating func offset(of position: SourcePosition) -> Int {
        let line = position.line - firstLine
        var (index, column) = (lineStart(line + 1), 1)
        if lastPlace.line == line, lastPlace.column <= position.column { (index, column) = (lastPlace.offset, lastPlace.column) }
        while index < bytes.count, column < position.column {
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            column += 1
        }
        if column == position.column, line < lineCount { lastPlace = (index, line, column) }
        return index
    }

    /// How many Unicode scalars of a range stand on its first line.
    fileprivate func scalars(onLineFrom range: Range<Int>) -> Int {
        bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }.count { $0 & 0xC0 != 0x80 }
    }
}
