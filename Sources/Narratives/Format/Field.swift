/// A field of the format: its name, what an author may write there, where the value lies in a record, and who shows it.
///
/// Whatever wants all fields goes by this declaration: the reader, the schema, the cache, the exported data, the text that search reads, the
/// guide's tables and, for fields without a property, the theme. A class, since whoever goes by all fields hands them on by the million.
package final class Field<Record: FormatRecord>: Sendable {
    /// The place of a field among those that data export or search reads.
    package enum Order: Hashable, Sendable {
        /// Neither shown nor read.
        case none
        /// Shown by a part of its own: see `TextPart`.
        case apart
        case asDeclared, first, last
        case after(String)
    }

    /// What most fields leave as it is.
    package struct Options: Sendable {
        /// Other spellings that are read.
        package fileprivate(set) var aliases: [String] = []
        package fileprivate(set) var isRequired = false
        /// Whether it is a date of what is planned, and may lie years ahead.
        package fileprivate(set) var isPlanned = false
        /// The one kind of narrative that has it; nil for all.
        package fileprivate(set) var kind: Kind?
        package fileprivate(set) var exported = Order.asDeclared
        package fileprivate(set) var searched = Order.none
    }

    package let name: String
    package let value: ValueType<Record>
    /// What to write there, for people.
    package let summary: String
    /// Whether the value is kept under the field's name, in `Record.plain`, and no property of the record holds it.
    package let isPlain: Bool
    /// Whether evidence stands in it, or in records below it.
    package let holdsEvidence: Bool
    private let options: Options

    private init(_ name: String, _ value: ValueType<Record>, isPlain: Bool, _ summary: String, _ options: Options) {
        (self.name, self.value, self.isPlain, self.summary, self.options) = (name, value, isPlain, summary, options)
        holdsEvidence = value.holdsEvidence
    }

    convenience init(_ name: String, _ value: ValueType<Record>, isPlain: Bool = false, searched: Order = .none, _ summary: String) {
        var options = Options()
        options.searched = searched
        self.init(name, value, isPlain: isPlain, summary, options)
    }

    package func required() -> Field { changed { $0.isRequired = true } }
    package func planned() -> Field { changed { $0.isPlanned = true } }
    package func spelt(_ aliases: String...) -> Field { changed { $0.aliases = aliases } }
    package func of(_ kind: Kind) -> Field { changed { $0.kind = kind } }
    package func exported(_ order: Order) -> Field { changed { $0.exported = order } }
    package func searched(_ order: Order) -> Field { changed { $0.searched = order } }

    private func changed(_ change: (inout Options) -> Void) -> Field {
        var options = options
        change(&options)
        return Field(name, value, isPlain: isPlain, summary, options)
    }
}

extension Field {
    package var aliases: [String] { options.aliases }
    package var isRequired: Bool { options.isRequired }
    package var isPlanned: Bool { options.isPlanned }
    package var kind: Kind? { options.kind }
    package var exported: Order { options.exported }
    package var searched: Order { options.searched }
}

extension Field {
    /// Words that tell of what happened: the rules for prose read them, and so does search.
    ///
    /// - Parameters:
    ///   - place: nil for a field that is only read, kept and shown: its value then needs no property.
    ///   - part: what the words are to the rules for prose.
    package static func prose(
        _ name: String, _ summary: String, _ place: Place<Record, String>? = nil, as part: ProseBlock.Part = .field,
        longest: TextType.Length = .any
    ) -> Field {
        let type = TextType(.prose(part), longest: longest)
        return Field(name, .text(type, place ?? .named(name)), isPlain: place == nil, searched: .asDeclared, summary)
    }

    /// Other text, such as a name or an address.
    package static func text(_ name: String, _ type: TextType, _ summary: String, _ place: Place<Record, String>? = nil) -> Field {
        Field(name, .text(type, place ?? .named(name)), isPlain: place == nil, summary)
    }

    /// A list of such texts.
    package static func texts(_ name: String, _ type: TextType, _ summary: String, _ place: Place<Record, [String]>? = nil) -> Field {
        Field(name, .texts(type, place ?? .named(name)), isPlain: place == nil, searched: type.isProse ? .asDeclared : .none, summary)
    }

    /// - Parameter mayBeUnknown: whether `unknown` may stand there, which leaves the place as it is.
    package static func date(
        _ name: String, _ summary: String, _ place: Place<Record, EventDate>? = nil, mayBeUnknown: Bool = false
    ) -> Field {
        Field(name, .date(place ?? .named(name), mayBeUnknown: mayBeUnknown), isPlain: place == nil, summary)
    }

    /// A date, or words for a time that has none.
    package static func dateOrWords(_ name: String, _ summary: String) -> Field {
        Field(name, .dateOrWords(.named(name)), isPlain: true, searched: .asDeclared, summary)
    }

    /// `true` or `false`; left out, it is false.
    package static func flag(_ name: String, _ summary: String, _ place: Place<Record, Bool>) -> Field {
        Field(name, .flag(place), summary)
    }

    package static func number(_ name: String, _ range: ClosedRange<Int>, _ summary: String, _ place: Place<Record, Int>) -> Field {
        Field(name, .number(range, place), summary)
    }

    /// A word of an open list, or an id.
    package static func slug(_ name: String, _ summary: String, _ place: Place<Record, Located<Slug>>) -> Field {
        Field(name, .slug(place), summary)
    }

    /// A list of such words.
    ///
    /// - Parameter vocabulary: the one whose words the record uses by it; nil where they refer to something, as to factors of the same narrative.
    package static func slugs(
        _ name: String, of vocabulary: Vocabulary? = nil, _ summary: String, _ place: Place<Record, [Located<Slug>]>
    ) -> Field {
        Field(name, .slugs(vocabulary, place), summary)
    }

    /// What led here before.
    package static func aliases(_ summary: String, _ place: Place<Record, [Located<Alias>]>) -> Field {
        Field("aliases", .aliases(place), summary)
    }

    /// The headings and sources of the narrative that tell of the record.
    package static func evidence(_ place: Place<Record, [Located<Evidence>]>) -> Field {
        Field("evidence", .evidence(place), "The heading that tells of it, `#…`, or a source, `source:` and its id; or a list.")
    }

    /// A word of a closed list.
    package static func word<Word: ClosedList>(_ name: String, of list: Word.Type, _ summary: String, _ place: Place<Record, Word>? = nil)
        -> Field
    {
        let words = Word.allCases.map(\.rawValue)
        return Field(name, .word(words, place?.asText ?? .named(name)), isPlain: place == nil, summary)
    }

    /// A list of such words.
    ///
    /// - Parameter mayBeOne: whether a single word need not stand in a list.
    package static func words<Word: ClosedList>(
        _ name: String, of list: Word.Type, mayBeOne: Bool = false, _ summary: String, _ place: Place<Record, [Word]>
    ) -> Field {
        let words = Word.allCases.map(\.rawValue)
        let place = Place<Record, [String]>(
            get: { place.get($0)?.map(\.rawValue) }, set: { place.set(&$0, $1.compactMap { Word(rawValue: $0) }) })
        return Field(name, .words(words, mayBeOne: mayBeOne, place), summary)
    }

    /// A list of records.
    ///
    /// - Parameter fields: those of each record.
    package static func records<Item: FormatRecord>(
        _ name: String, _ summary: String, _ place: Place<Record, [Item]>, fields: [Field<Item>] = Item.format
    ) -> Field {
        let isSearched = fields.contains { $0.searched == .asDeclared }
        return Field(name, .records(Records(place: place, fields: fields)), searched: isSearched ? .asDeclared : .none, summary)
    }
}
