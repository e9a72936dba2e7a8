/// The format of narratives: their fields, in the orders in which authors, data and search have them.
package struct Format: Sendable {
    /// In the order in which an author would write them.
    package let narrative: [Field<Narrative.Fields>]
    /// In the order of `data/narratives.json`.
    package let exported: [Field<Narrative.Fields>]
    /// What search reads beside the parts of its own: single texts first, then lists.
    package let searched: [Field<Narrative.Fields>]

    package static let standard = Format(narrative: Narrative.Fields.format)

    package init(narrative: [Field<Narrative.Fields>]) {
        self.narrative = narrative
        exported = Format.ordered(narrative, by: \.exported)
        let texts = Format.ordered(narrative, by: \.searched)
        searched = texts.filter(\.isText) + texts.filter { !$0.isText }
    }

    private static func ordered<Record>(_ fields: [Field<Record>], by order: KeyPath<Field<Record>, Field<Record>.Order>) -> [Field<Record>]
    {
        func all(_ wanted: Field<Record>.Order) -> [Field<Record>] { fields.filter { $0[keyPath: order] == wanted } }
        var ordered = all(.first) + all(.asDeclared) + all(.last)
        for field in fields {
            guard case .after(let name) = field[keyPath: order] else { continue }
            let place = ordered.firstIndex { $0.name == name }.map { $0 + 1 } ?? ordered.endIndex
            ordered.insert(field, at: place)
        }
        return ordered
    }
}

extension Field {
    fileprivate var isText: Bool { if case .text = value { true } else { false } }
}
