internal import Narratives

/// The places of a YAML text's words in the front matter.
///
/// A node keeps where it begins and no more, so the text is followed through the source again: as written for plain and block styles,
/// with their spaces and line ends folded, and with the escapes of quoted ones.
struct ScalarPassage {
    private enum Style { case plain, single, double, block }

    private(set) var places = PlaceMap()
    private let source: SourceText
    private let style: Style
    private var cursor: Int

    /// - Parameters:
    ///   - text: what the node at `start` holds.
    ///   - start: the node's first byte in the source.
    /// - Returns: nil where the two could not be followed side by side.
    init?(_ text: [UInt8], from start: Int, in source: SourceText) {
        guard start < source.bytes.count else { return nil }
        self.source = source
        cursor = start
        switch source.bytes[start] {
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            style = .block
            while cursor < source.bytes.count, source.bytes[cursor] != 0x0A, source.bytes[cursor] != 0x0D { cursor += 1 }
        case UInt8(ascii: "'"):
            style = .single
            cursor += 1
        case UInt8(ascii: "\""):
            style = .double
            cursor += 1
        default: style = .plain
        }
        var index = 0
        while index < text.count {
            if text[index].isSpace {
                places.add(source: cursor..<cursor + 1)
                index += 1
                continue
            }
            passSpace()
            guard let (length, width) = step(text, index) else { return nil }
            for _ in 0..<length { places.add(source: cursor..<cursor + width) }
            index += length
            cursor += width
        }
    }

    /// Passes spaces, line ends and, within double quotes, the escapes for them.
    private mutating func passSpace() {
        while cursor < source.bytes.count {
            if source.bytes[cursor].isSpace {
                cursor += 1
            } else if style == .double, source.bytes[cursor] == UInt8(ascii: "\\"), cursor + 1 < source.bytes.count,
                "ntr \t\n\r".utf8.contains(source.bytes[cursor + 1])
            {
                cursor += 2
            } else {
                return
            }
        }
    }

    /// How many bytes of the text are written by how many of the source.
    private func step(_ text: [UInt8], _ index: Int) -> (Int, Int)? {
        guard cursor < source.bytes.count else { return nil }
        let byte = source.bytes[cursor]
        if style == .double, byte == UInt8(ascii: "\\"), cursor + 1 < source.bytes.count {
            let digits: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
            var length = 1
            while index + length < text.count, text[index + length] & 0xC0 == 0x80 { length += 1 }
            return (length, 2 + (digits[source.bytes[cursor + 1]] ?? 0))
        }
        guard byte == text[index] else { return nil }
        return (1, style == .single && byte == UInt8(ascii: "'") ? 2 : 1)
    }
}

extension UInt8 {
    /// What YAML folds and what the Markdown parser takes from the end of a line.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
