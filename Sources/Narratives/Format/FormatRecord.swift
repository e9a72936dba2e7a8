/// A record of the format: a mapping of declared fields.
package protocol FormatRecord: Sendable {
    /// The record in messages: "a factor".
    static var subject: String { get }
    /// A record that says nothing yet.
    static var blank: Self { get }
    /// The fields, in the order in which an author would write them.
    static var format: [Field<Self>] { get }
    /// Values of the fields that no property holds.
    var plain: PlainValues { get set }
}

extension FormatRecord {
    /// The text of a field that no property holds.
    package subscript(field: String) -> String? {
        get { plain.text(field) }
        set { plain[field] = newValue.map { .text($0) } }
    }
}

/// Values by the names of their fields: those that are only read, kept, shown, searched and exported.
package struct PlainValues: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(String)
        case texts([String])
        case date(EventDate)
    }

    package struct Entry: Hashable, Sendable {
        package let name: String
        package let value: Value

        package init(name: String, value: Value) { (self.name, self.value) = (name, value) }
    }

    /// By name. A record has a handful, so that looking through them beats hashing.
    package private(set) var entries: [Entry]
    /// The places, in lists of words, of those that are internal, by the lists' names. Records say it themselves.
    package var internalItems: [String: [Int]] = [:]

    package init(_ entries: [Entry] = []) { self.entries = entries }

    package subscript(name: String) -> Value? {
        get { entries.first { $0.name == name }?.value }
        set {
            entries.removeAll { $0.name == name }
            guard let newValue else { return }
            entries.insert(Entry(name: name, value: newValue), at: entries.firstIndex { $0.name > name } ?? entries.endIndex)
        }
    }

    package func text(_ name: String) -> String? { if case .text(let text)? = self[name] { text } else { nil } }
    package func texts(_ name: String) -> [String] { if case .texts(let texts)? = self[name] { texts } else { [] } }
    package func date(_ name: String) -> EventDate? { if case .date(let date)? = self[name] { date } else { nil } }
    package func dateOrWords(_ name: String) -> DateOrWords? { date(name).map { .date($0) } ?? text(name).map { .words($0) } }
}
