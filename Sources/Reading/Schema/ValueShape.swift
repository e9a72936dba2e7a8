internal import Narratives

/// What a value may be, as data: each `ValueReader` declares it beside the function that reads, and the JSON Schema is made of it.
package indirect enum ValueShape: Sendable {
    /// Text that says something, of at most so many characters. A number or a truth value without quotes is text as well.
    case text(longest: Int? = nil)
    case form(TextForm)
    /// One of a closed list.
    case words([String])
    case number(ClosedRange<Double>, isWhole: Bool)
    /// `true` or `false`, in quotes or without.
    case flag
    case list(ValueShape)
    /// One value, or a list of them.
    case oneOrMore(ValueShape)
    case mapping(MappingShape)
    /// Any names, each with such a value.
    case table(ValueShape)
    /// An item of a list by itself, or in a mapping that says who may see it.
    case item(ValueShape, MappingShape)
    /// Whatever stands behind an `x-` key.
    case anything
}

extension ValueShape {
    /// Whether words could stand here: any text, or a name where they are one.
    func takes(_ words: String) -> Bool {
        switch self {
        case .text: true
        case .form(let form): form.takesTruth && Slug(words) != nil
        case .item(let value, _): value.takes(words)
        default: false
        }
    }
}

/// Text of one form.
package struct TextForm: Sendable {
    /// A regular expression of ECMAScript for the whole text, as JSON Schema wants it.
    package let pattern: String
    /// What to write, for people; editors show it where the pattern does not match.
    package let advice: String
    package let examples: [String]
    package var longest: Int?
    /// Numbers without quotes that are read as such text.
    package var numbers: NumberRange?
    /// Whether `true` and `false` without quotes are.
    package var takesTruth = false

    package struct NumberRange: Sendable {
        package let least: Int
        package var most: Int?
    }
}

/// What a mapping may hold.
package struct MappingShape: Sendable {
    /// "a narrative"
    package let subject: String
    package let keys: [KeyShape]
    /// Whether `x-` keys are kept.
    package let takesExtensions: Bool
    /// Keys that belong to one value of `kind`.
    package var keysOfKinds: [(kind: String, keys: [String])] = []
}

extension ValueShape {
    /// What to write where a list is wanted, and a text may have been written; nil where a text or nothing else would do.
    func listing(_ text: String?, of key: String) -> String? {
        switch self {
        case .list(.mapping(let item)): return "Write `\(key):`, and below it one item a line, as `- \(item.outline(of: text))`."
        case .list(let item):
            guard let text, !text.isEmpty, text.utf8.count <= 200 else { return nil }
            return "Write `\(key): [\(item.items(in: text).joined(separator: ", "))]`."
        default: return nil
        }
    }

    /// The items of this shape that a text may have been meant as: commas do not part sentences.
    func items(in text: String) -> [String] {
        if case .item(let value, _) = self { return value.items(in: text) }
        if case .text = self { return [YAMLScalar.item(text)] }
        return text.split { ",;[]{}".contains($0) }.map { String($0).trimmingWhitespace() }.filter { !$0.isEmpty }
    }
}

extension MappingShape {
    /// The keys that have to be there, or else the first, as they are written, with a text in the place where it fits.
    func outline(of text: String?) -> String {
        let required = keys.filter(\.isRequired)
        let words = text.flatMap { $0.utf8.count <= 200 ? $0 : nil }
        let address = words?.hasPrefix("http") == true ? keys.first { $0.name == "url" } : nil
        let shown = (required.isEmpty ? Array(keys.prefix(1)) : required) + [address].compactMap { $0 }
        let home = address?.name ?? words.flatMap { words in shown.first { $0.value.takes(words) }?.name }
        return "{" + shown.map { "\($0.name): " + ($0.name == home ? YAMLScalar.item(words ?? "") : "…") }.joined(separator: ", ") + "}"
    }
}

/// A key as data: see `Key`.
package struct KeyShape: Sendable {
    package let name: String
    package let aliases: [String]
    package let isRequired: Bool
    package let summary: String
    package let value: ValueShape
}
