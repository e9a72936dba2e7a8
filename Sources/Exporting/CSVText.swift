import Publishing

/// A table as RFC 4180 has it: a line of names, a line for each row, what is missing as nothing and empty text as `""`.
///
/// Whoever opens the file in a spreadsheet trusts the words of strangers: text that would begin a formula there (`=`, `+`, `-`, `@`, a tab or a
/// line end) has `'` before it, and so has text that begins with `'`. One `'` taken from the front gives what the author wrote.
struct CSVText {
    private(set) var bytes: [UInt8] = []

    private static let signs = Set("=+-@'\t\r\n".utf8)
    private static let quoted = Set("\",\r\n".utf8)

    init(of filled: FilledTable) {
        append(filled.table.columns.map { Array($0.name.utf8) })
        for row in filled.rows { append(row.map(CSVText.cell)) }
    }

    private mutating func append(_ cells: [[UInt8]]) {
        bytes += cells.joined(separator: [UInt8(ascii: ",")])
        bytes += [0x0D, 0x0A]
    }

    private static func cell(_ cell: DataTable.Cell) -> [UInt8] {
        switch cell {
        case .none: []
        case .text(let text): cellText(cell.writable(text))
        case .integer(let number): Array(String(number).utf8)
        case .real(let number): Array(String(number).utf8)
        case .flag(let isSet): Array((isSet ? "true" : "false").utf8)
        }
    }

    private static func cellText(_ text: [UInt8]) -> [UInt8] {
        guard let first = text.first else { return Array("\"\"".utf8) }
        let safe = signs.contains(first) ? [UInt8(ascii: "'")] + text : text
        guard safe.contains(where: quoted.contains) else { return safe }
        let quote = UInt8(ascii: "\"")
        return [quote] + safe.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}

extension DataTable.Cell {
    /// A text as bytes. NUL, which most programs take for a text's end, is told by U+FFFD.
    func writable(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return bytes.contains(0) ? bytes.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] } : bytes
    }
}
