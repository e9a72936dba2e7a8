package import Narratives

/// What a source document becomes, before it has an address and before its links are followed.
package struct DraftedNarrative: Sendable {
    /// See `SourceDocument`.
    package var name: String
    package let file: String
    package let folder: String
    package let position: SourcePosition
    package let title: String
    /// The id that the mapping wishes for; it may be taken.
    package let id: Slug?
    /// What tells a row from the others of its table: its id, where a key gives one, or else its title and date.
    package let key: String
    /// Whether it is published only with `--drafts`.
    package let isDraft: Bool
    /// In the order in which they are written.
    package var entries: [YAMLEntry]
    package let body: DraftedBody
    package var findings: [Finding]
    /// How many factors wait for a person's look.
    package let factors: Int
    let related: [DraftedRelative]
    /// What a wiki calls the text besides, by which its links may find it.
    let otherTitles: [String]
    /// Where the report itself stands, by which others may link to it.
    let url: String?
}

/// Another incident as a source speaks of it, before links are followed.
struct DraftedRelative: Sendable {
    let address: String
    let why: String
}

/// The text below the front matter, with the line of the source that each of its lines stood on.
package struct DraftedBody: Sendable {
    package var lines: [(text: String, source: Int)] = []

    var text: String { lines.map { $0.text + "\n" }.joined() }
}
