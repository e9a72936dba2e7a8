/// What a section lists: bullets, numbers, or paragraphs.
struct MarkdownItems {
    struct Item {
        /// Without the mark; lines of one item joined by spaces.
        var text: String
        let line: Int
        /// Whether it is a task, and done.
        var isDone: Bool?
    }

    private(set) var items: [Item] = []
    /// What stands before the first item.
    private(set) var preface: [String] = []
    /// Whether all else is understood: false where lists stand in lists, or tables, code, quotes and pictures do.
    private(set) var isPlain = true
    /// Whether anything is a list at all.
    var isList: Bool { !items.isEmpty }

    init(_ lines: [String], _ range: Range<Int>) {
        var isAfterBlank = false
        for index in range {
            let line = lines[index]
            let trimmed = line.trimmed
            guard !trimmed.isEmpty else {
                isAfterBlank = true
                continue
            }
            if Fence(opening: line) != nil || trimmed.hasPrefix(">") || trimmed.hasPrefix("|") || trimmed.hasPrefix("#") { isPlain = false }
            if let (indent, text) = MarkdownItems.item(line) {
                if indent >= 2, isList { isPlain = false }
                items.append(MarkdownItems.task(text, line: index))
            } else if items.isEmpty {
                preface.append(trimmed)
            } else if isAfterBlank, !line.hasPrefix(" ") {
                // A paragraph after the list.
                isPlain = false
            } else {
                items[items.count - 1].text += " " + trimmed
            }
            isAfterBlank = false
        }
    }

    private static func task(_ text: String, line: Int) -> Item {
        for (mark, isDone) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] where text.hasPrefix(mark) {
            return Item(text: String(text.dropFirst(4)), line: line, isDone: isDone)
        }
        return Item(text: text, line: line)
    }

    /// `- words`, `* words`, `3. words`: how far in it stands, and its words.
    static func item(_ line: String) -> (indent: Int, text: String)? {
        let bytes = line.utf8
        let indent = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
        var rest = bytes.dropFirst(indent)
        let digits = rest.prefix { (0x30...0x39).contains($0) }.count
        if digits > 0, digits < 10 {
            rest = rest.dropFirst(digits)
            guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
        } else {
            guard let mark = rest.first, "-*+".utf8.contains(mark) else { return nil }
        }
        rest = rest.dropFirst()
        guard let space = rest.first, space == 0x20 || space == 0x09 else { return nil }
        let text = String(Substring(rest)).trimmed
        return text.isEmpty || text.utf8.allSatisfy({ "-*_ ".utf8.contains($0) }) ? nil : (indent, text)
    }
}
