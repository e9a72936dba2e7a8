internal import Narratives
internal import Text

/// Front matter as YAML of which each value, or each entry of a list of records, is a line of JSON.
struct FrontMatterText {
    private var lines: [UInt8] = Array("---\n".utf8)

    var bytes: [UInt8] { lines + Array("---\n".utf8) }

    mutating func add(_ name: String, _ text: String) {
        var json = JSONText()
        json.string(text)
        lines += Array("\(name): ".utf8) + json.bytes + [0x0A]
    }

    /// Keys that authors made up.
    mutating func add(_ extensions: [Extension]) {
        for entry in extensions {
            var (name, value) = (JSONText(), JSONText())
            name.string(entry.name)
            value.value(entry.value)
            lines += name.bytes + Array(": ".utf8) + value.bytes + [0x0A]
        }
    }

    /// The fields of a record that data export.
    mutating func add<Record>(_ record: Record, _ fields: [Field<Record>]) {
        for field in fields where field.exported != .none {
            if case .records(let list) = field.value { add(list, field.name, of: record) } else { add(field, of: record) }
        }
    }

    private mutating func add<List: RecordList>(_ list: List, _ name: String, of record: List.Record) {
        let items = list.place.get(record) ?? []
        guard !items.isEmpty else { return }
        lines += "\(name):\n".utf8
        for item in items {
            var json = JSONText()
            json.object { $0.members(of: item, list.fields) }
            lines += Array("  - ".utf8) + json.bytes + [0x0A]
        }
    }

    private mutating func add<Record>(_ field: Field<Record>, of record: Record) {
        var json = JSONText()
        json.object { $0.member(field, of: record) }
        // `{"name":value}`, or `{}` where there is none.
        let value = json.bytes.dropFirst(field.name.utf8.count + 4).dropLast()
        guard !value.isEmpty else { return }
        lines += Array("\(field.name): ".utf8) + value + [0x0A]
    }
}
