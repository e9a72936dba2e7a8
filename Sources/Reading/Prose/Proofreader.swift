internal import Narratives

/// Shows the prose of one file to the judge, and gives what it says its place.
struct Proofreader: Sendable {
    private let judge: any ProseJudge
    private let file: String

    init(_ judge: any ProseJudge, file: String) {
        self.judge = judge
        self.file = file
    }

    func isStruck(by text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { judge.isStruck(by: $0) } }

    /// What there is to say about a block, whose plain text gave rise to a question.
    func findings(in block: CMarkNode, column: Int?, _ source: inout SourceText) -> [Finding] {
        let passage = BlockPassage(block, column: column, in: source)
        let part: Passage.Part = column != nil ? .cell : block.kind == .heading ? .heading : .paragraph
        return findings(on: Passage(passage.text, part), passage.places, &source)
    }

    /// What there is to say about words whose places are known.
    func findings(on passage: Passage, _ places: PlaceMap, _ source: inout SourceText) -> [Finding] {
        judge.remarks(on: passage).map { finding(for: $0, at: places.source(of: $0.range), &source) }
    }

    /// What there is to say about a value of front matter.
    func findings(in node: YAMLNode, as part: Passage.Part, yaml: ArraySlice<UInt8>, firstLine: Int) -> [Finding] {
        guard var text = node.text else { return [] }
        guard text.withUTF8({ judge.isStruck(by: $0) }) else { return [] }
        let passage = Passage(Array(text.utf8), part)
        let remarks = judge.remarks(on: passage)
        guard !remarks.isEmpty else { return [] }
        return yaml.withUnsafeBufferPointer { bytes in
            var source = SourceText(bytes, firstLine: firstLine)
            let start = source.offset(of: node.position)
            guard let places = ScalarPassage(passage.text, from: start, in: source)?.places else {
                return remarks.map { finding(for: $0, at: node.position, length: nil) }
            }
            return remarks.map { finding(for: $0, at: places.source(of: $0.range), &source) }
        }
    }

    private func finding(for remark: Remark, at range: Range<Int>, _ source: inout SourceText) -> Finding {
        finding(for: remark, at: source.position(at: range.lowerBound), length: source.scalars(onLineFrom: range))
    }

    private func finding(for remark: Remark, at position: SourcePosition, length: Int?) -> Finding {
        Finding(
            remark.rule, remark.severity, remark.message, question: remark.question, fix: remark.fix, file: file, at: position,
            length: length)
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
        let line = bytes[range.clamped(to: 0..<bytes.count)].prefix { $0 != 0x0A && $0 != 0x0D }
        return line.count { $0 & 0xC0 != 0x80 }
    }
}
