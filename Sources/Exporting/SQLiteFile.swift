import Disk
import Publishing

/// The tables as a SQLite database, with a full-text table over the narratives. It is made in memory, so that the same tables give the same
/// bytes, as far as SQLite is the same.
enum SQLiteFile {
    /// `Trib`: by it `file` and others know whose database it is.
    private static let application = 0x5472_6962
    /// How every such file begins.
    static let beginning = Array("SQLite format 3".utf8)
    private static let fullText = """
        CREATE VIRTUAL TABLE narratives_fts USING fts5(title, summary, text, content='narratives', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO narratives_fts(narratives_fts) VALUES('rebuild');
        INSERT INTO narratives_fts(narratives_fts) VALUES('optimize');
        """

    /// - Throws: `DiskError` where memory does not suffice, or a text is larger than SQLite takes.
    static func bytes(of tables: [FilledTable]) throws(DiskError) -> [UInt8] {
        let database = try SQLiteDatabase()
        try database.run("PRAGMA application_id = \(application); PRAGMA user_version = \(DataPackage.version); BEGIN")
        for filled in tables {
            try database.run(declaration(of: filled.table))
            let places = filled.table.columns.map { _ in "?" }.joined(separator: ", ")
            try database.run("INSERT INTO \(filled.table.name) VALUES (\(places))", filled.rows)
        }
        try database.run(fullText)
        try database.run("COMMIT")
        return try database.serialized()
    }

    static func declaration(of table: DataTable) -> String {
        let columns = table.columns.map { column in
            "  \(column.name) \(column.kind.declared)\(table.key.contains(column.name) ? " NOT NULL" : ""), -- \(column.summary)\n"
        }
        let key = "PRIMARY KEY (\(table.key.joined(separator: ", ")))"
        let references = table.references.map {
            "FOREIGN KEY (\($0.columns.joined(separator: ", "))) REFERENCES \($0.table) (\($0.key.joined(separator: ", ")))"
        }
        return
            "CREATE TABLE \(table.name) ( -- \(table.summary)\n\(columns.joined())  \(([key] + references).joined(separator: ",\n  "))\n)"
    }
}

extension DataTable.Column.Kind {
    fileprivate var declared: String {
        switch self {
        case .text: "TEXT"
        case .integer, .flag: "INTEGER"
        case .real: "REAL"
        }
    }
}
