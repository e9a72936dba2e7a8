package import Narratives

/// A value of a YAML text, with its place.
package struct YAMLNode: Sendable {
    package indirect enum Content: Sendable {
        /// Plain text has no quotes and is no block.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// Pairs in the order in which they are written; no two text keys are the same.
        case mapping([Pair])
    }

    package struct Pair: Sendable {
        package let key: YAMLNode
        package let value: YAMLNode
    }

    /// A comment that stands where words could have been meant.
    package struct Comment: Sendable {
        let position: SourcePosition
        /// Whether its `#` begins a word, as in `#3`.
        let isWord: Bool
    }

    package let content: Content
    /// In the file, not the YAML text.
    package let position: SourcePosition
    /// Behind its last letter; behind the line end of a block of text.
    let end: SourcePosition
    var comment: Comment?

    /// A mapping without keys: front matter that says nothing.
    static func empty(at position: SourcePosition) -> YAMLNode { YAMLNode(content: .mapping([]), position: position, end: position) }

    /// The text; nil where the value is a list or a mapping.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The last line on which a part of the value stands.
    var lastLine: Int {
        switch content {
        case .scalar: end.line
        case .sequence(let items): items.last?.lastLine ?? end.line
        case .mapping(let pairs): pairs.last?.value.lastLine ?? end.line
        }
    }

    var isPlainText: Bool {
        if case .scalar(_, isPlain: true) = content { true } else { false }
    }

    /// What the value is, for messages.
    package var typeName: String {
        switch content {
        case .scalar: "text"
        case .mapping: "a mapping"
        case .sequence: "a list"
        }
    }

    /// Whether the author left the value out: `hook:` with nothing behind it says nothing, so nothing is lost.
    package var isBlank: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }
}
