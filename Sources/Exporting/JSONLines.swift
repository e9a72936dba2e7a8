import Publishing
import Text

/// A table as lines of JSON (jsonlines.org), an object for each row; what is missing is left out.
struct JSONLines {
    let bytes: [UInt8]

    init(of filled: FilledTable) {
        let names = filled.table.columns.map(\.name)
        bytes = filled.rows.flatMap { row in
            var json = JSONText()
            json.object { json in
                for (name, cell) in zip(names, row) {
                    switch cell {
                    case .none: break
                    case .text(let text):
                        json.key(name)
                        json.string(utf8: cell.writable(text))
                    case .integer(let number): json.member(name, number)
                    case .real(let number): json.member(name, number)
                    case .flag(let isSet): json.member(name, isSet)
                    }
                }
            }
            json.newline()
            return json.bytes
        }
    }
}
