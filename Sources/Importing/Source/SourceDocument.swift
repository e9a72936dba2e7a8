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
    package let fields: [SourceField]
    /// The text below, line by line, as it is to be understood: without comments, and with the addresses of links where their names stood.
    package let lines: [String]
    /// Whether each of the lines is fenced code.
    let isCode: [Bool]
    /// The same lines as they were written, for the body.
    let written: [String]
    /// Lines that give the addresses of links, or footnotes: they stay in the body, whatever leaves it.
    let definitions: Set<Int>
    /// The lines on which hidden words begin.
    let hiddenLines: [Int]
    /// What keys and columns held for readers inside, which none of them can keep so.
    let withheldValues: [(field: SourceField, words: [String])]
    /// Keys and columns that held a comment.
    let commented: [SourcePosition]
    /// The lines of passages for readers inside: they stay in the body as well, and no key takes their words.
    let withheld: Set<Int>
    /// The line of the file that `lines` begin at.
    package let firstLine: Int
    /// The line that each of the lines comes from, counted from the first, where they are not the same.
    private let origins: [Int]?
    private(set) package var sections: [SourceSection]
    /// What its dates tell of their order, those of all rows where it is one.
    var dateOrder: ImportMapping.DateOrder?
    /// Where a row stands in its file; the first line of a file of its own.
    package let position: SourcePosition

    package init(
        name: String, file: String, folder: String, stem: String?, fields: [SourceField], text: String, firstLine: Int,
        at position: SourcePosition = .start
    ) {
        let language = WikiText.language(of: text.textLines)
        self.init(name: name, file: file, folder: folder, stem: stem, fields: fields, text: text, language, firstLine, position)
    }

    /// - Parameter language: that of the wiki that the text and the fields were written in; nil for Markdown.
    init(
        name: String, file: String, folder: String, stem: String?, fields: [SourceField], text: String, _ language: WikiText.Language?,
        _ firstLine: Int, _ position: SourcePosition
    ) {
        (self.name, self.file, self.folder, self.stem) = (name, file, folder, stem)
        (self.firstLine, self.position) = (firstLine, position)
        let wiki = language.map { WikiText(text.textLines, $0).lines }
        origins = wiki?.map(\.source)
        let source = wiki?.map(\.text) ?? text.textLines
        written = Dialect.lines(source, isCode: Fence.code(in: source))
        let shown = PassageMarks.withheld(from: written)
        withheld = shown.places
        let read = MarkupWriter(shown.lines.joined(separator: "\n"), for: .reading)
        hiddenLines = read.hiddenLines
        let links = LinkDefinitions(read.text.textLines)
        lines = SourceDocument.resolved(read.text.textLines, links, count: written.count)
        isCode = Fence.code(in: lines)
        definitions = links.lines
        let parted = fields.map { field in
            var words: [String] = []
            let shown = field.value.withoutPassages(&words)
            return (field: field.with(value: language.map { shown.markdown(from: $0) } ?? shown), words: words)
        }
        withheldValues = parted.filter { !$0.words.isEmpty }
        let written = parted.map(\.field)
        self.fields = written.map { $0.with(value: $0.value.understood(links)) }
        commented = zip(written, self.fields).filter { $0.value != $1.value && $0.value.holdsHiddenWords }.map(\.0.position)
        sections = SourceSection.all(in: lines, isCode: isCode)
        dateOrder = .told(by: lines + self.fields.flatMap(\.value.texts))
    }

    private static func resolved(_ read: [String], _ links: LinkDefinitions, count: Int) -> [String] {
        let text = read.indices.map { links.lines.contains($0) ? "" : read[$0] }
        let lines = links.isEmpty ? text : links.resolved(text.joined(separator: "\n")).textLines
        return lines + Array(repeating: "", count: max(0, count - lines.count))
    }

    /// The document with bold lines of some words as headings, by themselves or below the heading that they stand under.
    func dividing(at isHeading: (_ words: String, _ above: String) -> Bool) -> SourceDocument {
        var document = self
        document.sections = SourceSection.all(in: lines, isCode: isCode, isHeading: isHeading)
        return document
    }

    func position(ofLine index: Int) -> SourcePosition {
        SourcePosition(line: firstLine + (origins.map { $0[safe: index] ?? $0.last ?? 0 } ?? index), column: 1)
    }

    /// The words of a section, without its heading.
    func text(of section: SourceSection) -> String { lines[section.content].joined(separator: "\n") }

    func tables(in section: SourceSection) -> [MarkdownTable] { MarkdownTable.all(in: lines, section.content, isCode: isCode) }

    /// The lines of a section that are no code.
    func words(in section: SourceSection) -> [(line: Int, text: String)] {
        section.content.filter { !isCode[$0] }.map { ($0, lines[$0]) }
    }

    /// Whether a section stands on top of a text, where its names are: before all headings, or below its title.
    func isOnTop(_ place: Int) -> Bool { place == 0 || (place == 1 && sections[1].level == 1) }

    /// The sections below a heading, down to the next of its level: none for the title of the whole, nor those of headings that come between.
    func sectionsBelow(_ place: Int) -> [Int] {
        let isTitle = place == 1 && sections[1].level == 1 && !sections.dropFirst(2).contains { $0.level == 1 }
        return isTitle ? [] : Array(sections.indices.dropFirst(place + 1).prefix { sections[$0].level > sections[place].level })
    }
}
