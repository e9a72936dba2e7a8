package import Narratives
internal import Text

/// One key of a mapping: its name, what it may hold, and where the value goes.
///
/// The keys of a format are declared once, in lists; the reader walks the YAML by them.
package final class Key<Record: Sendable>: Sendable {
    package let name: String
    /// Other spellings that are read.
    let aliases: [String]
    let isRequired: Bool
    /// What to write there, for people.
    package let summary: String
    package let expected: String
    let shape: ValueShape
    let comments: CommentPolicy
    /// Whether a value could be read; where it could not, that is a finding.
    let take: @Sendable (YAMLNode, inout Record, inout FindingList) -> Bool

    /// - Parameter set: puts what was read into the record.
    package init<Value>(
        _ name: String, _ reader: ValueReader<Value>, aliases: [String] = [], required: Bool = false, _ summary: String,
        set: @escaping @Sendable (inout Record, Value) -> Void
    ) {
        self.name = name
        self.aliases = aliases
        isRequired = required
        self.summary = summary
        expected = reader.expected
        shape = reader.shape
        comments = reader.comments
        take = { node, record, list in
            guard let value = reader.read(node, &list) else { return false }
            set(&record, value)
            return true
        }
    }
}

/// A key that an author wrote.
package struct GivenKey {
    let node: YAMLNode
    /// Whether its value could be read.
    let isRead: Bool
    /// Whether nothing stands behind it.
    let isBlank: Bool
}

