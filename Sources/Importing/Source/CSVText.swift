internal import Narratives

/// Rows of comma-separated values, after RFC 4180: fields may stand in quotes, and then hold signs, line ends and doubled quotes.
struct CSVText {
    struct Row {
        var fields: [String] = []
        /// Where each field begins.
        var positions: [SourcePosition] = []
        var position: SourcePosition { positions.first ?? .start }
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index = 0
    private var line = 1
    private var column = 1
    /// Where quotes open that never close; nil where all do.
    private(set) var openQuote: SourcePosition?

    /// - Parameter delimiter: nil to take the sign that the first line has most of.
    init(_ bytes: ArraySlice<UInt8>, delimiter: String?) {
        self.bytes = Array(bytes)
        // A spreadsheet may say the sign in a line of its own: `sep=;`.
        let stated = bytes.prefix(4).map { $0 | 0x20 } == Array("sep=".utf8) && [0x0A, 0x0D].contains(bytes.dropFirst(5).first ?? 0)
        self.delimiter = (stated ? bytes.dropFirst(4).first : nil) ?? delimiter?.utf8.first ?? CSVText.delimiter(of: self.bytes)
        while stated, line == 1, index < self.bytes.count { move() }
    }

    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var isQuoted = false
        var counts: [UInt8: Int] = [:]
        for byte in bytes {
            if byte == "\"" { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let signs = ",;\t".utf8.map { (sign: $0, count: counts[$0, default: 0]) }
        return signs.reduce(signs[0]) { $0.count < $1.count ? $1 : $0 }.sign
    }

    /// The next row that says anything; nil at the end.
    mutating func next() -> Row? {
        while index < bytes.count {
            var row = Row()
            while true {
                row.positions.append(SourcePosition(line: line, column: column))
                row.fields.append(readField())
                guard index < bytes.count, bytes[index] == delimiter else { break }
                move()
            }
            if index < bytes.count { move() }
            if row.fields.contains(where: { !$0.trimmed.isEmpty }) { return row }
        }
        return nil
    }

    private mutating func readField() -> String {
        var field: [UInt8] = []
        if index < bytes.count, bytes[index] == "\"" { readQuoted(into: &field) }
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
            field.append(bytes[index])
            move()
        }
        return field.text
    }

    private mutating func readQuoted(into field: inout [UInt8]) {
        let start = SourcePosition(line: line, column: column)
        move()
        while index < bytes.count {
            if bytes[index] == "\"" {
                move()
                guard index < bytes.count, bytes[index] == "\"" else { return }
            }
            // Line ends within a text are told alike.
            field.append(bytes[index] == 0x0D ? 0x0A : bytes[index])
            move()
        }
        openQuote = start
    }

    /// Passes a byte, or a line end of two.
    private mutating func move() {
        let isLineEnd = bytes[index] == 0x0A || bytes[index] == 0x0D
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        if isLineEnd { (line, column) = (line + 1, 1) } else if bytes[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
    }
}
