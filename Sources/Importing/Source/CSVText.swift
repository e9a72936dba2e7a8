internal import Narratives

/// Rows of comma-separated values, after RFC 4180: fields may stand in quotes, and then hold signs, line ends and doubled quotes.
struct CSVText {
    struct Row {
        let fields: [String]
        /// Where each field begins.
        let positions: [SourcePosition]
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
        self.delimiter = delimiter?.utf8.first ?? CSVText.delimiter(of: self.bytes)
    }

    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var isQuoted = false
        var counts: [UInt8: Int] = [:]
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return signs.max { counts[$0, default: 0] < counts[$1, default: 0] && counts[$1, default: 0] > 0 } ?? signs[0]
    }

    /// The next row that says anything; nil at the end.
    mutating func next() -> Row? {
        while index < bytes.count {
            let row = readRow()
            if row.fields.count > 1 || !row.fields[0].trimmed.isEmpty { return row }
        }
        return nil
    }

    private mutating func readRow() -> Row {
        var fields: [String] = []
        var positions: [SourcePosition] = []
        while true {
            positions.append(SourcePosition(line: line, column: column))
            fields.append(readField())
            guard index < bytes.count, bytes[index] == delimiter else { break }
            move()
        }
        endLine()
        return Row(fields: fields, positions: positions)
    }

    private mutating func readField() -> String {
        var field: [UInt8] = []
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { readQuoted(into: &field) }
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
            field.append(bytes[index])
            move()
        }
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func readQuoted(into field: inout [UInt8]) {
        let start = SourcePosition(line: line, column: column)
        move()
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                move()
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return }
            }
            // Line ends within a text are told alike.
            if bytes[index] == 0x0D {
                field.append(0x0A)
                endLine()
            } else {
                field.append(bytes[index])
                if bytes[index] == 0x0A { endLine() } else { move() }
            }
        }
        openQuote = start
    }

    private mutating func move() {
        if bytes[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
    }

    private mutating func endLine() {
        guard index < bytes.count else { return }
        index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        (line, column) = (line + 1, 1)
    }
}
