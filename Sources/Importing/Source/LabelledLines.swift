internal import Narratives

/// Lines of a text that name what they say: `**Date:** 5 May`, `- **Owner**: the storage team`, `Severity: 2`, and tables of two columns.
enum LabelledLines {
    /// - Parameters:
    ///   - target: what a heading fills in.
    ///   - knows: whether a name means anything. A line without marks counts only then, since prose has colons too.
    static func fields(in document: SourceDocument, target: (String) -> Target?, knows: (String) -> Bool) -> [SourceField] {
        // Names stand on top, in a summary, or in a section of their own before the first list. Further down, only a line on causes is looked for,
        // since its words must come to be looked at.
        let firstList = document.sections.firstIndex { target($0.title).map { $0.isList || $0 == .timeline } ?? false }
        return document.sections.enumerated().flatMap { place, section -> [SourceField] in
            let isOnTop = document.isOnTop(place) || (place < firstList ?? .max && isOfNames(section, in: document, knows))
            let isSummary = target(section.title) == .summary
            var labels = isOnTop ? document.tables(in: section).flatMap { rows(of: $0, knows: knows) } : []
            for (line, text) in document.words(in: section) {
                let isKnown = isOnTop || (isSummary && isMarked(text)) ? knows : ForbiddenLabel.matches
                guard let label = labelled(text), isKnown(label.name) else { continue }
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

    /// Whether a section holds names with what they say and nothing else, two of them known.
    private static func isOfNames(_ section: SourceSection, in document: SourceDocument, _ knows: (String) -> Bool) -> Bool {
        let lines = document.words(in: section).map(\.text).filter { !$0.trimmed.isEmpty }
        if let table = document.tables(in: section).first { return rows(of: table, knows: knows).count > 1 }
        return lines.allSatisfy { isMarked($0) && $0.contains(":") } && lines.count { labelled($0).map { knows($0.name) } ?? false } > 1
    }

    /// The names of all lines and rows that have one, known or not, by which a template is told from others.
    static func names(in document: SourceDocument) -> [String] {
        document.sections.flatMap { section in
            document.words(in: section).compactMap { labelled($0.text)?.name }
                + document.tables(in: section).filter { $0.header.cells.count == 2 }.flatMap { ([$0.header] + $0.rows).map(name) }
        }
    }

    /// Whether a line is an item, or begins in bold: a sentence with a colon is neither.
    private static func isMarked(_ line: String) -> Bool { MarkdownItems.item(line) != nil || line.trimmed.hasPrefix("**") }

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
