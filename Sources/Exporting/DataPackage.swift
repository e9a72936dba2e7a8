import Publishing
import Text

/// What the files of an export hold, as Frictionless Data describes tables (specs.frictionlessdata.io): columns, keys, references.
struct DataPackage {
    static let fileName = "datapackage.json"

    let bytes: [UInt8]

    init(tables: [DataTable], _ format: TableExport.Format) {
        var json = JSONText()
        json.object { json in
            json.member("profile", "tabular-data-package")
            json.member("tributary", DataPackage.version)
            json.array("resources", of: tables) { json, table in
                json.newline()
                json.object { $0.describe(table, format) }
            }
        }
        json.newline()
        bytes = json.bytes
    }

    /// Changes when a program that reads today's tables would stumble over tomorrow's.
    static let version = 1
}

extension JSONText {
    fileprivate mutating func describe(_ table: DataTable, _ format: TableExport.Format) {
        member("name", table.name)
        member("description", table.summary)
        member("path", "\(table.name).\(format.rawValue)")
        object("schema") { json in
            json.array("fields", of: table.columns) { json, column in
                json.object {
                    $0.member("name", column.name)
                    $0.member("type", column.kind.frictionless)
                    $0.member("description", column.summary)
                }
            }
            json.member("primaryKey", table.key)
            json.member("foreignKeys", table.references) { json, reference in
                json.object {
                    $0.member("fields", reference.columns)
                    $0.object("reference") {
                        $0.member("resource", reference.table)
                        $0.member("fields", reference.key)
                    }
                }
            }
        }
    }
}

extension DataTable.Column.Kind {
    fileprivate var frictionless: String {
        switch self {
        case .text: "string"
        case .integer: "integer"
        case .real: "number"
        case .flag: "boolean"
        }
    }
}