/// Reads a mapping by its keys. Unknown, forbidden, repeated and missing keys are findings; whatever could be read is returned.
package struct MappingReader<Record: Sendable>: Sendable {
    /// What the mapping is, for messages: "a narrative".
    let subject: String
    package let keys: [Key<Record>]
    /// Where `x-` keys go; nil where there are none.
    let extensions: (@Sendable (inout Record, [Extension]) -> Void)?
    private let indexByName: [String: Int]

    package init(_ subject: String, keys: [Key<Record>], extensions: (@Sendable (inout Record, [Extension]) -> Void)? = nil) {
        self.subject = subject
        self.keys = keys
        self.extensions = extensions
        indexByName = Dictionary(
            keys.enumerated().flatMap { index, key in ([key.name] + key.aliases).map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Fills in `blank` from a mapping.
    ///
    /// - Returns: the record, and what was given of each of `keys`, in their order.
    package func read(_ node: YAMLNode, into blank: Record, _ list: inout FindingList) -> (record: Record, given: [GivenKey?]) {
        var record = blank
        var given: [GivenKey?] = Array(repeating: nil, count: keys.count)
        guard case .mapping(let mapping) = node.content else {
            if let slip = list.slip(at: node.position) {
                list.add(slip, at: node.position)
                return (record, given)
            }
            list.add("wrong-type", at: node, "This is \(node.typeName); \(subject) is a mapping.", fix: "Write `key: value`, one a line.")
            return (record, given)
        }
        var kept: [Extension] = []
        var unknown = 0
        for pair in mapping {
            let (keyNode, value) = (pair.key, pair.value)
            guard let name = keyNode.text else {
                list.add("wrong-type", at: keyNode, "A key is \(keyNode.typeName); a word is wanted.", fix: "Write a word.")
                continue
            }
            if let index = indexByName[name] {
                let key = keys[index]
                let isBlank = value.isBlank
                guard given[index] == nil else {
                    list.add(
                        "duplicate-key", at: keyNode, "`\(name)` says `\(key.name)` a second time.", fix: "Keep one of the two.")
                    continue
                }
                let isLost = isBlank && list.refuseComment(at: value, key.comments)
                if isBlank, !isLost { list.tellNothing(at: value, wanted: key.isRequired ? key.expected : nil) }
                if isBlank, key.isRequired, !isLost, value.text?.isEmpty == true { continue }
                let isRead = !isBlank && key.take(value, &record, &list)
                given[index] = GivenKey(node: keyNode, isRead: isRead, isBlank: isBlank)
            } else if ForbiddenKey.matches(name) {
                list.add("root-cause-field", at: keyNode, ForbiddenKey.message(for: name), fix: ForbiddenKey.fix)
            } else if name.hasPrefix("x-"), extensions != nil {
                if let value = ValueReader.anything.read(value, &list) { kept.append(Extension(name: name, value: value)) }
            } else {
                unknown += 1
                // Each is compared with all that stand beside it.
                if unknown <= 100 { reportUnknown(name, pair, among: mapping, into: &list) }
                if unknown == 101 {
                    list.add("unknown-key", at: keyNode, "Further keys are not known either.", fix: "Mend those above first.")
                }
            }
        }
        if !kept.isEmpty { extensions?(&record, kept.sorted { $0.name < $1.name }) }
        for index in keys.indices where keys[index].isRequired && given[index] == nil {
            let key = keys[index]
            list.add(
                "missing-key", at: node, "\(subject.capitalisedFirst) needs `\(key.name)`.", fix: "Add `\(key.name):` with \(key.expected)."
            )
        }
        return (record, given)
    }

    /// What the mapping may hold, as data.
    var shape: MappingShape {
        let keys = keys.map {
            KeyShape(name: $0.name, aliases: $0.aliases, isRequired: $0.isRequired, summary: $0.summary, value: $0.shape)
        }
        return MappingShape(subject: subject, keys: keys, takesExtensions: extensions != nil)
    }

    /// This mapping as a value inside another.
    package func value(_ blank: Record) -> ValueReader<Record> {
        ValueReader(expected: subject, shape: .mapping(shape)) { node, list in
            list.refuseComment(at: node, .remarks)
            guard case .mapping = node.content else {
                list.add(
                    "wrong-type", at: node, "This is \(node.typeName); \(subject) is a mapping.",
                    fix: "Write `\(shape.outline(of: node.text))`.")
                return nil
            }
            return read(node, into: blank, &list).record
        }
    }

    /// What was given of a key by its name.
    func given(_ name: String, in given: [GivenKey?]) -> GivenKey? { indexByName[name].flatMap { given[$0] } }

    /// - Parameter mapping: what stands beside it.
    private func reportUnknown(_ name: String, _ pair: YAMLNode.Pair, among mapping: [YAMLNode.Pair], into list: inout FindingList) {
        let node = pair.key
        if let slip = list.slip(at: node.position), slip.column <= node.end.column {
            return list.add(slip, at: node.position)
        }
        let kebab = ForeignKeys.kebab(name)
        let foreign = ForeignKeys.meaning(of: name, in: subject)
        let message = "`\(name)` is not a key of \(subject)."
        if case .advice(let advice)? = foreign, indexByName[kebab] == nil { return list.add("unknown-key", at: node, message, fix: advice) }
        let names = keys.flatMap { [$0.name] + $0.aliases }
        var meant = indexByName[kebab] == nil ? nil : kebab
        if meant == nil, case .key(let key)? = foreign, indexByName[key] != nil { meant = key }
        guard let meant = meant ?? Spelling.nearest(to: kebab, among: names) else {
            let kept = YAMLScalar.text("x-" + kebab)
            let otherwise =
                name == "<<"
                ? "Keys of one mapping cannot be merged into another: write them out."
                : extensions == nil
                    ? "Known keys: \(keys.map(\.name).joined(separator: ", "))." : "Take it out, or call it `\(kept)` to keep it."
            return list.add("unknown-key", at: node, message, fix: otherwise)
        }
        if mapping.contains(where: { $0.key.text == meant }) {
            let fix =
                "Take `\(meant)`, which stands here too, for both" + (extensions == nil ? "." : "; or call it `x-\(kebab)` to keep it.")
            return list.add("unknown-key", at: node, message, fix: fix)
        }
        let key = keys[indexByName[meant] ?? 0]
        // Few letters away: a slip of the hand. A word of another tool may hold what does not fit here.
        let isOnly = mapping.count { $0.key.text.map(ForeignKeys.kebab) == kebab } == 1
        let isNear = isOnly && Spelling.distance(Array(kebab.utf8), Array(meant.utf8), limit: 2) <= (meant.utf8.count < 6 ? 1 : 2)
        if foreign == nil || kebab == meant {
            list.refuse("unknown-key", at: node, message, meant: meant, isCertain: isNear)
        } else {
            let message = "`\(name)` is not a key of \(subject); here it is `\(meant)`: \(key.summary.uncapitalisedFirst)"
            if let fix = key.shape.listing(pair.value.text, of: meant) {
                list.add("unknown-key", at: node, message, fix: fix)
            } else {
                list.refuse("unknown-key", at: node, message, meant: meant, isCertain: false)
            }
        }
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    var uncapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
