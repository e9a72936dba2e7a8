internal import Reading

/// Writes front matter so that it reads as a person would have written it: no quotes where none are needed.
struct FrontMatterText {
    private(set) var text = ""

    init(_ entries: [YAMLEntry]) { for entry in entries { write(entry, indent: 0) } }

    private mutating func write(_ entry: YAMLEntry, indent: Int, first: String? = nil) {
        let margin = first ?? String(repeating: " ", count: indent)
        if first == nil { writeRemark(entry.remark, margin) }
        text += margin + FrontMatterText.scalar(entry.key) + ":"
        switch entry.value {
        case .text(let words): text += " " + FrontMatterText.scalar(words) + "\n"
        case .words(let words): text += " [" + words.map(FrontMatterText.scalar).joined(separator: ", ") + "]\n"
        case .list(let items) where items.isEmpty: text += " []\n"
        case .mapping(let entries) where entries.isEmpty: text += " {}\n"
        case .list(let items):
            text += "\n"
            for item in items { write(item: item, indent: indent + 2) }
        case .mapping(let entries):
            text += "\n"
            for entry in entries { write(entry, indent: indent + 2) }
        }
    }

    private mutating func write(item: YAMLValue, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        switch item {
        case .text(let words): text += margin + "- " + FrontMatterText.scalar(words) + "\n"
        case .words(let words): text += margin + "- [" + words.map(FrontMatterText.scalar).joined(separator: ", ") + "]\n"
        case .mapping(let entries) where !entries.isEmpty:
            writeRemark(entries[0].remark, margin)
            write(entries[0], indent: indent + 2, first: margin + "- ")
            for entry in entries.dropFirst() { write(entry, indent: indent + 2) }
        case .mapping: text += margin + "- {}\n"
        case .list(let items) where items.isEmpty: text += margin + "- []\n"
        case .list(let items):
            text += margin + "-\n"
            for item in items { write(item: item, indent: indent + 2) }
        }
    }

    private mutating func writeRemark(_ remark: String?, _ margin: String) {
        guard let remark else { return }
        // One line: what is not a comment any more would be YAML.
        let line = String(
            String.UnicodeScalarView(remark.unicodeScalars.map { YAMLScalar.mayStand($0) ? $0 : " " }))
        text += margin + "# " + line + "\n"
    }

    /// Dates and other words that begin with a digit stand plain, as people write them.
    private static func scalar(_ words: String) -> String { YAMLScalar.text(words, mayBeginWithDigit: true) }
}
