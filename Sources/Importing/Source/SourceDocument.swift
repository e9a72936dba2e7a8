package import Narratives

/// One document of somebody's, taken apart but not yet understood.
package struct SourceDocument: Sendable {
    /// What the record calls it: the folder's name and the path below it; for a row, the file's name and the row's.
    package var name: String
    /// The path that findings name.
    package let file: String
    /// The folder it stands in, below the folder that is imported; empty for that itself. Links begin here.
    package let folder: String
    /// The file's name without its ending; the folder's for an index. Nil for a row.
    package let stem: String?
    /// Front matter, or columns.
    package var fields: [SourceField]
    /// The text below, line by line, as it is to be understood: without comments, and with the addresses of links where their names stood.
    package let lines: [String]
    /// The same lines as they were written, for the body.
    let written: [String]
    /// Lines that give the addresses of links, or footnotes: they stay in the body, whatever leaves it.
    let definitions: Set<Int>
    /// The lines on which hidden words begin.
    let hiddenLines: [Int]
    /// Keys and columns that held a comment.
    let commented: [SourcePosition]
    /// The line of the file that `lines` begin at.
    package let firstLine: Int
    package let sections: [SourceSection]
    /// Where a row stands in its file; the first line of a file of its own.
    package let position: SourcePosition

    package init(
        name: String, file: String, folder: String, stem: String?, fields: [SourceField], text: String, firstLine: Int,
        at position: SourcePosition = .start
    ) {
        (self.name, self.file, self.folder, self.stem) = (name, file, folder, stem)
        (self.firstLine, self.position) = (firstLine, position)
        written = text.textLines
        let read = MarkupWriter(written.joined(separator: "\n"), for: .reading)
        hiddenLines = read.hiddenLines
        let (shown, links) = SourceDocument.understood(read.text.textLines, count: written.count)
        (lines, definitions) = (shown, links.lines)
        self.fields = fields.map { $0.with(value: $0.value.understood(links)) }
        commented = zip(fields, self.fields).filter { $0.value != $1.value && $0.value.holdsHiddenWords }.map(\.0.position)
        sections = SourceSection.all(in: lines)
    }

    private static func understood(_ read: [String], count: Int) -> (lines: [String], links: LinkDefinitions) {
        var lines = read + Array(repeating: "", count: max(0, count - read.count))
        let links = LinkDefinitions(lines)
        for line in links.lines { lines[line] = "" }
        guard !links.isEmpty else { return (lines, links) }
        let resolved = links.resolved(lines.joined(separator: "\n")).textLines
        return (resolved + Array(repeating: "", count: max(0, lines.count - resolved.count)), links)
    }

    func position(ofLine index: Int) -> SourcePosition { SourcePosition(line: firstLine + index, column: 1) }

    /// The words of a section, without its heading.
    func text(of section: SourceSection) -> String { lines[section.content].joined(separator: "\n") }
}

extension String {
    /// Lines end as those of Markdown do: `\n`, `\r\n` or `\r`.
    var textLines: [String] {
        var lines: [String] = []
        var start = utf8.startIndex
        var index = start
        while index < utf8.endIndex {
            let byte = utf8[index]
            let next = utf8.index(after: index)
            if byte == 0x0A || byte == 0x0D {
                lines.append(String(self[start..<index]))
                start = byte == 0x0D && next < utf8.endIndex && utf8[next] == 0x0A ? utf8.index(after: next) : next
                index = start
            } else {
                index = next
            }
        }
        if start < utf8.endIndex { lines.append(String(self[start...])) }
        return lines
    }
}
