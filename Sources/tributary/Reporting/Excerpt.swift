import Narratives
import Text

/// The line that a finding is about, and carets below the words.
struct Excerpt {
    let line: VisibleText
    /// As wide as what stands before the place: its tabs are tabs here, too.
    let indent: VisibleText
    let carets: VisibleText

    /// Longer lines are cut round the place. So many scalars are kept, and so many of them before it.
    private static let width = 100
    private static let before = 40
    /// Lines longer than this many bytes are not shown: to find a column in them costs more than it tells.
    private static let longest = 16 << 10

    /// - Parameter bytes: the line, without its end.
    /// - Returns: nil where there is nothing to see: a line that is blank or a fence of front matter, or one that is too long.
    init?(_ bytes: ArraySlice<UInt8>, column: Int, length: Int?) {
        guard bytes.count <= Excerpt.longest, bytes.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "-") }) else { return nil }
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let start = min(max(column - 1, 0), scalars.count)
        let end = min(start + max(length ?? 1, 1), scalars.count)
        let from = scalars.count > Excerpt.width ? min(max(start - Excerpt.before, 0), scalars.count - Excerpt.width) : 0
        let to = min(from + Excerpt.width, scalars.count)
        line = "\(from > 0 ? "…" : "")\(VisibleText(source: scalars[from..<to]))\(to < scalars.count ? "…" : "")"
        let blanks = scalars[from..<start].flatMap { $0 == "\t" ? ["\t"] : [Unicode.Scalar](repeating: " ", count: $0.cells) }
        indent = "\(from > 0 ? " " : "")\(VisibleText(source: blanks))"
        let marked = scalars[start..<max(start, min(end, to))].reduce(0) { $0 + $1.cells }
        carets = "\(String(repeating: "^", count: max(marked, 1)))"
    }
}
