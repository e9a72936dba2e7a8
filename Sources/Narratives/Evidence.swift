/// What tells of a claim: a heading of the same narrative, or one of its sources.
package enum Evidence: Hashable, Sendable {
    /// The heading's id.
    case heading(String)
    /// The source's id.
    case source(Slug)

    /// Reads `#heading` or `source:id`; nil for anything else.
    package init?(_ text: String) {
        if text.hasPrefix("#"), text.utf8.count > 1 {
            self = .heading(String(text.dropFirst()))
        } else if text.hasPrefix(Evidence.source), let id = Slug(String(text.dropFirst(Evidence.source.count))) {
            self = .source(id)
        } else {
            return nil
        }
    }

    /// As an author writes it.
    package var written: String {
        switch self {
        case .heading(let id): "#" + id
        case .source(let id): Evidence.source + id.text
        }
    }

    private static let source = "source:"
}

/// How anyone knows what people did, or took to be so.
package enum Basis: String, ClosedList { case said, observed, inferred }

extension ValueType {
    var holdsEvidence: Bool {
        switch self {
        case .evidence: true
        case .records(let list): list.holdsEvidence
        default: false
        }
    }
}

extension RecordList {
    fileprivate var holdsEvidence: Bool { fields.contains { $0.holdsEvidence } }
}

extension Field {
    /// All evidence that a record gives in the field, or in records below it.
    package func evidence(in record: Record) -> [Located<Evidence>] {
        switch value {
        case .evidence(let place): place.get(record) ?? []
        case .records(let list): Field.evidence(in: list, of: record)
        default: []
        }
    }

    private static func evidence<List: RecordList<Record>>(in list: List, of record: Record) -> [Located<Evidence>] {
        let fields = list.fields.filter { $0.holdsEvidence }
        return (list.place.get(record) ?? []).flatMap { item in fields.flatMap { $0.evidence(in: item) } }
    }
}
