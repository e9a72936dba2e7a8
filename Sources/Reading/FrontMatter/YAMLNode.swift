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

    package let content: Content
    /// In the file, not the YAML text.
    package let position: SourcePosition

    /// A mapping without keys: front matter that says nothing.
    static func empty(at position: SourcePosition) -> YAMLNode { YAMLNode(content: .mapping([]), position: position) }

    /// The text; nil where the value is a list or a mapping.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// What the value is, for messages.
    package var sort: String {
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
