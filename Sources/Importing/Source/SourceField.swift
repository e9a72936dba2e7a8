package import Narratives

/// Something that a source says under a name: a key of front matter, a column of a row, a line or a row in the text, a section.
package struct SourceField: Sendable {
    package enum Home: Hashable, Sendable {
        case frontMatter
        case column
        /// Lines of the text that say it, by their places in `SourceDocument.lines`.
        case lines(Range<Int>)
        /// A section, by its place in `SourceDocument.sections`.
        case section(Int)
    }

    /// As it is written.
    package let name: String
    package let value: Extension.Value
    package let position: SourcePosition
    package let home: Home

    /// The value as one text; a list's items stand on a line each.
    var text: String? {
        switch value {
        case .text(let text): text
        case .list(let items):
            items.allSatisfy { if case .text = $0 { true } else { false } } ? value.texts.map { "- " + $0 }.joined(separator: "\n") : nil
        case .mapping: nil
        }
    }

    /// Whether the words stand in the text, which keeps them.
    var isInText: Bool {
        switch home {
        case .frontMatter, .column: false
        case .lines, .section: true
        }
    }
}
