internal import Narratives

/// Where the writer is in a table.
struct TableState {
    /// One of `l`, `c`, `r` and 0 for each column.
    let alignments: UnsafeBufferPointer<UInt8>
    /// The column of the next cell, from 0.
    var column = 0
    var isInHeader = false
    var hasBody = false
}

extension HTMLWriter {
    mutating func enterTable(_ node: CMarkNode) {
        html.endLine()
        // Wide tables scroll in their own box, so the keyboard has to reach it. A group, since landmarks need names that differ, and
        // two tables may stand under one heading.
        let heading = headings.last.flatMap { $0.id.utf8.count <= HTMLWriter.longestName ? $0.id : nil }
        html.append("<div class=\"table\" role=\"group\" tabindex=\"0\" ")
        html.write(heading.map { "aria-labelledby=\"\($0)" } ?? "aria-label=\"\(slot: .word(.table))")
        html.append("\">\n<table>\n")
        tables.append(TableState(alignments: node.tableAlignments))
    }

    /// Bytes of a heading's id that each table below it may repeat.
    private static let longestName = 200

    mutating func leaveTable() {
        html.endLine()
        html.append(tables.removeLast().hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    }

    mutating func enterRow(_ node: CMarkNode) {
        html.endLine()
        let last = tables.count - 1
        tables[last].column = 0
        tables[last].isInHeader = node.isTableHeader
        if node.isTableHeader {
            html.append("<thead>\n")
        } else if !tables[last].hasBody {
            html.append("<tbody>\n")
            tables[last].hasBody = true
        }
        html.append("<tr>\n")
        beginBlock(node)
        if !node.isTableHeader { reportSurplus(of: node) }
    }

    /// The parser drops cells beyond the header's columns: a bar within a cell's words is taken for the end of the cell.
    private mutating func reportSurplus(of row: CMarkNode) {
        let columns = tables[tables.count - 1].alignments.count
        let end = source.lineStart(row.startLine + 1)
        let index = source.skip(" \t|\r\n", from: source.cellStart(columns, ofRowFrom: source.rowStart(row)))
        guard index < end else { return }
        findings.add(
            "table-row", .warning, at: source.position(at: index),
            "This row has more cells than the table has columns; these words are left out.",
            fix: "Add a column to the header, or write `\\|` for a bar within words.")
    }

    mutating func leaveRow() {
        html.endLine()
        html.append(tables[tables.count - 1].isInHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    }

    /// A header cell without words is an ordinary cell: an empty header would name its column with nothing.
    private func isHeader(_ cell: CMarkNode) -> Bool { tables[tables.count - 1].isInHeader && cell.firstChild != nil }

    mutating func enterCell(_ node: CMarkNode) {
        html.endLine()
        html.append(isHeader(node) ? "<th scope=\"col\"" : "<td")
        let last = tables.count - 1
        let alignments = tables[last].alignments
        switch tables[last].column < alignments.count ? alignments[tables[last].column] : 0 {
        case UInt8(ascii: "l"): html.append(" class=\"align-left\">")
        case UInt8(ascii: "c"): html.append(" class=\"align-center\">")
        case UInt8(ascii: "r"): html.append(" class=\"align-right\">")
        default: html.append(">")
        }
        tables[last].column += 1
    }

    mutating func leaveCell(_ node: CMarkNode) {
        endBlock(node, column: tables[tables.count - 1].column - 1)
        html.append(isHeader(node) ? "</th>" : "</td>")
    }
}
