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
        var paragraph: [String] = []
        var fence: Fence?
        for line in lines {
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                continue
            }
            fence = Fence(opening: line)
            if fence == nil, isProse(line) { paragraph.append(line.trimmed) } else if !paragraph.isEmpty { break }
        }
        let words = PlainWords(paragraph.joined(separator: " ")).text
        return words.isEmpty ? nil : first(count, of: words)
    }

    private static func isProse(_ line: String) -> Bool {
        guard let first = line.trimmed.utf8.first, !line.hasPrefix("    "), MarkdownItems.item(line) == nil, Fence(opening: line) == nil
        else {
            return false
        }
        return !"#>|<".utf8.contains(first) && !line.trimmed.hasPrefix("![") && !line.trimmed.utf8.allSatisfy { "-=*_ ".utf8.contains($0) }
    }

    /// Sentences end with a full stop before a space and a capital; "e.g. A" and "U.S. East" are not so many that a cut would hurt.
    static func first(_ count: Int, of words: String) -> String {
        let bytes = Array(words.utf8)
        var found = 0
        for index in bytes.indices where ".!?".utf8.contains(bytes[index]) && index + 2 < bytes.count && bytes[index + 1] == 0x20 {
            let next = bytes[index + 2]
            let isStart = (0x41...0x5A).contains(next) || (0x30...0x39).contains(next) || next >= 0x80 || "\"'(".utf8.contains(next)
            guard isStart, !isAbbreviation(bytes[..<index]) else { continue }
            found += 1
            if found == count { return String(decoding: bytes[...index], as: UTF8.self) }
        }
        return words
    }

    private static func isAbbreviation(_ before: ArraySlice<UInt8>) -> Bool {
        let word = String(decoding: before.suffix(8).split(separator: 0x20).last ?? [], as: UTF8.self).lowercased()
        return ["e.g", "i.e", "vs", "cf", "dr", "mr", "mrs", "ms", "no", "inc", "approx", "a.m", "p.m", "u.s"].contains(word)
    }
}
