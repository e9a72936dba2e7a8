/// Where paragraphs and sentences end.
enum Prose {
    /// Whether a text is one paragraph without lists, tables, code and quotes.
    static func isParagraph(_ text: String) -> Bool {
        let lines = text.trimmed.textLines
        return !lines.isEmpty && lines.allSatisfy { isProse($0) }
    }

    /// The first two sentences of the first paragraph, as plain words.
    static func beginning(of lines: [String]) -> String? { sentences(of: lines, 2)?.cut(to: 500) }

    static func sentences(of lines: [String], _ count: Int) -> String? {
        let isProse = zip(lines, Fence.code(in: lines)).map { !$1 && self.isProse($0) }
        let paragraph = zip(lines, isProse).drop { !$1 }.prefix { $1 }.map(\.0.trimmed)
        let words = PlainWords(paragraph.joined(separator: " ")).text
        return words.isEmpty ? nil : first(count, of: words)
    }

    private static func isProse(_ line: String) -> Bool {
        let bytes = line.trimmed.utf8
        guard let first = bytes.first, !line.hasPrefix("    "), MarkdownItems.item(line) == nil, !Fence.opens(at: line) else {
            return false
        }
        return !first.isOne(of: "#>|<") && !bytes.starts(with: "![".utf8) && !bytes.starts(with: "{%".utf8)
            && !bytes.allSatisfy { $0.isOne(of: "-=*_ ") }
    }

    static func first(_ count: Int, of words: String) -> String { sentences(in: words).prefix(count).joined(separator: " ") }

    /// Sentences end with a full stop before a space and a capital; "e.g. A" and "U.S. East" are not so many that a cut would hurt.
    static func sentences(in words: String) -> [String] {
        let bytes = Array(words.utf8)
        var (found, start): ([String], Int) = ([], 0)
        for index in bytes.indices.dropLast(2) where bytes[index].isOne(of: ".!?") && bytes[index + 1] == 0x20 {
            let next = bytes[index + 2]
            let isStart = (0x41...0x5A).contains(next) || next.isDigit || next >= 0x80 || next.isOne(of: "\"'(")
            guard isStart, !isAbbreviation(bytes[start..<index]) else { continue }
            found.append(bytes[start...index].text)
            start = index + 2
        }
        return found + [bytes[start...].text]
    }

    private static let abbreviations = Set(words: "e.g i.e vs cf dr mr mrs ms no inc approx a.m p.m u.s")

    private static func isAbbreviation(_ before: ArraySlice<UInt8>) -> Bool {
        abbreviations.contains((before.suffix(8).split(separator: 0x20).last ?? []).text.lowercased())
    }
}
