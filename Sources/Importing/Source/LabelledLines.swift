internal import Narratives

/// Lines of a text that name what they say: `**Date:** 5 May`, `- **Owner**: the storage team`, `Severity: 2`, and tables of two columns.
enum LabelledLines {
    /// - Parameter knows: whether a name means anything. A line without marks counts only then, since prose has colons too.
    static func fields(in document: SourceDocument, knows: (String) -> Bool) -> [SourceField] {
        document.sections.enumerated().flatMap { place, section -> [SourceField] in
            // Names stand on top: further down, only a line on causes is looked for, since its words must come to be looked at.
            let isOnTop = document.isOnTop(place)
            var labels = isOnTop ? document.tables(in: section).flatMap { rows(of: $0, knows: knows) } : []
            for (line, text) in document.words(in: section) {
                guard let label = labelled(text), isOnTop ? knows(label.name) : ForbiddenLabel.matches(label.name) else { continue }
                labels.append((line, label.name, label.value))
            }
            return labels.sorted { $0.line < $1.line }.map { line, name, value in
                SourceField(name: name, value: .text(value), position: document.position(ofLine: line), home: .lines(line..<line + 1))
            }
        }
    }

    /// The name and the words behind it, where a line begins with a name.
    static func labelled(_ line: String) -> (name: String, value: String)? {
        guard !line.hasPrefix("    ") else { return nil }
        let text = MarkdownItems.item(line)?.text ?? line.trimmed
        guard let colon = text.utf8.prefix(80).firstIndex(where: { $0 == ":" }) else { return nil }
        var name = String(text[..<colon])
        var value = String(text[text.utf8.index(after: colon)...])
        if let mark = ["**", "__", "*", "_"].first(where: { name.hasPrefix($0) }) {
            name.removeFirst(mark.count)
            if name.hasSuffix(mark) { name.removeLast(mark.count) } else if value.hasPrefix(mark) { value.removeFirst(mark.count) }
        }
        (name, value) = (name.trimmed, value.trimmed)
        guard (1...5).contains(name.split(separator: " ").count), !name.utf8.contains(where: { $0.isOne(of: "[]`<>|/~") }),
            !value.isEmpty, !value.hasPrefix("//")
        else { return nil }
        return (name, value)
    }

    /// The rows of a table of two columns. The first may name the columns, or say something itself.
    private static func rows(of table: MarkdownTable, knows: (String) -> Bool) -> [(line: Int, name: String, value: String)] {
        let isHeaderKnown = knows(name(table.header))
        let rows = (isHeaderKnown ? [table.header] : []) + table.rows
        guard table.header.cells.count <= 2, rows.allSatisfy({ $0.cells.count == 2 }) else { return [] }
        return rows.map { ($0.line, name($0), $0.cells[1]) }.filter { knows($0.1) }
    }

    private static func name(_ row: MarkdownTable.Row) -> String {
        let name = PlainWords(row.cells.first ?? "").text
        return name.hasSuffix(":") ? String(name.dropLast()) : name
    }
}
