/// Walks a Markdown text past code, so that what is shown as code is not taken for a comment. It goes by lines and runs of backticks, as the
/// parser does; where the two differ, the parser still sees the comment, and that is an error.
struct MarkdownScanner {
    private let text: UnsafeBufferPointer<UInt8>
    var index = 0
    private var isAtLineStart = true
    /// The fence of the block of code that is open.
    private var fence: (sign: UInt8, length: Int)?

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// Says that the next line begins at a place, where the byte before it ends one.
    mutating func beginLine(ifAt place: Int) { isAtLineStart = place == 0 || text[place - 1] == 0x0A }

    /// Where the next comment begins that is no code; `index` then is there.
    mutating func nextComment() -> Int? {
        while index < text.count {
            if isAtLineStart {
                isAtLineStart = false
                if passFence() { continue }
            }
            switch text[index] {
            case 0x0A:
                index += 1
                isAtLineStart = true
            case UInt8(ascii: "\\"): index += index + 1 < text.count && text[index + 1] != 0x0A ? 2 : 1
            case UInt8(ascii: "`"): passCode()
            case UInt8(ascii: "<") where text[index...].starts(with: "<!--".utf8): return index
            default: index += 1
            }
        }
        return nil
    }

    /// Passes a line that begins or ends a block of code, or stands in one.
    private mutating func passFence() -> Bool {
        let end = text[index...].firstIndex(of: 0x0A) ?? text.count
        let content = text[index..<end].drop { " \t>".utf8.contains($0) }
        let line = fence == nil ? MarkdownScanner.withoutItemMark(content) : content
        let sign = line.first ?? 0
        let length = line.prefix { $0 == sign }.count
        let rest = line.dropFirst(length)
        let isFence = (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")) && length >= 3
        if let open = fence {
            if isFence, sign == open.sign, length >= open.length, rest.allSatisfy({ $0 <= 0x20 }) { fence = nil }
        } else if isFence, sign == UInt8(ascii: "~") || !rest.contains(UInt8(ascii: "`")) {
            fence = (sign, length)
        } else {
            return false
        }
        index = min(end + 1, text.count)
        isAtLineStart = true
        return true
    }

    /// Passes code within a paragraph; where it never ends there, its signs alone.
    private mutating func passCode() {
        let length = text[index...].prefix { $0 == UInt8(ascii: "`") }.count
        var (next, isBlank) = (index + length, false)
        index = next
        while next < text.count {
            switch text[next] {
            case UInt8(ascii: "`"):
                let run = text[next...].prefix { $0 == UInt8(ascii: "`") }.count
                next += run
                isBlank = false
                if run == length { return index = next }
            case 0x0A:
                if isBlank { return }
                isBlank = true
                next += 1
            case 0x20, 0x09, 0x0D, UInt8(ascii: ">"): next += 1
            default:
                isBlank = false
                next += 1
            }
        }
    }

    /// A line without the mark of the list's item that it begins.
    private static func withoutItemMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let digits = line.prefix { (0x30...0x39).contains($0) }.count
        let mark = line.dropFirst(digits).first ?? 0
        guard digits > 0 ? mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") : "-+*".utf8.contains(mark),
            line.dropFirst(digits + 1).first == 0x20
        else { return line }
        return line.dropFirst(digits + 1).drop { $0 == 0x20 }
    }
}
