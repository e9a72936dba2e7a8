extension SourceText {
    /// Where a table's row begins, which may stand in quotes and lists. The parser knows the column of a table's first line alone; no row
    /// begins with the sign of a quote.
    func rowStart(_ row: CMarkNode) -> Int {
        let start = lineStart(row.startLine)
        let isFirst = row.isTableHeader && row.startLine == row.parent?.startLine
        return isFirst ? start + max(0, row.startColumn - 1) : skip(" \t>", from: start)
    }

    /// Where the text of a cell begins, counted from 0; where the row ends if it has no such cell. A bar behind a backslash is a letter,
    /// whatever stands before the two.
    func cellStart(_ column: Int, ofRowFrom start: Int) -> Int {
        var (index, bars) = (skip(" \t", from: start), 0)
        if index < bytes.count, bytes[index] == UInt8(ascii: "|") { index += 1 }
        while bars < column, index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if bytes[index] == UInt8(ascii: "|"), bytes[index - 1] != UInt8(ascii: "\\") { bars += 1 }
            index += 1
        }
        return skip(" \t", from: index)
    }

    /// The first byte from `start` that is none of these.
    func skip(_ marks: StaticString, from start: Int) -> Int {
        let marks = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount)
        var index = min(start, bytes.count)
        while index < bytes.count, marks.contains(bytes[index]) { index += 1 }
        return index
    }
}
