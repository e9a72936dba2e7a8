internal import Narratives

/// A value of the front matter that an import writes.
package indirect enum YAMLValue: Hashable, Sendable {
    case text(String)
    /// Slugs and other short words, on one line.
    case words([String])
    case list([YAMLValue])
    /// In the order given.
    case mapping([YAMLEntry])

    init(_ value: Extension.Value) {
        self =
            switch value {
            case .text(let text): .text(text)
            case .list(let items): .list(items.map(YAMLValue.init))
            case .mapping(let entries): .mapping(entries.map { YAMLEntry($0.name, YAMLValue($0.value)) })
            }
    }
}

/// A key with its value, and perhaps a remark above it for whoever reads the file.
package struct YAMLEntry: Hashable, Sendable {
    package let key: String
    package var value: YAMLValue
    /// Stands as a comment on a line of its own.
    package var remark: String?

    package init(_ key: String, _ value: YAMLValue, remark: String? = nil) {
        self.key = key
        self.value = value
        self.remark = remark
    }
}
