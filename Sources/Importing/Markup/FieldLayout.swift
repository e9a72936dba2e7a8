/// The text of a field as it is laid out: tables, a list, a paragraph, or more than one of them.
struct FieldLayout {
    let text: String
    let lines: [String]
    let tables: [MarkdownTable]
    /// What it lists outside of tables.
    let list: MarkdownItems

    init(_ text: String) {
        self.text = text
        lines = text.textLines
        tables = MarkdownTable.all(in: lines, lines.indices, isCode: Fence.code(in: lines))
        var others = lines
        for line in tables.lazy.flatMap(\.lines) { others[line] = "" }
        list = MarkdownItems(others)
    }

    /// Whether it begins with an item, or holds a table.
    var holdsItems: Bool { !tables.isEmpty || (list.isList && list.preface.isEmpty) }

    /// Whether it is a list and nothing else.
    var isList: Bool { tables.isEmpty && holdsItems && list.isPlain && !list.hasMore }

    /// The items of a list, whatever is said above it, or the paragraph that it is; nil where it is more than that.
    var items: [MarkdownItems.Item]? {
        if list.isList { return list.isPlain ? list.whole : nil }
        return Prose.isParagraph(text) ? [MarkdownItems.Item(text: text)] : nil
    }
}
