/// Who may see something: `internal` things are in no edition for readers outside.
package enum Audience: String, ClosedList {
    case `internal`, `public`
}

extension FormatRecord {
    /// What the author says of who may see it; nil where nothing is said.
    package var audience: Audience? { plain.text(Field<Self>.audienceName).flatMap(Audience.init) }
}

extension Field {
    package static var audienceName: String { "audience" }

    /// Who may see the record.
    package static var audience: Field {
        .word(audienceName, of: Audience.self, "internal: left out of every edition for readers outside; or public.")
    }
}

/// An item of a list as an author gives it: the value, and perhaps who may see it.
package struct ListItem<Value: Sendable>: Sendable {
    package let value: Value
    package let audience: Audience?

    package init(_ value: Value, _ audience: Audience? = nil) { (self.value, self.audience) = (value, audience) }
}

extension Array {
    /// The elements but for those at some places.
    package func removing(_ places: [Int]) -> [Element] {
        places.isEmpty ? self : indices.filter { !places.contains($0) }.map { self[$0] }
    }
}

extension Narrative {
    /// Whether anything in it says that it is internal.
    package func hasInternalParts(in format: Format) -> Bool {
        fields.body.hasInternalPassages || format.narrative.contains { $0.isInternal(in: fields) }
    }

    /// Words of a vocabulary that are internal where this narrative lists them.
    package func internalTerms(of vocabulary: Vocabulary, in format: Format) -> Set<Slug> {
        guard !fields.plain.internalItems.isEmpty else { return [] }
        return format.narrative.reduce(into: []) { found, field in
            guard case .slugs(vocabulary, let place) = field.value, let hidden = fields.plain.internalItems[field.name] else { return }
            let words = place.get(fields) ?? []
            found.formUnion(hidden.map { words[$0].value })
        }
    }
}

extension Field {
    /// Whether anything in the field's list says that it is internal.
    fileprivate func isInternal(in record: Record) -> Bool {
        if record.plain.internalItems[name] != nil { return true }
        if case .records(let list) = value { return list.isInternal(in: record) }
        return false
    }
}

extension RecordList {
    fileprivate func isInternal(in record: Record) -> Bool {
        (place.get(record) ?? []).contains { item in item.audience == .internal || fields.contains { $0.isInternal(in: item) } }
    }
}
