internal import Narratives
internal import Text

/// Where the lines of a YAML text begin, counted in Unicode scalars, for a text whose lines libyaml counts in another way.
///
/// It also ends lines at U+0085, U+2028 and U+2029, which come along when text is pasted from a word processor. No editor does, nor does
/// git, so that everything below would be reported too far down.
struct ScalarLines {
    /// Where each line begins; line ends are `\n`, `\r\n` and `\r`.
    private var starts = [0]

    /// Nil where the text has none of those, as nearly every one.
    init?(unlessPlain text: UnsafeBufferPointer<UInt8>) {
        guard ScalarLines.hasOtherLineEnd(text) else { return nil }
        var scalars = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 {
            scalars += 1
            let isReturn = text[index] == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A)
            if text[index] == 0x0A || isReturn { starts.append(scalars) }
        }
    }

    private static func hasOtherLineEnd(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let found = text.firstIndex(ofPair: 0xE2, 0x80, from: index) {
            index = found + 2
            if index < text.count, text[index] == 0xA8 || text[index] == 0xA9 { return true }
        }
        return text.firstIndex(ofPair: 0xC2, 0x85, from: 0) != nil
    }

    /// - Parameter scalar: how many scalars stand before the place.
    func position(at scalar: Int, firstLine: Int) -> SourcePosition {
        let line = max(0, starts.partitionPoint(where: { $0 > scalar }) - 1)
        return SourcePosition(line: firstLine + line, column: scalar - starts[line] + 1)
    }
}
