internal import Narratives

/// Lines of a text that name what they say: `**Date:** 5 May`, `- **Owner**: the storage team`, `Severity: 2`, and tables of two columns.
enum LabelledLines {
    /// - Parameter knows: whether a name means anything. A line without marks counts only then, since prose has colons too.
    static func fields(in document: SourceDocument, knows: (String) -> Bool) -> [SourceField] {
        document.sections.indices.flatMap { place -> [SourceField] in
            let section = document.sections[place]
            // Names stand on top: further down, only a line on causes is looked for, since its words must come to be looked at.
            let isOnTop = place == 0 || (place == 1 && section.level == 1)
            let rows = isOnTop ? tableFields(in: document, section.content, knows: knows) : []
            return (rows + lineFields(in: document, section.content, isOnTop: isOnTop, knows: knows)).sorted { $0.position < $1.position }
        }
    }

    private static func lineFields(
        in document: SourceDocument, _ range: Range<Int>, isOnTop: Bool, knows: (String) -> Bool
    ) -> [SourceField] {
        var fence: Fence?
        return range.compactMap { index in
            let line = document.lines[index]
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                return nil
            }
            fence = Fence(opening: line)
            guard fence == nil, let (name, value) = labelled(line), isOnTop ? knows(name) : ForbiddenLabel.matches(name) else { return nil }
            return SourceField(name: name, value: .text(value), position: document.position(ofLine: index), home: .lines(index..<index + 1))
        }
    }

    /// The name and the words behind it, where a line begins with a name.
    static func labelled(_ line: String) -> (name: String, value: String)? {
        guard !line.hasPrefix("    ") else { return nil }
        let text = MarkdownItems.item(line)?.text ?? line.trimmed
        guard let colon = text.utf8.prefix(80).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var name = String(text[..<colon])
        var value = String(text[text.utf8.index(after: colon)...])
        for mark in ["**", "__", "*", "_"] where name.hasPrefix(mark) {
            name.removeFirst(mark.count)
            if name.hasSuffix(mark) { name.removeLast(mark.count) } else if value.hasPrefix(mark) { value.removeFirst(mark.count) }
            break
        }
        name = name.trimmed
        value = value.trimmed
        let words = name.split(separator: " ").count
        guard words > 0, words <= 5, !name.utf8.contains(where: { "[]`<>|/~".utf8.contains($0) }), !value.hasPrefix("//") else {
            return nil
        }
        return value.isEmpty ? nil : (name, value)
    }

    /// Tables of two columns on top of a text, row by row. The first row may name the columns, or say something itself.
    private static func tableFields(in document: SourceDocument, _ range: Range<Int>, knows: (String) -> Bool) -> [SourceField] {
        MarkdownTable.all(in: document.lines, range).flatMap { table -> [SourceField] in
            let rows = (knows(name(table.header)) ? [table.header] : []) + table.rows
            guard table.header.cells.count <= 2, rows.allSatisfy({ $0.cells.count == 2 }), rows.contains(where: { knows(name($0)) }) else {
                return []
            }
            return rows.filter { knows(name($0)) }.map { row in
                SourceField(
                    name: name(row), value: .text(row.cells[1]), position: document.position(ofLine: row.line),
                    home: .lines(row.line..<row.line + 1))
            }
        }
    }

    private static func name(_ row: MarkdownTable.Row) -> String {
        let name = PlainWords(row.cells.first ?? "").text
        return name.hasSuffix(":") ? String(name.dropLast()) : name
    }
}
