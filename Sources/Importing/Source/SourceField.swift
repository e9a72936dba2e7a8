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
        /// A section and some of those below it, likewise.
        case sections(Range<Int>)
    }

    /// As it is written.
    package let name: String
    package let value: Extension.Value
    package let position: SourcePosition
    package let home: Home

    func with(value: Extension.Value) -> SourceField { SourceField(name: name, value: value, position: position, home: home) }

    /// The value as one text; a list's items stand on a line each.
    var text: String? {
        switch value {
        case .text(let text): text
        case .list(let items): items.allSatisfy(\.isText) ? value.texts.map { "- " + $0 }.joined(separator: "\n") : nil
        case .mapping: nil
        }
    }

    /// Whether the words stand in the text, which keeps them.
    var isInText: Bool { home != .frontMatter && home != .column }
}

extension Extension.Value {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    /// The text, or the texts of a list.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): items.flatMap(\.texts)
        case .mapping: []
        }
    }

    /// The value with texts of a wiki as Markdown. A line by itself, such as a title, holds no more of it than links.
    func markdown(from language: WikiText.Language) -> Extension.Value {
        switch self {
        case .text(let text):
            .text(
                text.utf8.contains(0x0A) || text.contains("|http") || text.contains("[http")
                    ? WikiText(text.textLines, language).lines.map(\.text).joined(separator: "\n") : text)
        case .list(let items): .list(items.map { $0.markdown(from: language) })
        case .mapping(let entries): .mapping(entries.map { Extension(name: $0.name, value: $0.value.markdown(from: language)) })
        }
    }

    /// The value without the words of internal passages.
    ///
    /// - Parameter withheld: where those words come to.
    func withoutPassages(_ withheld: inout [String]) -> Extension.Value {
        switch self {
        case .text(let text):
            let (shown, words) = PassageMarks.parted(text)
            withheld += words
            return .text(shown)
        case .list(let items): return .list(items.map { $0.withoutPassages(&withheld) })
        case .mapping(let entries):
            return .mapping(entries.map { Extension(name: $0.name, value: $0.value.withoutPassages(&withheld)) })
        }
    }

    /// The value as it is to be understood: without comments, and with the addresses of links where their names stood.
    func understood(_ links: LinkDefinitions) -> Extension.Value {
        switch self {
        case .text(let text): .text(links.resolved(MarkupWriter(text, for: .reading).text))
        case .list(let items): .list(items.map { $0.understood(links) })
        case .mapping(let entries): .mapping(entries.map { Extension(name: $0.name, value: $0.value.understood(links)) })
        }
    }

    var holdsHiddenWords: Bool {
        switch self {
        case .text(let text): !MarkupWriter(text, for: .reading).hiddenLines.isEmpty
        case .list(let items): items.contains(where: \.holdsHiddenWords)
        case .mapping(let entries): entries.contains(where: \.value.holdsHiddenWords)
        }
    }
}
