import CSQLite
import Disk
import Publishing

/// A database in memory.
struct SQLiteDatabase: ~Copyable {
    private let handle: OpaquePointer

    init() throws(DiskError) {
        var opened: OpaquePointer?
        guard sqlite3_open(":memory:", &opened) == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw SQLiteDatabase.fault("open")
        }
        handle = opened
    }

    deinit { sqlite3_close(handle) }

    private static func fault(_ message: String) -> DiskError {
        DiskError("make", "the database", code: 0, advice: "SQLite says: \(message).")
    }

    private func hold(_ result: Int32, is wanted: Int32 = SQLITE_OK) throws(DiskError) {
        guard result != wanted else { return }
        throw SQLiteDatabase.fault(String(cString: sqlite3_errmsg(handle)))
    }

    /// Runs statements that need no values.
    func run(_ statements: String) throws(DiskError) { try hold(sqlite3_exec(handle, statements, nil, nil, nil)) }

    /// Runs a statement once for each row of values.
    func run(_ statement: String, _ rows: [[DataTable.Cell]]) throws(DiskError) {
        var prepared: OpaquePointer?
        try hold(sqlite3_prepare_v2(handle, statement, -1, &prepared, nil))
        defer { sqlite3_finalize(prepared) }
        for row in rows {
            for (place, cell) in row.enumerated() { try hold(SQLiteDatabase.bind(cell, to: prepared, Int32(place + 1))) }
            try hold(sqlite3_step(prepared), is: SQLITE_DONE)
            try hold(sqlite3_reset(prepared))
        }
    }

    private static func bind(_ cell: DataTable.Cell, to statement: OpaquePointer?, _ place: Int32) -> Int32 {
        switch cell {
        case .none: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .real(let number): sqlite3_bind_double(statement, place, number)
        case .flag(let isSet): sqlite3_bind_int64(statement, place, isSet ? 1 : 0)
        case .text(let text): bind(cell.writable(text), to: statement, place)
        }
    }

    private static func bind(_ text: [UInt8], to statement: OpaquePointer?, _ place: Int32) -> Int32 {
        text.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return bind_copied_text(statement, place, "", 0) }
            return bind_copied_text(statement, place, start.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
        }
    }

    /// The whole as a file would hold it.
    func serialized() throws(DiskError) -> [UInt8] {
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(handle, "main", &size, 0) else { throw SQLiteDatabase.fault("out of memory") }
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }
}
