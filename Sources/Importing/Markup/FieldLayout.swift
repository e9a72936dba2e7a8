/// The text of a field as it is laid out: a table, a list, a paragraph, or more than one of them.
struct FieldLayout {
    let text: String
    let lines: [String]
    let list: MarkdownItems
    /// The first table in it.
    let table: MarkdownTable?

    init(_ text: String) {
        self.text = text
        lines = text.textLines
        list = MarkdownItems(lines)
        table = MarkdownTable.all(in: lines, lines.indices, isCode: Fence.code(in: lines)).first
    }

    /// Whether it begins with an item.
    var beginsWithList: Bool { list.isList && list.preface.isEmpty }

    /// Whether it is a list and nothing else.
    var isList: Bool { beginsWithList && list.isPlain }

    /// The items of a list, whatever is said above it, or the paragraph that it is; nil where it is more than that.
    var items: [MarkdownItems.Item]? {
        if list.isList { return list.isPlain ? list.whole : nil }
        return Prose.isParagraph(text) ? [MarkdownItems.Item(text: text)] : nil
    }
}
