/// Hides `[[links]]` from the Markdown parser behind control characters of the same length, so that they come through it whole.
///
/// Left as they are, their brackets would be cut into pieces of text or taken for Markdown links, and a `|` would end a table's cell.
/// Lengths stay the same, so positions do too. What stands in code, in addresses or unfinished is restored when it is written.
enum WikiLinkMask {
    /// Two of these stand for `[[`.
    static let open: UInt8 = 1
    /// Two of these stand for `]]`.
    static let close: UInt8 = 2
    /// Stands for the `|` between address and words.
    static let bar: UInt8 = 3
    /// Stands for a `\` before that `|`, which tables ask for on other sites.
    static let escape: UInt8 = 4

    /// Longest form in bytes, and line ends that it may span: text is wrapped by editors.
    private static let longest = 1000
    private static let mostLines = 2

    /// The text with its links hidden; nil where there are none.
    static func masked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let bracket = UInt8(ascii: "[")
        var result: [UInt8]?
        var index = 0
        while let start = text.firstIndex(ofPair: bracket, bracket, from: index) {
            index = start
            guard !isEscaped(index, in: text), let end = end(from: index + 2, in: text) else {
                index += 1
                continue
            }
            if result == nil { result = withoutStrayMasks(text) }
            mask(index..<end + 2, in: &result!)
            index = end + 2
        }
        return result
    }

    /// What the author wrote in place of the masks.
    static func restored(_ text: some Sequence<UInt8>) -> [UInt8] {
        text.map { byte in
            switch byte {
            case open: UInt8(ascii: "[")
            case close: UInt8(ascii: "]")
            case bar: UInt8(ascii: "|")
            case escape: UInt8(ascii: "\\")
            default: byte
            }
        }
    }

    static func isMask(_ byte: UInt8) -> Bool { byte >= open && byte <= escape }

    /// Whether any mask stands in a text.
    static func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains(byte: open) || text.contains(byte: close) || text.contains(byte: bar) || text.contains(byte: escape)
    }

    /// Authors' own control characters must not pass for masks; they are written as U+FFFD in any case.
    private static func withoutStrayMasks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        isIn(text) ? text.map { isMask($0) ? 0x1F : $0 } : Array(text)
    }

    private static func mask(_ range: Range<Int>, in text: inout [UInt8]) {
        (text[range.lowerBound], text[range.lowerBound + 1]) = (open, open)
        (text[range.upperBound - 2], text[range.upperBound - 1]) = (close, close)
        for index in range where text[index] == UInt8(ascii: "|") {
            text[index] = bar
            if text[index - 1] == UInt8(ascii: "\\") { text[index - 1] = escape }
        }
    }

    /// Where the `]]` stands that ends a link, if it is one: no brackets between, and no blank line.
    private static func end(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var lines = 0
        var isBlank = false
        for index in start..<max(start, min(start + longest, text.count - 1)) {
            switch text[index] {
            case UInt8(ascii: "]"): return text[index + 1] == UInt8(ascii: "]") ? index : nil
            case UInt8(ascii: "["): return nil
            case 0x0A:
                lines += 1
                if isBlank || lines > mostLines { return nil }
                isBlank = true
            case 0x20, 0x09, 0x0D, UInt8(ascii: ">"): continue
            default: isBlank = false
            }
        }
        return nil
    }

    private static func isEscaped(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var backslashes = 0
        while backslashes < index, text[index - backslashes - 1] == UInt8(ascii: "\\") { backslashes += 1 }
        return backslashes % 2 == 1
    }
}
