/// The one place where text becomes HTML or XML: bytes in, bytes out.
///
/// Working on bytes rather than Characters matters for safety: a quotation mark followed by a combining accent is one Character, equal
/// to no quotation mark, and would pass a Character-wise escape as it is.
///
/// `& < > " '` become references, so that one escape serves text and attributes in either kind of quote. Characters that XML 1.0 cannot
/// hold (control characters other than tab and line ends, U+FFFE, U+FFFF) become U+FFFD, so that no author can break a feed.
package enum HTMLEscaping {
    /// Appends the escaped form of UTF-8 text.
    package static func append(_ utf8: some Sequence<UInt8>, to buffer: inout [UInt8]) {
        let done: Void? = utf8.withContiguousStorageIfAvailable { append($0, to: &buffer) }
        if done == nil { Array(utf8).withUnsafeBufferPointer { append($0, to: &buffer) } }
    }

    /// Appends the escaped form of UTF-8 text that lies in one piece: the hot path.
    package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
        var start = 0
        var index = plainPrefix(of: utf8, from: 0)
        while index < utf8.count {
            if let (reference, length) = replacement(at: index, of: utf8) {
                buffer.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                buffer.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
                index += length
                start = index
            } else {
                index += 1
            }
            index = plainPrefix(of: utf8, from: index)
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    /// Where the first byte stands that may need escaping, from `start` on: eight bytes are looked at in one step.
    private static func plainPrefix(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index + 8 <= utf8.count, !mayNeedEscaping(utf8.word(at: index)) { index += 8 }
        while index < utf8.count, utf8[index] < 64 ? special >> UInt64(utf8[index]) & 1 == 0 : utf8[index] != 0xEF { index += 1 }
        return index
    }

    /// Whether one of eight bytes may be a control character, `"`, `&`, `'`, `<`, `>` or 0xEF; certain where not.
    @inline(__always)
    private static func mayNeedEscaping(_ bytes: UInt64) -> Bool {
        let marks =
            bytes.flags(of: UInt8(ascii: "\"")) | bytes.masked(0xFE).flags(of: UInt8(ascii: "&"))
            | bytes.masked(0xFD).flags(of: UInt8(ascii: "<"))
        return (marks | bytes.flags(below: 0x20) | bytes.flags(of: 0xEF)).hasFlag
    }

    package static func escaped(_ text: String) -> String {
        var text = text
        // Most texts need nothing, and are themselves.
        guard text.withUTF8({ plainPrefix(of: $0, from: 0) < $0.count }) else { return text }
        var buffer: [UInt8] = []
        buffer.reserveCapacity(text.utf8.count + 16)
        append(text.utf8, to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// The bytes below 64 that need escaping, one bit each, so that the test is a shift.
    private static let special: UInt64 = 0x5000_00C4_FFFF_D9FF

    /// What stands for the bytes at `index`, and how many bytes it stands for; nil where they stand for themselves.
    private static func replacement(at index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> (reference: StaticString, length: Int)? {
        switch utf8[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: return ("\u{FFFD}", 3)
        case 0xEF: return nil
        default: return ("\u{FFFD}", 1)
        }
    }
}
