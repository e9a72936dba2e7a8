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
    static func all(in lines: [String], _ range: Range<Int>, isCode: [Bool]) -> [MarkdownTable] {
        var tables: [MarkdownTable] = []
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            guard !isCode[index], isRow(lines[index]), isDelimiter(lines[index + 1]) else {
                index += 1
                continue
            }
            let end = lines[index + 2..<range.upperBound].firstIndex { !isRow($0) } ?? range.upperBound
            let rows = ([index] + (index + 2..<end)).map { Row(line: $0, cells: cells(of: lines[$0])) }
            tables.append(MarkdownTable(header: rows[0], rows: Array(rows.dropFirst()), lines: index..<end))
            index = end
        }
        return tables
    }

    private static func isRow(_ line: String) -> Bool { line.utf8.contains { $0 == "|" } }

    private static func isDelimiter(_ line: String) -> Bool {
        isRow(line) && line.utf8.contains { $0 == "-" } && line.trimmed.utf8.allSatisfy { $0.isOne(of: "|-: \t") }
    }

    private static func cells(of line: String) -> [String] {
        var cells: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in line.trimmed.utf8 {
            if byte == "|", !isEscaped {
                cells.append([])
            } else {
                if byte == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(byte)
            }
            isEscaped = byte == "\\" && !isEscaped
        }
        if cells.first?.allSatisfy({ $0 <= 0x20 }) == true { cells.removeFirst() }
        if cells.last?.allSatisfy({ $0 <= 0x20 }) == true { cells.removeLast() }
        return cells.map { $0.text.trimmed }
    }
}
