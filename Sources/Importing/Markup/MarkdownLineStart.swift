/// What stands at the beginning of a line of Markdown before its words.
struct MarkdownLineStart {
    /// Where the words begin, behind spaces, quote marks and the marks of lists.
    let words: Int
    /// In columns, before the first mark.
    let indent: Int
    let isQuoted: Bool
    /// The column at which an item's words begin; nil where no item begins.
    let item: Int?

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        var index = line.lowerBound
        var column = 0
        var (indent, isQuoted, item): (Int?, Bool, Int?) = (nil, false, nil)
        while index < line.upperBound {
            switch bytes[index] {
            case 0x20, 0x09:
                column += bytes[index] == 0x09 ? 4 - column % 4 : 1
                index += 1
                continue
            case UInt8(ascii: ">"):
                isQuoted = true
                index += 1
                column += 1
                indent = indent ?? column - 1
                continue
            default: break
            }
            indent = indent ?? column
            let length = MarkdownLineStart.mark(bytes, index..<line.upperBound)
            guard length > 0 else { break }
            index += length
            column += length
            item = column + 1
        }
        (words, self.indent, self.isQuoted, self.item) = (index, indent ?? column, isQuoted, item)
    }

    /// The length of `-`, `*`, `+`, `1.` or `1)` before a space; zero for anything else.
    private static func mark(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let digits = bytes[range].prefix(10).prefix { (0x30...0x39).contains($0) }.count
        let sign = range.lowerBound + digits
        guard digits < 10, sign + 1 < range.upperBound, bytes[sign + 1] == 0x20 || bytes[sign + 1] == 0x09 else { return 0 }
        return (digits == 0 ? "-*+" : ".)").utf8.contains(bytes[sign]) ? digits + 1 : 0
    }
}
