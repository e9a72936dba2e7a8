/// What a section lists: bullets or numbers.
struct MarkdownItems {
    struct Item {
        /// Without the mark; lines of one item joined by spaces.
        var text: String
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

    init(_ lines: [String]) {
        var isAfterBlank = false
        for line in lines {
            let trimmed = line.trimmed
            defer { isAfterBlank = trimmed.isEmpty }
            guard let first = trimmed.utf8.first else { continue }
            if first.isOne(of: ">|#") || Fence.opens(at: line) { isPlain = false }
            if let (indent, text) = MarkdownItems.item(line) {
                if indent >= 2, isList { isPlain = false }
                let words = MarkdownItems.withoutTask(text)
                items.append(Item(text: words, isDone: words == text ? nil : !text.hasPrefix("[ ] ")))
            } else if items.isEmpty {
                preface.append(trimmed)
            } else if isAfterBlank, !line.hasPrefix(" ") {
                // A paragraph after the list.
                isPlain = false
            } else {
                items[items.count - 1].text += " " + trimmed
            }
        }
    }

    /// The words of an item without the box of a task.
    static func withoutTask(_ text: String) -> String {
        ["[ ] ", "[x] ", "[X] "].contains { text.hasPrefix($0) } ? String(text.dropFirst(4)) : text
    }

    /// `- words`, `* words`, `3. words`: how far in it stands, and its words.
    static func item(_ line: String) -> (indent: Int, text: String)? {
        let bytes = line.utf8
        let indent = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let digits = bytes.dropFirst(indent).prefix { $0.isDigit }.count
        let rest = bytes.dropFirst(indent + digits)
        guard digits < 10, let mark = rest.first, mark.isOne(of: digits > 0 ? ".)" : "-*+"),
            let space = rest.dropFirst().first, space == 0x20 || space == 0x09
        else { return nil }
        let text = String(Substring(rest.dropFirst(2))).trimmed
        return text.utf8.allSatisfy { $0.isOne(of: "-*_ ") } ? nil : (indent, text)
    }
}
