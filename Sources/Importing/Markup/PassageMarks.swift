internal import Editions

/// The marks of internal passages in somebody's text: those of which one ends the other, and those that stand alone and are comments like others.
struct PassageMarks {
    /// From the beginning of the first mark to the end of the second.
    private(set) var passages: [Range<Int>] = []
    private(set) var alone: [Range<Int>] = []

    init(in bytes: [UInt8]) {
        var open: [Range<Int>] = []
        for piece in MarkupScanner.pieces(in: bytes) {
            guard case .hidden = piece.part, let mark = PassageMark(bytes[piece.range]) else { continue }
            switch mark {
            case .opening: open.append(piece.range)
            case .closing:
                if let start = open.popLast() {
                    passages.append(start.lowerBound..<piece.range.upperBound)
                } else {
                    alone.append(piece.range)
                }
            case .unclear: alone.append(piece.range)
            }
        }
        alone = (alone + open).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// A text without the words of passages, and those words. One that nothing ends goes on to the end of the text: what was meant for readers
    /// inside alone is not to be guessed at.
    static func parted(_ text: String) -> (shown: String, withheld: [String]) {
        guard text.contains("<!--") else { return (text, []) }
        let bytes = Array(text.utf8)
        let marks = PassageMarks(in: bytes)
        let open = marks.alone.filter { if case .opening = PassageMark(bytes[$0]) { true } else { false } }
        let all = (marks.passages + open.map { $0.lowerBound..<bytes.count }).sorted { $0.lowerBound < $1.lowerBound }
        var (shown, withheld, end): ([UInt8], [String], Int) = ([], [], 0)
        for passage in all where passage.lowerBound >= end {
            shown += bytes[end..<passage.lowerBound]
            withheld.append(MarkupWriter(bytes[passage].text, for: .reading).text.trimmed)
            end = passage.upperBound
        }
        return ((shown + bytes[end...]).text, withheld)
    }

    /// Some lines without the words of passages, and the places of the lines that a passage takes a part of.
    static func withheld(from lines: [String]) -> (lines: [String], places: Set<Int>) {
        var bytes = Array(lines.joined(separator: "\n").utf8)
        let passages = PassageMarks(in: bytes).passages.sorted { $0.lowerBound < $1.lowerBound }
        guard !passages.isEmpty else { return (lines, []) }
        var places: Set<Int> = []
        var (line, end) = (0, 0)
        // One that lies within another was blanked with it.
        for passage in passages where passage.lowerBound >= end {
            line += bytes[end..<passage.lowerBound].count { $0 == 0x0A }
            places.insert(line)
            for index in passage {
                if bytes[index] == 0x0A { line += 1 } else { bytes[index] = 0x20 }
                places.insert(line)
            }
            end = passage.upperBound
        }
        return (bytes.text.textLines + Array(repeating: "", count: lines.count), places)
    }
}
