internal import Narratives

/// The tables of records as the format declares them: single values are columns, and each list is a table of its own.
struct RecordTables<Record: FormatRecord>: Sendable {
    /// A record, with the values that find it in its table.
    struct Keyed: Sendable {
        let key: [DataTable.Cell]
        let record: Record
    }

    /// What the names of tables of lists begin with: the name of the records' own table and `_`, but for the first.
    let prefix: String
    /// The columns by which rows of those tables name the record.
    let keys: [DataTable.Column]
    let references: [DataTable.Reference]
    let fields: [Field<Record>]
    let records: @Sendable (Site) -> [Keyed]

    private var shown: [Field<Record>] { fields.filter { $0.exported != .none } }

    /// Single values.
    var columns: [DataTable.Column] {
        shown.compactMap(\.column).map { column in
            // An outcome names a narrative, and stands in one.
            keys.contains { $0.name == column.name } ? column.renamed("\(prefix)\(column.name)") : column
        }
    }

    /// Their cells, one for each column.
    func cells(of record: Record) -> [DataTable.Cell] { shown.filter { $0.column != nil }.map { $0.cell(of: record) } }

    /// A table for each list, and for each list of what stands in it.
    var lists: [DataTable] { shown.flatMap(tables) }

    private func tables(of field: Field<Record>) -> [DataTable] {
        switch field.value {
        case .texts(_, let place), .words(_, _, let place): [values(of: field) { place.get($0) ?? [] }]
        case .aliases(let place): [values(of: field) { (place.get($0) ?? []).map(\.value.written) }]
        case .evidence(let place): [values(of: field) { (place.get($0) ?? []).map(\.value.written) }]
        // Words of a vocabulary stand in the table of uses.
        case .slugs(nil, let place): [values(of: field) { (place.get($0) ?? []).map(\.value.text) }]
        case .records(let list): tables(of: list, field)
        case .slugs, .text, .word, .date, .dateOrWords, .flag, .number, .slug: []
        }
    }

    private func name(of field: Field<Record>) -> String { prefix + field.name.replacing("-", with: "_") }

    /// Where an entry stands in its list: `number`, or within an entry of another list, `place`.
    private var ordinal: DataTable.Column {
        keys.contains { $0.name == "number" }
            ? DataTable.Column("place", .integer, "Which of the list, from 1.")
            : DataTable.Column("number", .integer, "Which of the list, from 1.")
    }

    private func values(of field: Field<Record>, _ values: @escaping @Sendable (Record) -> [String]) -> DataTable {
        let (keys, records) = (keys + [ordinal], records)
        return DataTable(
            name(of: field), field.summary, keys + [DataTable.Column("value", "The entry.")], key: keys.map(\.name), references
        ) { site in
            records(site).flatMap { keyed in
                values(keyed.record).enumerated().map { keyed.key + [.integer($0.offset + 1), .text($0.element)] }
            }
        }
    }

    private func tables<List: RecordList<Record>>(of list: List, _ field: Field<Record>) -> [DataTable] {
        let (name, records) = (name(of: field), records)
        let inner = RecordTables<List.Item>(
            prefix: name + "_", keys: keys + [ordinal], references: references, fields: list.fields
        ) { site in
            records(site).flatMap { keyed in
                (list.place.get(keyed.record) ?? []).enumerated().map {
                    RecordTables<List.Item>.Keyed(key: keyed.key + [.integer($0.offset + 1)], record: $0.element)
                }
            }
        }
        let own = DataTable(name, field.summary, inner.keys + inner.columns, key: inner.keys.map(\.name), references) { site in
            inner.records(site).map { $0.key + inner.cells(of: $0.record) }
        }
        return [own] + inner.lists
    }
}

extension Field {
    /// Nil for a list.
    fileprivate var column: DataTable.Column? {
        switch value {
        case .text, .word, .date, .dateOrWords, .slug: DataTable.Column(name, .text, summary)
        case .flag: DataTable.Column(name, .flag, summary)
        case .number: DataTable.Column(name, .integer, summary)
        case .texts, .slugs, .aliases, .evidence, .words, .records: nil
        }
    }

    fileprivate func cell(of record: Record) -> DataTable.Cell {
        switch value {
        case .text(_, let place), .word(_, let place): .text(place.get(record))
        case .date(let place, _): .text(place.get(record)?.iso8601)
        case .dateOrWords(let place):
            switch place.get(record) {
            case .date(let date): .text(date.iso8601)
            case .words(let words): .text(words)
            case nil: .none
            }
        case .flag(let place): .flag(place.get(record) ?? false)
        case .number(_, let place): .integer(place.get(record))
        case .slug(let place): .text(place.get(record)?.value.text)
        case .texts, .slugs, .aliases, .evidence, .words, .records: .none
        }
    }
}
