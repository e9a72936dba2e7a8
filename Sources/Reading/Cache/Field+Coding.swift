package import Narratives
package import Text

extension BinaryCoder {
    /// Codes the values of a record: of each declared field that a property holds and that is given, after its place among the fields, and
    /// then those that none holds, by name.
    mutating func code<Record: FormatRecord>(fieldsOf record: inout Record) {
        var place = 0
        if isDecoding {
            while true {
                code(&place)
                if place == 0 { break }
                guard Record.format.indices.contains(place - 1) else { return refuse() }
                code(&record, Record.format[place - 1].value)
            }
        } else {
            let format = Record.format
            for index in format.indices where !format[index].isPlain && format[index].value.isGiven(in: record) {
                place = index + 1
                code(&place)
                code(&record, format[index].value)
            }
            place = 0
            code(&place)
        }
        code(&record.plain)
    }

    private mutating func code<Record>(_ record: inout Record, _ value: ValueType<Record>) {
        switch value {
        case .text(_, let place): code(&record, place)
        case .texts(_, let place): code(&record, place)
        case .date(let place, _): code(&record, place)
        // Kept among the values that no property holds.
        case .dateOrWords: break
        case .flag(let place): code(&record, place)
        case .number(_, let place): code(&record, place) { $0.code(&$1) }
        case .slug(let place): code(&record, place)
        case .slugs(_, let place): code(&record, place)
        case .aliases(let place): code(&record, place)
        case .evidence(let place): code(&record, place)
        case .word(_, let place): code(&record, place)
        case .words(_, _, let place): code(&record, place)
        case .records(let list): code(&record, list)
        }
    }

    private mutating func code<Record, Value: BinaryCodable>(_ record: inout Record, _ place: Place<Record, Value>) {
        code(&record, place) { $0.code(&$1) }
    }

    private mutating func code<Record>(_ record: inout Record, _ place: Place<Record, Bool>) {
        var flag = place.get(record) ?? false
        code(&flag)
        if isDecoding { place.set(&record, flag) }
    }

    private mutating func code<Record, Element: BinaryCodable>(_ record: inout Record, _ place: Place<Record, [Element]>) {
        var list = place.get(record) ?? []
        code(&list)
        if isDecoding, !list.isEmpty { place.set(&record, list) }
    }

    private mutating func code<Record, List: RecordList<Record>>(_ record: inout Record, _ list: List) {
        var items = isDecoding ? [] : (list.place.get(record) ?? []).map(CodedRecord.init)
        code(&items)
        if isDecoding, !items.isEmpty { list.place.set(&record, items.map { $0.record }) }
    }

    private mutating func code<Record, Value>(
        _ record: inout Record, _ place: Place<Record, Value>, _ one: (inout Self, inout Value?) -> Void
    ) {
        var value = isDecoding ? nil : place.get(record)
        one(&self, &value)
        if isDecoding, let value { place.set(&record, value) }
    }
}

extension ValueType {
    /// Whether a record has such a value; a list without elements is none.
    fileprivate func isGiven(in record: Record) -> Bool {
        switch self {
        case .text(_, let place): place.get(record) != nil
        case .texts(_, let place): place.get(record)?.isEmpty == false
        case .date(let place, _): place.get(record) != nil
        case .dateOrWords: false
        case .flag(let place): place.get(record) != nil
        case .number(_, let place): place.get(record) != nil
        case .slug(let place): place.get(record) != nil
        case .slugs(_, let place): place.get(record)?.isEmpty == false
        case .aliases(let place): place.get(record)?.isEmpty == false
        case .evidence(let place): place.get(record)?.isEmpty == false
        case .word(_, let place): place.get(record) != nil
        case .words(_, _, let place): place.get(record)?.isEmpty == false
        case .records(let list): list.isGiven(in: record)
        }
    }
}

extension RecordList {
    fileprivate func isGiven(in record: Record) -> Bool { place.get(record)?.isEmpty == false }
}

/// A record in a list.
private struct CodedRecord<Record: FormatRecord>: BinaryCodable {
    var record: Record

    static var placeholder: Self { Self(record: .blank) }

    mutating func code(with coder: inout BinaryCoder) { coder.code(fieldsOf: &record) }
}

extension PlainValues: BinaryCodable {
    package static var placeholder: Self { Self() }

    package mutating func code(with coder: inout BinaryCoder) {
        var entries = entries
        coder.code(&entries)
        // By the lists' names, since the bytes stand for the record.
        var hidden = internalItems.sorted { $0.key < $1.key }.map { InternalItems(list: $0.key, places: $0.value) }
        coder.code(&hidden)
        guard coder.isDecoding else { return }
        if !entries.isEmpty { self = PlainValues(entries) }
        for list in hidden { internalItems[list.list] = list.places }
    }
}

/// The places of what is internal in a list.
private struct InternalItems: BinaryCodable {
    var list: String
    var places: [Int]

    static var placeholder: Self { Self(list: "", places: []) }

    mutating func code(with coder: inout BinaryCoder) {
        coder.code(&list)
        coder.codeInBulk(&places)
    }
}

extension PlainValues.Entry: BinaryCodable {
    package static var placeholder: Self { Self(name: "", value: .text("")) }

    package mutating func code(with coder: inout BinaryCoder) {
        let (name, value) = (coder.coded(name), coder.coded(value))
        if coder.isDecoding { self = Self(name: name, value: value) }
    }
}

extension PlainValues.Value: BinaryCodable {
    package static var placeholder: Self { .text("") }

    package mutating func code(with coder: inout BinaryCoder) {
        var tag =
            switch self {
            case .text: 0
            case .texts: 1
            case .date: 2
            }
        coder.code(&tag)
        switch tag {
        case 0: self = .text(coder.coded { if case .text(let text) = self { text } else { "" } })
        case 1:
            var texts = if case .texts(let texts) = self { texts } else { [String]() }
            coder.code(&texts)
            self = .texts(texts)
        case 2: self = .date(coder.coded { if case .date(let date) = self { date } else { .placeholder } })
        default: coder.refuse()
        }
    }
}
