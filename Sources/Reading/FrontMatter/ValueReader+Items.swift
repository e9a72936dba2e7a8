internal import Narratives

extension ValueReader {
    /// An item of a list: the value by itself, or `{value: …, audience: internal}`.
    func item() -> ValueReader<ListItem<Value>> {
        let keys = ItemKeys(self)
        return ValueReader<ListItem<Value>>(expected: expected, shape: .item(shape, keys.shape), comments: comments) { node, list in
            guard case .mapping(let pairs) = node.content, pairs.contains(where: { keys.names.contains($0.key.text ?? "") }) else {
                return read(node, &list).map { ListItem($0) }
            }
            let item = keys.value.read(node, &list)
            return item?.value.map { ListItem($0, item?.audience) }
        }
    }
}

/// The keys of an item that says who may see it.
private struct ItemKeys<Value: Sendable> {
    struct Item: Sendable {
        var value: Value?
        var audience: Audience?
    }

    let value: ValueReader<Item>
    let names: [String]
    var shape: MappingShape { reader.shape }
    private let reader: MappingReader<Item>

    init(_ value: ValueReader<Value>) {
        reader = MappingReader(
            "an item",
            keys: [
                Key("value", value, required: true, "The item itself.") { $0.value = $1 },
                Key("audience", .oneOf, "internal: left out of every edition for readers outside; or public.") { $0.audience = $1 },
            ])
        self.value = reader.value(Item())
        names = reader.keys.map(\.name)
    }
}
