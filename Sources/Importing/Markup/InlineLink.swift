/// A link or an image written in one piece, as bytes of a text: `[words](address "title")`.
struct InlineLink {
    /// From the `[` or `![` to the `)`.
    let whole: Range<Int>
    let words: Range<Int>
    /// The address as it stands there, without `<` and `>`.
    let address: String
    let isImage: Bool
    /// The title behind the address, quotes included; empty where there is none.
    let title: Range<Int>

    /// No link is longer, be it never closed: nothing here may take the square of a text's length.
    private static let longest = 4000

    /// - Parameter start: where a `[` or the `!` before one stands.
    init?(in bytes: [UInt8], at start: Int, before end: Int) {
        isImage = bytes[start] == UInt8(ascii: "!")
        let open = isImage ? start + 1 : start
        let end = min(end, start + InlineLink.longest)
        guard open < end, bytes[open] == UInt8(ascii: "["), let close = InlineLink.close(of: open, in: bytes, before: end),
            close + 1 < end, bytes[close + 1] == UInt8(ascii: "(")
        else { return nil }
        words = (open + 1)..<close
        var index = close + 2
        while index < end, bytes[index] <= 0x20 { index += 1 }
        let from = index
        var depth = 0
        if index < end, bytes[index] == UInt8(ascii: "<") {
            guard let stop = bytes[index..<end].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            address = String(decoding: bytes[(from + 1)..<stop], as: UTF8.self)
            index = stop + 1
        } else {
            while index < end, bytes[index] > 0x20 {
                if bytes[index] == UInt8(ascii: "\\") {
                    index += 1
                } else if bytes[index] == UInt8(ascii: "(") {
                    depth += 1
                } else if bytes[index] == UInt8(ascii: ")") {
                    if depth == 0 { break }
                    depth -= 1
                }
                index += 1
            }
            guard index <= end else { return nil }
            address = String(decoding: bytes[from..<index], as: UTF8.self)
        }
        let rest = index
        guard let stop = InlineLink.end(from: index, in: bytes, before: end) else { return nil }
        title = rest..<stop
        whole = start..<stop + 1
    }

    /// The `]` that belongs to a `[`.
    static func close(of open: Int, in bytes: [UInt8], before end: Int) -> Int? {
        var depth = 0
        var index = open
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// The `)` after an address and perhaps a title.
    private static func end(from start: Int, in bytes: [UInt8], before end: Int) -> Int? {
        var index = start
        while index < end, bytes[index] <= 0x20 { index += 1 }
        if index < end, index > start, let quote = "\"'(".utf8.first(where: { $0 == bytes[index] }) {
            let closing = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
            guard let stop = bytes[(index + 1)..<end].firstIndex(of: closing) else { return nil }
            index = stop + 1
            while index < end, bytes[index] <= 0x20 { index += 1 }
        }
        return index < end && bytes[index] == UInt8(ascii: ")") ? index : nil
    }
}
