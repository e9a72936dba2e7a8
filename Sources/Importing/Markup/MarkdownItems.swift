/// What a section lists: bullets or numbers.
struct MarkdownItems {
    struct Item {
        /// Without the mark; lines of one item joined by spaces.
        var text: String
        /// Whether it is a task, and done.
        var isDone: Bool?
        /// Whether it stands below another, of which it says more; a task stands for itself.
        var isNested = false
    }

    private(set) var items: [Item] = []
    /// What stands before the first item.
    private(set) var preface: [String] = []
    /// Whether all else is understood: false where tables, code, quotes and pictures stand among the items.
    private(set) var isPlain = true
    /// Whether a paragraph stands behind the items; what is listed further down is none of them.
    private(set) var hasMore = false
    /// Whether anything is a list at all.
    var isList: Bool { !items.isEmpty }

    init(_ lines: [String]) {
        var isAfterBlank = false
        for line in lines {
            let trimmed = line.trimmed
            defer { isAfterBlank = trimmed.isEmpty }
            guard let first = trimmed.utf8.first else { continue }
            guard !hasMore else { continue }
            if first.isOne(of: ">|#") || Fence.opens(at: line) { isPlain = false }
            if let (indent, text) = MarkdownItems.item(line) {
                let (words, isDone) = MarkdownItems.task(text)
                items.append(Item(text: words, isDone: isDone, isNested: indent >= 2 && isList && isDone == nil))
            } else if items.isEmpty {
                preface.append(trimmed)
            } else if isAfterBlank, !line.hasPrefix(" ") {
                hasMore = true
            } else {
                items[items.count - 1].text += " " + trimmed
            }
        }
    }

    /// The items, each with what stands below it.
    var whole: [Item] {
        items.reduce(into: []) { whole, item in
            guard item.isNested, var last = whole.popLast() else { return whole.append(item) }
            last.text += (last.text.utf8.last?.isOne(of: ".!?:;,") ?? true ? " " : "; ") + item.text
            whole.append(last)
        }
    }

    /// The words of an item without the box of a task, and whether that is ticked; nil where it has none.
    static func task(_ text: String) -> (words: String, isDone: Bool?) {
        for (box, isDone) in boxes where text.hasPrefix(box) { return (String(text.dropFirst(box.count)).trimmed, isDone) }
        return (text, nil)
    }

    private static let boxes = [
        ("[ ] ", false), ("[x] ", true), ("[X] ", true), ("☐", false), ("⬜", false), ("☑️", true), ("☑", true), ("✅", true), ("✔️", true),
        ("✔", true),
    ]

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
