internal import Narratives
internal import Text

/// A Markdown text as an edition has it: passages cut out, words replaced, addresses as they were.
struct EditedMarkdown: Sendable {
    let bytes: [UInt8]
    /// For each line, the line of the text that it was made of, from 0.
    private let lines: [Int]
    /// Where a line has more or fewer characters before a place than the line it was made of: in all, behind that column.
    private let shifts: [(line: Int, column: Int, scalars: Int)]

    /// - Returns: nil where nothing is to be edited.
    init?(_ markdown: ArraySlice<UInt8>, _ words: WordReplacement) {
        let (passages, matches) = markdown.withUnsafeBufferPointer { text in
            (Passages.mayBe(in: text) ? Passages(in: text) : nil, EditedMarkdown.matches(of: words, in: text))
        }
        guard passages != nil || !matches.isEmpty else { return nil }
        let cuts = passages?.cuts ?? []
        let free = matches.filter { match in !cuts.contains { $0.range.overlaps(match.range) } }
        let edits = (cuts.map { ($0.range, $0.instead) } + free.map { ($0.range, Array($0.instead.utf8)) })
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
        var (bytes, lines, line, end): ([UInt8], [Int], Int, Int) = ([], [0], 0, 0)
        var (shifts, lineStart): ([(line: Int, column: Int, scalars: Int)], Int) = ([], 0)
        let text = Array(markdown)
        func keep(_ range: Range<Int>) {
            for byte in text[range] {
                bytes.append(byte)
                guard byte == 0x0A else { continue }
                line += 1
                lines.append(line)
                lineStart = bytes.count
            }
        }
        for (range, instead) in edits {
            keep(end..<range.lowerBound)
            line += text[range].count { $0 == 0x0A }
            let before = shifts.last.flatMap { $0.line == lines.count - 1 ? $0.scalars : nil } ?? 0
            shifts.append((lines.count - 1, bytes[lineStart...].scalarCount, before + text[range].scalarCount - instead.scalarCount))
            bytes += instead
            if instead.last == 0x0A {
                lines.append(line)
                lineStart = bytes.count
            }
            end = range.upperBound
        }
        keep(end..<text.count)
        (self.bytes, self.lines, self.shifts) = (bytes, lines, shifts)
    }

    /// The line that a line was made of; both from 0.
    func source(ofLine line: Int) -> Int { lines.indices.contains(line) ? lines[line] : line }

    /// The same links where the author wrote them.
    ///
    /// - Parameter firstLine: the line of the file at which the text begins.
    func placed(_ links: [Link], firstLine: Int) -> [Link] {
        links.map { link in
            let edited = link.position.line - firstLine
            let removed = shifts.last { $0.line == edited && $0.column < link.position.column }?.scalars ?? 0
            let position = SourcePosition(line: firstLine + source(ofLine: edited), column: max(1, link.position.column + removed))
            return Link(
                target: link.target, fragment: link.fragment, position: position, written: link.written, isImage: link.isImage,
                sentence: link.sentence)
        }
    }

    /// Replaced words, but for those in addresses: other sites know theirs by no other name, and what stands there is told of.
    private static func matches(of words: WordReplacement, in text: UnsafeBufferPointer<UInt8>) -> [WordReplacement.Match] {
        guard !words.isEmpty else { return [] }
        let matches = words.matches(in: Array(text)[...])
        guard !matches.isEmpty else { return [] }
        let addresses = MarkdownAddresses.ranges(in: text)
        return matches.filter { match in !addresses.contains { $0.overlaps(match.range) } }
    }
}

extension Collection<UInt8> {
    /// How many characters of Unicode they are.
    fileprivate var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
