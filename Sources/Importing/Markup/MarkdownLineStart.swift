/// What stands at the beginning of a line of Markdown before its words.
struct MarkdownLineStart {
    /// Where the words begin, behind spaces, quote marks and the marks of lists.
    let words: Int
    /// In columns, before the first mark.
    let indent: Int
    private(set) var isQuoted = false
    /// The column at which an item's words begin; nil where no item begins.
    private(set) var item: Int?

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        var (index, column) = (line.lowerBound, 0)
        var indent: Int?
        while index < line.upperBound {
            if bytes[index] == 0x20 || bytes[index] == 0x09 {
                column += bytes[index] == 0x09 ? 4 - column % 4 : 1
                index += 1
                continue
            }
            indent = indent ?? column
            let isQuote = bytes[index] == ">"
            let length = isQuote ? 1 : MarkdownLineStart.mark(bytes[index..<line.upperBound])
            guard length > 0 else { break }
            index += length
            column += length
            if isQuote { isQuoted = true } else { item = column + 1 }
        }
        (words, self.indent) = (index, indent ?? column)
    }

    /// The length of `-`, `*`, `+`, `1.` or `1)` before a space; zero for anything else.
    private static func mark(_ rest: ArraySlice<UInt8>) -> Int {
        let digits = rest.prefix(10).prefix { $0.isDigit }.count
        let signs = rest.dropFirst(digits).prefix(2)
        guard digits < 10, signs.count == 2, let sign = signs.first, let space = signs.last, space == 0x20 || space == 0x09 else {
            return 0
        }
        return sign.isOne(of: digits == 0 ? "-*+" : ".)") ? digits + 1 : 0
    }
}
