internal import Reading

/// Writes front matter so that it reads as a person would have written it: no quotes where none are needed.
struct FrontMatterText {
    private(set) var text = ""

    init(_ entries: [YAMLEntry]) { for entry in entries { write(entry, indent: 0) } }

    /// - Parameter mark: what stands before the key, where it is the first of an item.
    private mutating func write(_ entry: YAMLEntry, indent: Int, mark: String = "") {
        let margin = String(repeating: " ", count: indent - mark.utf8.count)
        if let remark = entry.remark {
            // One line: what is not a comment any more would be YAML.
            text += "\(margin)# \(String(String.UnicodeScalarView(remark.unicodeScalars.map { YAMLScalar.mayStand($0) ? $0 : " " })))\n"
        }
        text += "\(margin)\(mark)\(FrontMatterText.scalar(entry.key)):"
        if let line = FrontMatterText.line(entry.value) {
            text += " \(line)\n"
            return
        }
        text += "\n"
        if case .list(let items) = entry.value { for item in items { write(item: item, indent: indent + 2) } }
        if case .mapping(let entries) = entry.value { for entry in entries { write(entry, indent: indent + 2) } }
    }

    private mutating func write(item: YAMLValue, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        switch item {
        case .mapping(let entries) where !entries.isEmpty:
            for (place, entry) in entries.enumerated() { write(entry, indent: indent + 2, mark: place == 0 ? "- " : "") }
        case .list(let items) where !items.isEmpty:
            text += margin + "-\n"
            for item in items { write(item: item, indent: indent + 2) }
        default: text += "\(margin)- \(FrontMatterText.line(item) ?? "")\n"
        }
    }

    /// A value on one line; nil for what needs lines of its own.
    private static func line(_ value: YAMLValue) -> String? {
        switch value {
        case .text(let words): scalar(words)
        case .words(let words): "[" + words.map(scalar).joined(separator: ", ") + "]"
        case .list(let items): items.isEmpty ? "[]" : nil
        case .mapping(let entries): entries.isEmpty ? "{}" : nil
        }
    }

    /// Dates and other words that begin with a digit stand plain, as people write them.
    private static func scalar(_ words: String) -> String { YAMLScalar.text(words, mayBeginWithDigit: true) }
}
