/// A type of value, with its place in a record. The list is closed, so that each reader of the format is one switch.
package enum ValueType<Record: FormatRecord>: Sendable {
    case text(TextType, Place<Record, String>)
    case texts(TextType, Place<Record, [String]>)
    /// A date; or `unknown`, where that is allowed: then there is no value.
    case date(Place<Record, EventDate>, mayBeUnknown: Bool)
    /// A date, else words; no property holds it.
    case dateOrWords(Place<Record, DateOrWords>)
    case flag(Place<Record, Bool>)
    case number(ClosedRange<Int>, Place<Record, Int>)
    case slug(Place<Record, Located<Slug>>)
    /// Words of a vocabulary, or references where it is nil.
    case slugs(Vocabulary?, Place<Record, [Located<Slug>]>)
    /// Earlier ids and old addresses.
    case aliases(Place<Record, [Located<Alias>]>)
    /// What tells of the record: one thing, or a list.
    case evidence(Place<Record, [Located<Evidence>]>)
    /// One of a closed list.
    case word([String], Place<Record, String>)
    case words([String], mayBeOne: Bool, Place<Record, [String]>)
    case records(any RecordList<Record>)
}

/// A form of text.
package struct TextType: Sendable {
    package enum Content: Hashable, Sendable {
        /// What happened, in words: the rules for prose read it as such a part.
        case prose(ProseBlock.Part)
        case text
        /// One word, or two that stand side by side in a text.
        case cue
        /// An http or https address.
        case webAddress
    }

    /// The most characters that a text may have.
    package enum Length: Hashable, Sendable { case any, name, summary }

    package let content: Content
    package let longest: Length

    package init(_ content: Content, longest: Length = .any) { (self.content, self.longest) = (content, longest) }

    package var isProse: Bool { if case .prose = content { true } else { false } }

    package static let prose = TextType(.prose(.field))
    package static let text = TextType(.text)
    package static let cue = TextType(.cue)
    package static let name = TextType(.text, longest: .name)
    package static let summary = TextType(.text, longest: .summary)
    package static let webAddress = TextType(.webAddress)
}

/// A list of records within a record.
package protocol RecordList<Record>: Sendable {
    associatedtype Record: FormatRecord
    associatedtype Item: FormatRecord
    var place: Place<Record, [Item]> { get }
    /// The fields of each.
    var fields: [Field<Item>] { get }
}

struct Records<Record: FormatRecord, Item: FormatRecord>: RecordList {
    let place: Place<Record, [Item]>
    let fields: [Field<Item>]
}
