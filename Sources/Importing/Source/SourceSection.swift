/// A heading and the lines below it, up to the next heading of any level; the lines before the first heading are a section too.
package struct SourceSection: Sendable {
    /// 0 for what stands before the first heading.
    package let level: Int
    /// The heading's words, without marks; empty before the first heading.
    package let title: String
    /// The heading's own lines.
    package let heading: Range<Int>
    package let content: Range<Int>

    /// - Parameter isHeading: whether a line of these words is one that is bold or stands alone, below the last heading that has signs.
    static func all(
        in lines: [String], isCode: [Bool], isHeading: (_ words: String, _ above: String) -> Bool = { _, _ in false }
    ) -> [SourceSection] {
        var headings: [(level: Int, title: String, lines: Range<Int>)] = [(0, "", 0..<0)]
        var end = 0
        for (index, line) in lines.enumerated() where !isCode[index] {
            if let (level, title) = heading(of: line) {
                headings.append((level, title, index..<index + 1))
            } else if index > end, let level = underline(line), isParagraph(lines[index - 1]),
                index < 2 || lines[index - 2].trimmed.isEmpty || end == index - 1
            {
                headings.append((level, PlainWords(lines[index - 1]).text, index - 1..<index + 1))
            } else if index == 0 || lines[index - 1].trimmed.isEmpty || end == index {
                let above = headings.last { $0.level < 7 }?.title ?? ""
                let bold = boldLine(line).flatMap { isHeading($0, above) ? $0 : nil }
                if let words = bold ?? plainLine(line, before: lines[safe: index + 1] ?? "").flatMap({ isHeading($0, "") ? $0 : nil }) {
                    headings.append((7, words, index..<index + 1))
                }
            }
            end = headings.last?.lines.upperBound ?? 0
        }
        let ends = headings.dropFirst().map(\.lines.lowerBound) + [lines.count]
        return zip(headings, ends).map { heading, end in
            SourceSection(level: heading.level, title: heading.title, heading: heading.lines, content: heading.lines.upperBound..<end)
        }
    }

    /// `## Words ##`
    static func heading(of line: String) -> (level: Int, title: String)? {
        let bytes = line.utf8
        let indent = bytes.prefix { $0 == 0x20 }.count
        let level = bytes.dropFirst(indent).prefix { $0 == "#" }.count
        let rest = bytes.dropFirst(indent + level)
        guard indent < 4, (1...6).contains(level), rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
        var words = String(Substring(rest)).trimmed
        if let close = words.lastIndex(where: { $0 != "#" }) {
            if words[close].isWhitespace { words = String(words[...close]).trimmed }
        } else {
            words = ""
        }
        return (level, PlainWords(withoutID(words)).text)
    }

    /// The words of a heading without `{#name}` behind them, by which other generators set its address.
    static func withoutID(_ heading: String) -> String {
        guard heading.hasSuffix("}"), let open = heading.lastIndex(of: "{"), heading[open...].hasPrefix("{#") else { return heading }
        return String(heading[..<open]).trimmed
    }

    /// `**Timeline**` on a line of its own: its words.
    static func boldLine(_ line: String) -> String? {
        var text = line.trimmed.hasSuffix(":") ? String(line.trimmed.dropLast()) : line.trimmed
        // `**Timeline** (UTC)`
        if text.hasPrefix("**"), text.hasSuffix(")"), let bracket = text.firstRange(of: "** (") {
            text.replaceSubrange(bracket, with: " (")
            text += "**"
        }
        guard let mark = ["**", "__"].first(where: { text.hasPrefix($0) && text.hasSuffix($0) }), text.utf8.count > 4, !line.hasPrefix("  ")
        else { return nil }
        let words = String(text.dropFirst(2).dropLast(2))
        return words.contains(mark) ? nil : PlainWords(words.hasSuffix(":") ? String(words.dropLast()) : words).text
    }

    /// `Timeline` or `Timeline:` on a line of its own, without any sign: its words.
    private static func plainLine(_ line: String, before next: String) -> String? {
        let words = line.hasSuffix(":") ? String(line.dropLast()) : line
        guard words.utf8.count < 40, words.first?.isUppercase ?? false, words.last.map({ $0.isLetter || $0 == ")" }) ?? false,
            next.trimmed.isEmpty || (line.hasSuffix(":") && MarkdownItems.item(next) != nil)
        else { return nil }
        return words
    }

    /// The line of `=` or `-` below a heading.
    private static func underline(_ line: String) -> Int? {
        let bytes = line.trimmed.utf8
        guard let first = bytes.first, bytes.allSatisfy({ $0 == first }), !line.hasPrefix("    ") else { return nil }
        return first == "=" ? 1 : first == "-" && bytes.count > 1 ? 2 : nil
    }

    private static func isParagraph(_ line: String) -> Bool {
        guard let first = line.trimmed.utf8.first, !line.hasPrefix("    ") else { return false }
        return !first.isOne(of: "#>|-*+`~")
    }
}
