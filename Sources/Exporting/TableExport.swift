package import Disk
package import Publishing

/// The tables of a site as files: CSV or lines of JSON, one file a table with `datapackage.json` beside them, or one SQLite database.
package struct TableExport: Sendable {
    package enum Format: String, CaseIterable, Sendable {
        case csv, jsonl, sqlite

        /// Whether it is one file, and not a folder of files.
        package var isOneFile: Bool { self == .sqlite }
    }

    private let tables: [FilledTable]

    package init(_ tables: [DataTable], of site: Site, map: ParallelMap) {
        self.tables = map(tables, chunk: 1) { FilledTable(table: $0, rows: $0.rows(site)) }
    }

    /// Writes the tables. Files of an earlier export are replaced, each in one step; what else stands there is refused.
    ///
    /// - Throws: `DiskError`.
    package func write(_ format: Format, to path: String, map: ParallelMap) throws(DiskError) {
        let place = try FolderPlace(of: path)
        switch format {
        case .sqlite:
            guard try TableExport.mayReplace(place.name, in: place.parent) else {
                throw DiskError("export to", path, code: 0, advice: "It is no SQLite database. Name a file that is new.")
            }
            try TableExport.replace(place.name, in: place.parent, with: SQLiteFile.bytes(of: tables))
        case .csv, .jsonl:
            try place.parent.makeFolders(place.name)
            guard let folder = try place.parent.folder(place.name) else { throw DiskError("open the folder", path) }
            let package = RelativePath(DataPackage.fileName)
            if try folder.status(package) == nil, let stranger = try folder.items().map(\.path).min() {
                throw DiskError(
                    "export to", path, code: 0, advice: "`\(stranger)` stands there already. Name a folder that is new or empty.")
            }
            // First, so that a folder which was begun is known as ours.
            try TableExport.replace(package, in: folder, with: DataPackage(tables: tables.map(\.table), format).bytes)
            let files = map(tables, chunk: 1) { format == .csv ? CSVText(of: $0).bytes : JSONLines(of: $0).bytes }
            for (table, bytes) in zip(tables, files) {
                try TableExport.replace(RelativePath("\(table.table.name).\(format.rawValue)"), in: folder, with: bytes)
            }
        }
    }

    private static func mayReplace(_ name: RelativePath, in folder: FolderHandle) throws(DiskError) -> Bool {
        guard try folder.status(name) != nil else { return true }
        return try folder.begins(name, with: SQLiteFile.beginning)
    }

    /// Puts a file in the place of another, or of none; whoever reads meanwhile has the old one or the new one.
    private static func replace(_ name: RelativePath, in folder: FolderHandle, with bytes: [UInt8]) throws(DiskError) {
        let waiting = RelativePath(".\(name).tributary")
        try folder.removeTree(waiting)
        try folder.writeWhole(bytes, to: waiting)
        try folder.rename(waiting, to: folder, name)
    }
}

/// A table with its rows.
struct FilledTable: Sendable {
    let table: DataTable
    let rows: [[DataTable.Cell]]
}
