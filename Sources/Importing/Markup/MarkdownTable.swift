/// A table of a Markdown text: `| a | b |`, with a row of hyphens below the first.
struct MarkdownTable {
    struct Row {
        /// Its place among the document's lines.
        let line: Int
        let cells: [String]
    }

    let header: Row
    let rows: [Row]
    /// All its lines.
    let lines: Range<Int>

    /// The tables that stand in some lines, in order.
    static func all(in lines: [String], _ range: Range<Int>) -> [MarkdownTable] {
        var tables: [MarkdownTable] = []
        var fence: Fence?
        var index = range.lowerBound
        while index < range.upperBound {
            if let open = fence {
                if open.isClosed(by: lines[index]) { fence = nil }
            } else if let open = Fence(opening: lines[index]) {
                fence = open
            } else if index + 1 < range.upperBound, isDelimiter(lines[index + 1]), lines[index].utf8.contains(UInt8(ascii: "|")) {
                var end = index + 2
                while end < range.upperBound, lines[end].utf8.contains(UInt8(ascii: "|")) { end += 1 }
                let rows = (index + 2..<end).map { Row(line: $0, cells: cells(of: lines[$0])) }
                tables.append(MarkdownTable(header: Row(line: index, cells: cells(of: lines[index])), rows: rows, lines: index..<end))
                index = end
                continue
            }
            index += 1
        }
        return tables
    }

    private static func isDelimiter(_ line: String) -> Bool {
        let bytes = line.trimmed.utf8
        return bytes.contains(UInt8(ascii: "-")) && bytes.contains(UInt8(ascii: "|")) && bytes.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    private static func cells(of line: String) -> [String] {
        var cells: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in line.trimmed.utf8 {
            if byte == UInt8(ascii: "|"), !isEscaped {
                cells.append([])
            } else {
                if byte == UInt8(ascii: "|") { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        if cells.first?.allSatisfy({ $0 <= 0x20 }) == true { cells.removeFirst() }
        if cells.last?.allSatisfy({ $0 <= 0x20 }) == true { cells.removeLast() }
        return cells.map { String(decoding: $0, as: UTF8.self).trimmed }
    }
}
