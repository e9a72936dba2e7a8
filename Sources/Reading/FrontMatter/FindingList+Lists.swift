internal import Narratives

extension FindingList {
    /// Refuses what stands where a list is wanted, with the list that it may have been meant as.
    ///
    /// - Parameter shape: that of each item.
    mutating func refuseAsList(_ node: YAMLNode, of shape: ValueShape) {
        if let slip = slip(at: node.position) { return add(slip, at: node.position) }
        let message = "This is \(node.typeName); a list is wanted."
        guard let text = node.text else {
            let first = line(at: node.position).map { String(decoding: $0, as: UTF8.self).trimmingWhitespace() } ?? ""
            let margin = line(at: node.position)?.prefix { $0 <= 0x20 }.count
            let isPair = margin == node.position.column - 1 && !first.hasPrefix("{") && first.utf8.count <= QuotedLine.longest
            let fix = isPair ? "Begin it with a hyphen, and indent the lines below it as its key: `- \(first)`." : "Write one `- …` a line."
            return add("wrong-type", at: node, message, fix: fix)
        }
        if ["none", "n/a", "na", "-", "nothing", "keine", "tbd", "todo"].contains(text.lowercased()) {
            return add("wrong-type", at: node, message, fix: "Leave the key out where there is none.")
        }
        if case .mapping(let mapping) = shape {
            let fix = "Write one item a line below the key: `- \(mapping.outline(of: text))`."
            return add("wrong-type", at: node, message, fix: fix)
        }
        let items = shape.items(in: text)
        guard !items.isEmpty, let replaced = replacing(node, with: "[\(items.joined(separator: ", "))]") else {
            return add("wrong-type", at: node, message, fix: "Write `[…]`, or one `- …` a line.")
        }
        add("wrong-type", at: node, message, fix: "Write `\(replaced.line)`.")
    }
}
