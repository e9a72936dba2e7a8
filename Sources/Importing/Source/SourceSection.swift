/// A heading and the lines below it, up to the next heading of any level; the lines before the first heading are a section too.
package struct SourceSection: Sendable {
    /// 0 for what stands before the first heading.
    package let level: Int
    /// The heading's words, without marks; empty before the first heading.
    package let title: String
    /// The heading's own lines.
    package let heading: Range<Int>
    package let content: Range<Int>

    static func all(in lines: [String]) -> [SourceSection] {
        var headings: [(level: Int, title: String, lines: Range<Int>)] = [(0, "", 0..<0)]
        var fence: Fence?
        for (index, line) in lines.enumerated() {
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                continue
            }
            if let open = Fence(opening: line) {
                fence = open
            } else if let (level, title) = atx(line) {
                headings.append((level, title, index..<index + 1))
            } else if index > (headings.last?.lines.upperBound ?? 0), let level = underline(line), isParagraph(lines[index - 1]),
                index < 2 || lines[index - 2].trimmed.isEmpty || headings.last?.lines.upperBound == index - 1
            {
                headings.append((level, PlainWords(lines[index - 1]).text, index - 1..<index + 1))
            }
        }
        return headings.indices.map { place in
            let heading = headings[place]
            let end = place + 1 < headings.count ? headings[place + 1].lines.lowerBound : lines.count
            return SourceSection(
                level: heading.level, title: heading.title, heading: heading.lines, content: heading.lines.upperBound..<end)
        }
    }

    /// `## Words ##`
    private static func atx(_ line: String) -> (Int, String)? {
        let bytes = line.utf8
        let indent = bytes.prefix { $0 == 0x20 }.count
        let level = bytes.dropFirst(indent).prefix { $0 == UInt8(ascii: "#") }.count
        guard indent < 4, (1...6).contains(level) else { return nil }
        let rest = bytes.dropFirst(indent + level)
        guard rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
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
        return first == UInt8(ascii: "=") ? 1 : first == UInt8(ascii: "-") && bytes.count > 1 ? 2 : nil
    }

    private static func isParagraph(_ line: String) -> Bool {
        guard let first = line.trimmed.utf8.first, !line.hasPrefix("    ") else { return false }
        return !"#>|-*+`~".utf8.contains(first)
    }
}

/// Where code stands between lines of backticks or tildes.
struct Fence {
    private let mark: UInt8
    private let length: Int

    init?(opening line: String) {
        let bytes = line.utf8.drop { $0 == 0x20 }
        guard line.utf8.count - bytes.count < 4, let mark = bytes.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
            return nil
        }
        let length = bytes.prefix { $0 == mark }.count
        guard length >= 3, mark == UInt8(ascii: "~") || !bytes.dropFirst(length).contains(mark) else { return nil }
        (self.mark, self.length) = (mark, length)
    }

    func isClosed(by line: String) -> Bool {
        let bytes = line.trimmed.utf8
        return bytes.count >= length && bytes.allSatisfy { $0 == mark } && !line.hasPrefix("    ")
    }
}
