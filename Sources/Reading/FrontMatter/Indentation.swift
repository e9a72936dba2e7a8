internal import Narratives

/// Tells of lines that stand further in or out than what they belong to.
enum Indentation {
    /// What is wrong with the indentation of a line that YAML could not take; nil where it may be something else.
    static func problem(at position: SourcePosition, in list: inout FindingList) -> (message: String, fix: String)? {
        guard let line = list.line(at: position), let margin = margin(of: line) else { return nil }
        if let block = block(above: position, margin, in: &list) { return block }
        guard isPair(line) || isItem(line) else { return nil }
        var number = position.line - 1
        // The nearest line above that stands no further in than this one, or that this one is indented too far below.
        while let above = list.line(at: SourcePosition(line: number, column: 1)) {
            defer { number -= 1 }
            guard let other = Indentation.margin(of: above) else { continue }
            let keys = keyMargin(of: above) ?? other
            if isItem(line), !isItem(above), margin == other, isPair(above) {
                let pair = isPair(line[(line.startIndex + margin + 2)...])
                let text = String(decoding: line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }, as: UTF8.self).trimmingWhitespace()
                return (
                    "An item of a list begins here, among keys.", pair ? "Write `\(text)`." : "Write a key above it that it belongs to."
                )
            }
            guard isPair(above), !isItem(line), margin != keys else { return nil }
            if margin > keys, hasValue(above) {
                return (
                    "This line is indented as if it went on with the text above it.",
                    keys == 0 ? "Begin it at the margin." : "Indent it by \(keys) blanks, as its key on line \(number) is."
                )
            }
            if margin >= other, margin < keys {
                return (
                    "This line belongs neither to the item above it nor to what the list stands in.",
                    "Indent it by \(keys) blanks, below the key on line \(number)."
                )
            }
            return nil
        }
        return nil
    }

    /// A line that stands further out than the block of text that it seems to belong to.
    private static func block(above position: SourcePosition, _ margin: Int, in list: inout FindingList) -> (message: String, fix: String)?
    {
        var (number, inner) = (position.line - 1, Int?.none)
        while let above = list.line(at: SourcePosition(line: number, column: 1)) {
            defer { number -= 1 }
            guard let other = Indentation.margin(of: above) else { continue }
            guard other < margin else {
                inner = other
                continue
            }
            let value = above.drop { $0 != UInt8(ascii: ":") }.dropFirst().drop { $0 == 0x20 }
            guard let sign = value.first, sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">"), value.count <= 3, let inner else {
                return nil
            }
            return (
                "This line stands further out than the text that begins with `\(String(decoding: value, as: UTF8.self))` on line \(number).",
                "Indent it by \(inner) blanks or more, as the first line of that text is."
            )
        }
        return nil
    }

    /// Blanks before a line's first sign; nil for an empty line or a comment.
    private static func margin(of line: ArraySlice<UInt8>) -> Int? {
        let margin = line.prefix { $0 == 0x20 }.count
        return line.dropFirst(margin).first.flatMap { $0 <= 0x20 || $0 == UInt8(ascii: "#") ? nil : margin }
    }

    private static func isItem(_ line: ArraySlice<UInt8>) -> Bool { line.drop { $0 == 0x20 }.starts(with: "- ".utf8) }

    /// Where the first key of an item stands.
    private static func keyMargin(of line: ArraySlice<UInt8>) -> Int? {
        isItem(line) ? line.prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.count : nil
    }

    private static func isPair(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
        let name = text.prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        let rest = text.dropFirst(name.count)
        return name.count > 1 && rest.first == UInt8(ascii: ":") && (rest.dropFirst().first.map { $0 <= 0x20 } ?? true)
    }

    private static func hasValue(_ line: ArraySlice<UInt8>) -> Bool {
        line.drop { $0 != UInt8(ascii: ":") }.dropFirst().contains { $0 > 0x20 }
    }
}
