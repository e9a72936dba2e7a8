internal import Narratives

/// Reads the TOML that stands on top of texts: keys, strings, lists and tables. https://toml.io/en/v1.0.0
struct TOMLReader {
    typealias Entry = (name: String, value: Extension.Value, position: SourcePosition)

    /// The keys in order; those of a table stand under its name, but for taxonomies, which are keys like others.
    private(set) var entries: [Entry] = []
    /// Where it could not be read.
    private(set) var fault: SourcePosition?
    private let bytes: [UInt8]
    private var index = 0
    private var line: Int
    private var lineStart = 0

    init(_ text: ArraySlice<UInt8>, firstLine: Int) {
        (bytes, line) = (Array(text), firstLine)
        var table: (names: [String], position: SourcePosition)?
        var inner: [Extension] = []
        func isTaxonomy(_ names: [String]) -> Bool { names == ["taxonomies"] }
        func close(_ table: (names: [String], position: SourcePosition)?, into entries: inout [Entry]) {
            guard let table, !inner.isEmpty else { return }
            entries.append((table.names.joined(separator: "."), .mapping(inner), table.position))
            inner = []
        }
        while passBlanks(), fault == nil {
            let position = position
            if byte == "[" {
                close(table, into: &entries)
                let isList = next == "["
                index += isList ? 2 : 1
                guard let names = names(), take("]"), !isList || take("]") else { break }
                table = (names, position)
            } else {
                guard let names = names(), take("="), let value = value(depth: 0) else { break }
                if let table, !isTaxonomy(table.names) {
                    inner.append(Extension(name: names.joined(separator: "."), value: value))
                } else {
                    entries.append((names.joined(separator: "."), value, position))
                }
            }
            passSpaces()
            guard atEnd || byte == 0x0A || byte == 0x0D || byte == "#" else { break }
        }
        if !atEnd || fault != nil { fault = fault ?? position }
        close(table, into: &entries)
    }

    private var atEnd: Bool { index >= bytes.count }
    private var byte: UInt8 { atEnd ? 0 : bytes[index] }
    private var next: UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }
    private var position: SourcePosition {
        SourcePosition(line: line, column: 1 + bytes[min(lineStart, bytes.count)..<min(index, bytes.count)].count { $0 & 0xC0 != 0x80 })
    }

    private mutating func passSpaces() { while byte == 0x20 || byte == 0x09 { index += 1 } }

    /// Passes blanks, line ends and comments.
    ///
    /// - Returns: whether anything follows.
    @discardableResult private mutating func passBlanks() -> Bool {
        while !atEnd {
            if byte == "#" { while !atEnd, byte != 0x0A { index += 1 } }
            guard !atEnd, byte <= 0x20 else { return !atEnd }
            if byte == 0x0A { (line, lineStart) = (line + 1, index + 1) }
            index += 1
        }
        return false
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        passSpaces()
        guard byte == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    /// `a`, `a.b`, `"a b"`
    private mutating func names() -> [String]? {
        var names: [String] = []
        repeat {
            passSpaces()
            if byte == "\"" || byte == "'" {
                guard let name = string() else { return nil }
                names.append(name)
            } else {
                let start = index
                while byte.isWord || byte == "-" || byte == "_" { index += 1 }
                guard index > start else { return nil }
                names.append(bytes[start..<index].text)
            }
        } while take(".")
        return names
    }

    private static let deepest = 20

    private mutating func value(depth: Int) -> Extension.Value? {
        passSpaces()
        guard depth < TOMLReader.deepest else { return nil }
        switch byte {
        case "\"", "'": return string().map { .text($0) }
        case "[":
            index += 1
            var items: [Extension.Value] = []
            while passBlanks(), byte != "]" {
                guard let item = value(depth: depth + 1) else { return nil }
                items.append(item)
                passBlanks()
                if byte == "," { index += 1 } else if byte != "]" { return nil }
            }
            return take("]") ? .list(items) : nil
        case "{":
            index += 1
            var entries: [Extension] = []
            passSpaces()
            while byte != "}" {
                guard let names = names(), take("="), let value = value(depth: depth + 1) else { return nil }
                entries.append(Extension(name: names.joined(separator: "."), value: value))
                passSpaces()
                if byte == "," { index += 1 } else if byte != "}" { return nil }
                passSpaces()
            }
            index += 1
            return .mapping(entries)
        default:
            // A number, a date, true or false, as it is written; a date and a time may have a blank between.
            let start = index
            guard byte.isWord || byte.isOne(of: "+-") else { return nil }
            while !atEnd, byte > 0x20, !byte.isOne(of: ",]}#") { index += 1 }
            if index - start == 10, byte == 0x20, next.isDigit, bytes[start + 4] == "-" {
                index += 1
                while !atEnd, byte > 0x20, !byte.isOne(of: ",]}#") { index += 1 }
            }
            return index > start ? .text(bytes[start..<index].text) : nil
        }
    }

    /// A string in either sort of quotes, in one or in three.
    private mutating func string() -> String? {
        let quote = byte
        let isLong = next == quote && index + 2 < bytes.count && bytes[index + 2] == quote
        index += isLong ? 3 : 1
        if isLong, byte == 0x0A { passLineEnd() }
        var text: [UInt8] = []
        while !atEnd {
            if byte == quote, !isLong || (next == quote && index + 2 < bytes.count && bytes[index + 2] == quote) {
                index += isLong ? 3 : 1
                return text.text
            }
            if byte == 0x0A {
                guard isLong else { return nil }
                text.append(0x0A)
                passLineEnd()
            } else if byte == "\\", quote == "\"" {
                index += 1
                guard escape(into: &text) else { return nil }
            } else {
                text.append(byte)
                index += 1
            }
        }
        return nil
    }

    private mutating func passLineEnd() {
        index += 1
        (line, lineStart) = (line + 1, index)
    }

    private mutating func escape(into text: inout [UInt8]) -> Bool {
        let sign = byte
        index += 1
        switch sign {
        case "n": text.append(0x0A)
        case "t": text.append(0x09)
        case "r": text.append(0x0D)
        case "\"", "\\": text.append(sign)
        case "u", "U":
            let digits = bytes[index...].prefix(sign == "u" ? 4 : 8)
            guard let number = UInt32(Array(digits).text, radix: 16), let scalar = Unicode.Scalar(number) else { return false }
            text += Array(String(scalar).utf8)
            index += digits.count
        case 0x0A:
            // A line that goes on below.
            index -= 1
            while byte == 0x0A || byte == 0x20 || byte == 0x09 || byte == 0x0D {
                if byte == 0x0A { passLineEnd() } else { index += 1 }
            }
        default: return false
        }
        return true
    }
}
