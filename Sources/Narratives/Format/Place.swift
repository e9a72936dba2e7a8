/// The place of a value in a record.
package struct Place<Record: Sendable, Value>: Sendable {
    /// Nil where the author left it out.
    package let get: @Sendable (Record) -> Value?
    package let set: @Sendable (inout Record, Value) -> Void

    package static func at(_ path: any WritableKeyPath<Record, Value> & Sendable) -> Place {
        Place(get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
    }

    package static func at(_ path: any WritableKeyPath<Record, Value?> & Sendable) -> Place {
        Place(get: { $0[keyPath: path] }, set: { $0[keyPath: path] = $1 })
    }
}

extension Place where Value == Located<Slug> {
    /// A word whose position nobody asks for.
    package static func at(_ path: any WritableKeyPath<Record, Slug?> & Sendable) -> Place {
        Place(get: { $0[keyPath: path].map { Located($0, at: .start) } }, set: { $0[keyPath: path] = $1.value })
    }
}

extension Place where Value == EventDate {
    /// The same place for a date that may be unknown, which leaves the place as it is.
    package var orUnknown: Place<Record, EventDate?> {
        Place<Record, EventDate?>(get: { .some(get($0)) }, set: { record, date in if let date { set(&record, date) } })
    }
}

extension Place where Value: ClosedList {
    /// The same place for the word as text.
    var asText: Place<Record, String> {
        Place<Record, String>(
            get: { get($0)?.rawValue },
            set: { record, text in
                if let word = Value(rawValue: text) { set(&record, word) }
            })
    }
}

extension Place where Record: FormatRecord {
    /// A place among the values that no property holds.
    static func named(_ name: String) -> Place where Value == String {
        Place(get: { $0.plain.text(name) }, set: { $0.plain[name] = .text($1) })
    }

    static func named(_ name: String) -> Place where Value == [String] {
        Place(get: { $0.plain.texts(name) }, set: { $0.plain[name] = .texts($1) })
    }

    static func named(_ name: String) -> Place where Value == EventDate {
        Place(get: { $0.plain.date(name) }, set: { $0.plain[name] = .date($1) })
    }

    static func named(_ name: String) -> Place where Value == DateOrWords {
        Place(
            get: { $0.plain.dateOrWords(name) },
            set: { record, value in
                switch value {
                case .date(let date): record.plain[name] = .date(date)
                case .words(let words): record.plain[name] = .text(words)
                }
            })
    }
}
