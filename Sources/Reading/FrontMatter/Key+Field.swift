internal import Narratives

extension Key where Record: FormatRecord {
    /// The key of a declared field.
    convenience init(_ field: Field<Record>) {
        switch field.value {
        case .text(let type, let place): self.init(field, .text(type), place)
        case .texts(let type, let place): self.init(field, items: ValueReader.text(type).item().list(), place)
        case .date(let place, mayBeUnknown: false): self.init(field, field.isPlanned ? .date : .dateOfPast, place)
        case .date(let place, mayBeUnknown: true): self.init(field, .dateIfKnown, place.orUnknown)
        case .dateOrWords(let place): self.init(field, .dateOrWords, place)
        case .flag(let place): self.init(field, .flag, place)
        case .number(let range, let place): self.init(field, .integer(range), place)
        case .slug(let place): self.init(field, ValueReader.slug.located(), place)
        case .slugs(_, let place): self.init(field, items: ValueReader.slug.located().item().list(), place)
        case .aliases(let place): self.init(field, items: ValueReader.alias.located().item().list(), place)
        case .evidence(let place): self.init(field, items: ValueReader.evidence.located().item().oneOrMore(), place)
        case .word(let words, let place): self.init(field, .oneOf(words), place)
        case .words(let words, let mayBeOne, let place):
            let reader = ValueReader.oneOf(words).item()
            self.init(field, items: mayBeOne ? reader.oneOrMore() : reader.list(), place)
        case .records(let list): self.init(field, of: list)
        }
    }

    private convenience init<List: RecordList<Record>>(_ field: Field<Record>, of list: List) {
        let reader = MappingReader(List.Item.subject, fields: list.fields)
        self.init(field, reader.value(.blank).list(), list.place)
    }

    /// A list of words, each by itself or with who may see it.
    private convenience init<Value>(_ field: Field<Record>, items reader: ValueReader<[ListItem<Value>]>, _ place: Place<Record, [Value]>) {
        self.init(field.name, reader, aliases: field.aliases, required: field.isRequired, field.summary) { [name = field.name] in
            place.set(&$0, $1.map(\.value))
            let hidden = $1.indices.filter { [items = $1] in items[$0].audience == .internal }
            if !hidden.isEmpty { $0.plain.internalItems[name] = hidden }
        }
    }

    private convenience init<Value>(_ field: Field<Record>, _ reader: ValueReader<Value>, _ place: Place<Record, Value>) {
        self.init(field.name, reader, aliases: field.aliases, required: field.isRequired, field.summary, set: place.set)
    }
}

extension MappingReader where Record: FormatRecord {
    /// A reader of declared fields.
    init(_ subject: String = Record.subject, fields: [Field<Record>], extensions: (@Sendable (inout Record, [Extension]) -> Void)? = nil) {
        self.init(subject, keys: fields.map { Key($0) }, extensions: extensions)
    }
}

extension ValueReader where Value == String {
    static func text(_ type: TextType) -> Self {
        let reader =
            switch type.content {
            case .prose(let part): prose(as: part)
            case .text: text
            case .cue: cue
            case .webAddress: webAddress
            }
        return switch type.longest {
        case .any: reader
        case .name: reader.asName()
        case .summary: reader.asSummary()
        }
    }
}
