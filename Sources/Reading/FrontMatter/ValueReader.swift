internal import Narratives

/// Reads one YAML value as a Swift one. A value of the wrong sort is a finding at its place, and reads as nil.
package struct ValueReader<Value: Sendable>: Sendable {
    /// What an author should write, for messages: "a list of words".
    package let expected: String
    /// The same as data. It says no less than `read` takes, and no more, as far as a schema can say it; a test holds the two together.
    let shape: ValueShape
    /// Which comments may stand beside the value. `read` refuses others; where nothing else is there to be read, whoever looks does.
    let comments: CommentPolicy
    package let read: @Sendable (YAMLNode, inout FindingList) -> Value?

    init(
        expected: String, shape: ValueShape, comments: CommentPolicy = .remarks,
        read: @escaping @Sendable (YAMLNode, inout FindingList) -> Value?
    ) {
        self.expected = expected
        self.shape = shape
        self.comments = comments
        self.read = read
    }

    /// For files that no schema is made for.
    package init(
        _ expected: String, comments: CommentPolicy = .remarks, read: @escaping @Sendable (YAMLNode, inout FindingList) -> Value?
    ) {
        self.init(expected: expected, shape: .anything, comments: comments, read: read)
    }

    /// Reads a scalar's text through a function; nil from the function is the finding that it added itself.
    static func scalar(
        _ expected: String, _ shape: ValueShape, comments: CommentPolicy = .any,
        _ convert: @escaping @Sendable (String, YAMLNode, inout FindingList) -> Value?
    ) -> Self {
        ValueReader(expected: expected, shape: shape, comments: comments) { node, list in
            list.refuseComment(at: node, comments)
            guard let text = node.text else {
                let fix = (comments == .none ? list.quoted(node) : nil) ?? "Write \(expected)."
                list.add("wrong-type", at: node, "This is \(node.typeName); \(expected) is wanted.", fix: fix)
                return nil
            }
            return convert(text, node, &list)
        }
    }

    /// Keeps the place of what is read.
    func located() -> ValueReader<Located<Value>> where Value: Hashable {
        ValueReader<Located<Value>>(expected: expected, shape: shape, comments: comments) { node, list in
            read(node, &list).map { Located($0, at: node.position) }
        }
    }

    /// A list of such values. Items that are not readable are findings; the rest still count.
    package func list() -> ValueReader<[Value]> {
        let wanted = "a list: each is \(expected)"
        return ValueReader<[Value]>(expected: wanted, shape: .list(shape)) { node, list in
            list.refuseComment(at: node, .remarks)
            guard case .sequence(let items) = node.content else {
                list.refuseAsList(node, of: shape)
                return nil
            }
            return items.compactMap { item in
                guard !item.isBlank else {
                    guard !list.refuseComment(at: item, comments) else { return nil }
                    list.add("empty-value", at: item, "This item is empty.", fix: "Write something, or take the item out.")
                    return nil
                }
                return read(item, &list)
            }
        }
    }

    /// One value, or a list of them.
    package func oneOrMore() -> ValueReader<[Value]> {
        let many = list()
        return ValueReader<[Value]>(expected: "\(expected), or a list", shape: .oneOrMore(shape), comments: comments) { node, list in
            let isItem = if case .item = shape, case .mapping = node.content { true } else { false }
            if node.text != nil || isItem { return read(node, &list).map { [$0] } }
            return many.read(node, &list)
        }
    }
}
