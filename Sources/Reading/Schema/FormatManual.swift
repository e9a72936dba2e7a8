/// What the format says of its keys, for people.
package enum FormatManual {
    package struct Entry: Sendable {
        /// The mapping that has the key: "a narrative".
        package let subject: String
        package let summary: String
        /// What to write there: "a list: each is text".
        package let expected: String
    }

    /// The names of all keys, sorted.
    package static let names = FormatKeys.all.sorted()

    /// What each mapping that has a key says of it.
    package static func entries(for name: String) -> [Entry] {
        FrontMatterSchema.allCases.flatMap { entries(for: name, in: $0.shape()) }.reduce(into: []) { found, entry in
            if !found.contains(where: { $0.subject == entry.subject && $0.summary == entry.summary }) { found.append(entry) }
        }
    }

    private static func entries(for name: String, in mapping: MappingShape) -> [Entry] {
        mapping.keys.flatMap { key in
            let own = key.name == name || key.aliases.contains(name)
            return (own ? [Entry(subject: mapping.subject, summary: key.summary, expected: key.value.words.capitalisedFirst)] : [])
                + key.value.mappings.flatMap { entries(for: name, in: $0) }
        }
    }
}

extension ValueShape {
    /// The mappings that may stand here.
    fileprivate var mappings: [MappingShape] {
        switch self {
        case .mapping(let mapping): [mapping]
        case .list(let item), .oneOrMore(let item): item.mappings
        default: []
        }
    }

    /// What may stand here, in words.
    fileprivate var words: String {
        switch self {
        case .text(let longest): longest.map { "text of at most \($0) characters" } ?? "text"
        case .form(let form): "such as " + form.examples.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
        case .words(let words): "one of " + words.joined(separator: ", ")
        case .number(let range, let isWhole):
            isWhole
                ? "a whole number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
                : "a number from \(range.lowerBound) to \(range.upperBound)"
        case .flag: "true or false"
        case .list(.mapping(let item)): "a list; each is \(item.subject): `\(item.outline(of: nil))`"
        case .list(let item): "a list; each is \(item.words)"
        case .oneOrMore(let item): item.words + "; or a list"
        case .mapping(let mapping): "a mapping with " + mapping.keys.map { "`\($0.name)`" }.joined(separator: ", ")
        case .table(let value): "names, each with \(value.words)"
        case .item(let value, _): value.words
        case .anything: "anything"
        }
    }
}
