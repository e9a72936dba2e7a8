/// A heading and the lines below it, up to the next heading of any level; the lines before the first heading are a section too.
package struct SourceSection: Sendable {
    /// 0 for what stands before the first heading.
    package let level: Int
    /// The heading's words, without marks; empty before the first heading.
    package let title: String
    /// The heading's own lines.
    package let heading: Range<Int>
    package let content: Range<Int>

    static func all(in lines: [String], isCode: [Bool]) -> [SourceSection] {
        var headings: [(level: Int, title: String, lines: Range<Int>)] = [(0, "", 0..<0)]
        var end = 0
        for (index, line) in lines.enumerated() where !isCode[index] {
            if let (level, title) = atx(line) {
                headings.append((level, title, index..<index + 1))
            } else if index > end, let level = underline(line), isParagraph(lines[index - 1]),
                index < 2 || lines[index - 2].trimmed.isEmpty || end == index - 1
            {
                headings.append((level, PlainWords(lines[index - 1]).text, index - 1..<index + 1))
            }
            end = headings.last?.lines.upperBound ?? 0
        }
        let ends = headings.dropFirst().map(\.lines.lowerBound) + [lines.count]
        return zip(headings, ends).map { heading, end in
            SourceSection(level: heading.level, title: heading.title, heading: heading.lines, content: heading.lines.upperBound..<end)
        }
    }

    /// `## Words ##`
    private static func atx(_ line: String) -> (Int, String)? {
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
        return (level, PlainWords(words).text)
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
