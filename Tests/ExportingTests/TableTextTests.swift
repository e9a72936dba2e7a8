import Foundation
import Scratch
import Testing

@testable import Exporting
@testable import Publishing

/// Any text comes through every form of a table as it was.
struct TableTextTests {
    private static let columns = [
        DataTable.Column("id", .integer, "Which."), DataTable.Column("from", "Any text."), DataTable.Column("is-so", .flag, "Whether."),
        DataTable.Column("score", .real, "How much."),
    ]

    private static let texts = [
        "", "plain", "a \"quoted\" word", "one, two", "two\nlines", "two\r\nlines", "=1+1", "+1", "-1", "@sum", "\ttab", "'apostrophe",
        "''two",
        "\u{FEFF}mark", "naïve – 東京 🚢", "a\u{301}", "<script>", "NULL", "'); DROP TABLE texts; --", "\\", "true", "007",
    ]

    private static func filled(_ texts: [String]) -> FilledTable {
        let rows: [[DataTable.Cell]] = texts.enumerated().map { [.integer($0), .text($1), .flag($0 % 2 == 0), .score(Double($0) / 7)] }
        return FilledTable(
            table: DataTable("texts", "Texts.", columns, key: ["id"], rows: { _ in [] }),
            rows: rows + [[.integer(-1), .none, .none, .none]])
    }

    private func python(_ script: String, _ bytes: [UInt8]) throws -> String {
        let scratch = try Scratch()
        try Data(bytes).write(to: scratch.folder.appendingPathComponent("file"))
        let ended = try EndedProgram("/usr/bin/python3", ["-c", script], in: scratch.folder)
        try #require(ended.status == 0, "\(String(decoding: ended.complaints, as: UTF8.self))")
        return String(decoding: ended.output, as: UTF8.self)
    }

    private func expectTexts(_ output: String, _ expected: [String]) throws {
        let found = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String])
        // By bytes: Swift holds letters that are composed differently for the same.
        #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    }

    @Test func `A reader of CSV finds each text, and takes one apostrophe from the front of those that begin like a formula`() throws {
        let output = try python(
            """
            import csv, json
            rows = list(csv.DictReader(open("file", encoding="utf-8", newline="")))
            cells = [row["from_"] for row in rows[:-1]]
            assert all(not cell.startswith(("=", "+", "-", "@", "\\t", "\\r", "\\n")) for cell in cells)
            assert list(rows[0]) == ["id", "from_", "is_so", "score"] and rows[1]["score"] == "0.1429" and rows[0]["is_so"] == "true"
            assert rows[-1] == {"id": "-1", "from_": "", "is_so": "", "score": ""}
            print(json.dumps([cell[1:] if cell.startswith("'") else cell for cell in cells]))
            """, CSVText(of: Self.filled(Self.texts)).bytes)
        try expectTexts(output, Self.texts)
    }

    @Test func `What is missing in CSV is told from what is empty`() {
        let text = String(decoding: CSVText(of: Self.filled([""])).bytes, as: UTF8.self)
        #expect(text == "id,from_,is_so,score\r\n0,\"\",true,0.0\r\n-1,,,\r\n")
    }

    @Test func `A reader of lines of JSON finds each text`() throws {
        let output = try python(
            """
            import json
            rows = [json.loads(line) for line in open("file", encoding="utf-8", newline="\\n")]
            assert rows[-1] == {"id": -1} and rows[1] == {"id": 1, "from_": "plain", "is_so": False, "score": 0.1429}
            print(json.dumps([row["from_"] for row in rows[:-1]]))
            """, JSONLines(of: Self.filled(Self.texts)).bytes)
        try expectTexts(output, Self.texts)
    }

    @Test func `A database holds each text`() throws {
        let database = try SQLiteDatabase()
        let filled = Self.filled(Self.texts)
        try database.run(SQLiteFile.declaration(of: filled.table))
        try database.run("INSERT INTO texts VALUES (?, ?, ?, ?)", filled.rows)
        let output = try python(
            """
            import json, sqlite3
            database = sqlite3.connect("file")
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("SELECT * FROM texts WHERE id = -1").fetchall() == [(-1, None, None, None)]
            assert database.execute("SELECT * FROM texts WHERE id = 1").fetchall() == [(1, "plain", 0, 0.1429)]
            print(json.dumps([row[0] for row in database.execute("SELECT from_ FROM texts WHERE id >= 0 ORDER BY id")]))
            """, try database.serialized())
        try expectTexts(output, Self.texts)
    }

    @Test func `NUL, at which programs stop reading, is told by another sign`() throws {
        let filled = Self.filled(["a\u{0}b"])
        for bytes in [CSVText(of: filled).bytes, JSONLines(of: filled).bytes] {
            #expect(!bytes.contains(0) && String(decoding: bytes, as: UTF8.self).contains("a\u{FFFD}b"))
        }
    }
}
