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
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte < 64 ? isPlain(byte) : byte != 0xEF {
                index += 1
                continue
            }
            guard let (reference, length) = replacement(at: index, of: utf8) else {
                index += 1
                continue
            }
            buffer.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
            buffer.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            index += length
            start = index
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }

    package static func escaped(_ text: String) -> String {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(text.utf8.count + 16)
        append(text.utf8, to: &buffer)
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Whether a byte below 64 stands for itself: one bit each, so that the test is a shift.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool { special >> UInt64(byte) & 1 == 0 }

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
