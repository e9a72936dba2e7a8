internal import CMarkGFM

/// Reads the parser's text off what it was written as, where letters may be escaped or spelt out.
struct LiteralReader {
    typealias Literal = Slice<UnsafeBufferPointer<UInt8>>

    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where a text begins: at `start`, or else behind what the parser dropped. Nil where it is not to be found.
    func start(of literal: Literal, from start: Int) -> Int? {
        (start..<max(start, min(bytes.count, start + 1024))).first { begins(literal, at: $0) }
    }

    private func begins(_ literal: Literal, at start: Int) -> Bool {
        var (rest, offset) = (literal.prefix(16), start)
        while !rest.isEmpty {
            guard let (length, width) = step(rest, at: offset) else { return false }
            rest = rest.dropFirst(length)
            offset += width
        }
        return true
    }

    /// How many bytes of a text are written, as its first ones, by how many; nil where they are not.
    func step(_ literal: Literal, at offset: Int) -> (length: Int, width: Int)? {
        guard offset < bytes.count, let letter = literal.first else { return nil }
        let byte = bytes[offset]
        if byte == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == letter, letter.isMark { return (1, 2) }
        if byte == UInt8(ascii: "&"), let (letters, width) = entity(at: offset), literal.starts(with: letters.prefix(literal.count)) {
            return (min(letters.count, literal.count), width)
        }
        return byte == letter ? (1, 1) : nil
    }

    /// The letters that `&name;` or `&#number;` stands for, and its length.
    func entity(at offset: Int) -> (letters: [UInt8], width: Int)? {
        let rest = UnsafeBufferPointer(rebasing: bytes[(offset + 1)...].prefix(40))
        var buffer = cmark_strbuf()
        cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
        defer { cmark_strbuf_free(&buffer) }
        let width = Int(houdini_unescape_ent(&buffer, rest.baseAddress, Int32(rest.count)))
        guard width > 0 else { return nil }
        return (Array(UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size))), width + 1)
    }
}

extension UInt8 {
    /// ASCII punctuation, which a backslash may stand before.
    fileprivate var isMark: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self) || (0x7B...0x7E).contains(self)
    }
}
