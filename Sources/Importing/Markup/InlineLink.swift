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
        isImage = bytes[start] == "!"
        let open = isImage ? start + 1 : start
        let bytes = bytes[..<min(end, start + InlineLink.longest)]
        guard open < bytes.endIndex, bytes[open] == "[", let close = InlineLink.close(of: open, in: bytes),
            bytes[(close + 1)...].first.map({ $0 == "(" }) ?? false
        else { return nil }
        words = (open + 1)..<close
        let from = InlineLink.passBlanks(bytes, close + 2)
        var index = from
        if bytes[from...].first.map({ $0 == "<" }) ?? false {
            guard let stop = bytes[from...].firstIndex(where: { $0 == ">" }) else { return nil }
            address = bytes[(from + 1)..<stop].text
            index = stop + 1
        } else {
            var depth = 0
            while index < bytes.endIndex, bytes[index] > 0x20, bytes[index] != ")" || depth > 0 {
                switch bytes[index] {
                case "\\": index += 1
                case "(": depth += 1
                case ")": depth -= 1
                default: break
                }
                index += 1
            }
            guard index <= bytes.endIndex else { return nil }
            address = bytes[from..<index].text
        }
        let rest = index
        index = InlineLink.passBlanks(bytes, index)
        // A title stands behind a blank.
        if index > rest, index < bytes.endIndex, bytes[index].isOne(of: "\"'(") {
            let closing: Unicode.Scalar = bytes[index] == "(" ? ")" : Unicode.Scalar(bytes[index])
            guard let stop = bytes[(index + 1)...].firstIndex(where: { $0 == closing }) else { return nil }
            index = InlineLink.passBlanks(bytes, stop + 1)
        }
        guard index < bytes.endIndex, bytes[index] == ")" else { return nil }
        title = rest..<index
        whole = start..<index + 1
    }

    private static func passBlanks(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
        bytes[min(index, bytes.endIndex)...].firstIndex { $0 > 0x20 } ?? bytes.endIndex
    }

    /// The `]` that belongs to a `[`.
    static func close(of open: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        var index = open
        while index < bytes.endIndex {
            switch bytes[index] {
            case "\\": index += 1
            case "[": depth += 1
            case "]":
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return nil
    }
}
