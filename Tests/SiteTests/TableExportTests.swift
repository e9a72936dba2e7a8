import Building
import Disk
import Exporting
import Foundation
import Narratives
import Publishing
import Scratch
import Testing

/// The demonstration as tables: what other programs find in them.
struct TableExportTests {
    private static let tables = DataTables.all(of: .standard)

    private func export(_ format: String, to out: String, in scratch: Scratch, _ arguments: [String] = []) throws -> Program.Result {
        let content = arguments.contains("--content") ? [] : ["--content", Scratch.package.path + "/content"]
        return try Program.tributary(["export", "--format", format, "--out", out, "--no-cache"] + content + arguments, in: scratch)
    }

    private func python(_ script: String, in scratch: Scratch) throws -> String {
        let readers = Scratch.package.appendingPathComponent(".build/readers").path
        let result = try Program.run(
            "/usr/bin/python3", ["-c", script], in: scratch.folder, environment: ["PYTHONPATH": readers, "HOME": scratch.folder.path])
        try #require(result.status == 0, "\(result.complaints)")
        return result.output
    }

    @Test(arguments: [("tables-of-narratives.md", true), ("tables-of-the-site.md", false)])
    func `The guide lists every table and column`(_ page: String, isOfNarratives: Bool) throws {
        let words = try #require(Self.tables.firstIndex { $0.name == "terms" })
        let sections = (isOfNarratives ? Self.tables[..<words] : Self.tables[words...]).map { table in
            let rows = table.columns.map { column in
                "| `\(column.name)` | \(column.kind.rawValue)\(table.key.contains(column.name) ? ", key" : "") | \(column.summary.replacing("|", with: "\\|")) |"
            }
            return
                "## \(table.name)\n\n\(table.summary)\n\n| Column | Type | Holds |\n| --- | --- | --- |\n\(rows.joined(separator: "\n"))"
        }
        try GuidePage(name: page, source: "the declared tables").hold(to: sections.joined(separator: "\n\n"))
    }

    /// The queries that the guide shows.
    private func queries() throws -> [String] {
        let page = try String(contentsOf: Scratch.package.appendingPathComponent("content/pages/tables.md"), encoding: .utf8)
        return page.components(separatedBy: "```sql\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
    }

    @Test func `Each question of the guide has an answer in the demonstration`() throws {
        let scratch = try Scratch()
        let result = try export("sqlite", to: "learning.db", in: scratch)
        #expect(result.status == 0 && result.complaints == "" && result.output.hasSuffix(" tables: learning.db\n"), "\(result)")
        let queries = try queries()
        #expect(queries.count == 5)
        let list = String(decoding: try JSONSerialization.data(withJSONObject: queries), as: UTF8.self)
        let output = try python(
            """
            import json, sqlite3
            database = sqlite3.connect("learning.db")
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            for query in json.loads(r'''\(list)'''):
                print(len(database.execute(query).fetchall()) > 0)
            """, in: scratch)
        #expect(output == String(repeating: "True\n", count: 5))
    }

    @Test func `No name needs quotes, and each table has the rows that its key tells apart`() throws {
        let scratch = try Scratch()
        #expect(try export("sqlite", to: "learning.db", in: scratch).status == 0)
        let checks = Self.tables.map {
            "SELECT count(*), (SELECT count(*) FROM (SELECT DISTINCT \($0.key.joined(separator: ", ")) FROM \($0.name))) FROM (SELECT \($0.columns.map(\.name).joined(separator: ", ")) FROM \($0.name))"
        }
        let list = String(decoding: try JSONSerialization.data(withJSONObject: checks), as: UTF8.self)
        let output = try python(
            """
            import json, sqlite3
            database = sqlite3.connect("learning.db")
            counts = [database.execute(check).fetchone() for check in json.loads(r'''\(list)''')]
            assert all(rows == keys for rows, keys in counts), counts
            print(sum(rows > 0 for rows, _ in counts))
            """, in: scratch)
        // The demonstration has nearly everything.
        #expect(try #require(Int(output.trimmingCharacters(in: .newlines))) > Self.tables.count - 8)
    }

    @Test func `The three forms hold the same, and the same content gives the same bytes`() throws {
        let scratch = try Scratch()
        for (format, out) in [("csv", "csv"), ("jsonl", "jsonl"), ("sqlite", "one.db"), ("sqlite", "two.db")] {
            #expect(try export(format, to: out, in: scratch, out == "two.db" ? ["--jobs", "1"] : []).status == 0)
        }
        #expect(
            try Data(contentsOf: scratch.folder.appendingPathComponent("one.db"))
                == Data(contentsOf: scratch.folder.appendingPathComponent("two.db")))
        let output = try python(
            """
            import csv, json, sqlite3
            database = sqlite3.connect("one.db")
            read = {"integer": int, "number": float, "boolean": lambda text: int(text == "true")}
            def cell(text, field):
                if field["type"] == "string": return text[1:] if text.startswith("'") else text
                return read[field["type"]](text) if text else None
            for folder in ["csv", "jsonl"]:
                resources = json.load(open(folder + "/datapackage.json"))["resources"]
                for resource in resources:
                    fields = resource["schema"]["fields"]
                    names = [field["name"] for field in fields]
                    wanted = database.execute(f"SELECT * FROM {resource['name']}").fetchall()
                    file = open(f"{folder}/{resource['path']}", encoding="utf-8", newline="")
                    if folder == "csv":
                        rows = [tuple(map(cell, row, fields)) for row in list(csv.reader(file))[1:]]
                        wanted = [tuple("" if value is None and field["type"] == "string" else value for value, field in zip(row, fields)) for row in wanted]
                    else:
                        rows = [tuple(json.loads(line).get(name) for name in names) for line in file]
                    assert rows == wanted, resource["name"]
            print(len(resources))
            """, in: scratch)
        #expect(output == "\(Self.tables.count)\n")
    }

    @Test func `What stands in the way is kept, and an earlier export is replaced`() throws {
        let scratch = try Scratch([
            "content/narratives/a.md": "---\ntitle: A\nkind: near-miss\ndate: 2024\nsummary: S\n---\nWords.\n",
            "content/narratives/b.md": "---\ntitle: B\nkind: near-miss\ndate: 2024\nsummary: S\nstatus: draft\n---\nWords.\n",
            "notes.md": "mine", "folder/mine.txt": "mine",
        ])
        let own = ["--content", "content", "--quiet"]
        let (file, folder) = (try export("sqlite", to: "notes.md", in: scratch, own), try export("csv", to: "folder", in: scratch, own))
        #expect(
            file
                == .init(
                    status: 74, output: "",
                    complaints: "tributary: cannot export to notes.md: It is no SQLite database. Name a file that is new.\n"))
        #expect(folder.status == 74 && folder.complaints.contains("`mine.txt` stands there already"))
        #expect(try scratch.text("notes.md") == "mine" && scratch.text("folder/mine.txt") == "mine")
        for (out, format) in [("new/tables", "csv"), ("new.db", "sqlite")] {
            for extra in [[], ["--drafts"]] {
                #expect(try export(format, to: out, in: scratch, own + extra) == .init(status: 0, output: "", complaints: ""))
            }
        }
        let rows = try scratch.text("new/tables/narratives.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.map { $0.prefix(2) } == ["a,", "b,"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/new").sorted() == ["tables"])
    }

    @Test func `Tables need a place, and hold every narrative`() throws {
        let scratch = try Scratch()
        for arguments in [["--format", "csv"], ["--format", "sqlite", "--out", "x.db", "some-id"], ["--format", "xlsx", "--out", "x"]] {
            #expect(try Program.tributary(["export"] + arguments, in: scratch).status == 64)
        }
        #expect(!scratch.exists("x.db"))
    }

    private static let hasReaders = FileManager.default.fileExists(atPath: Scratch.package.path + "/.build/readers/datasette")

    @Test(.enabled(if: hasReaders, "duckdb and datasette are not there"))
    func `DuckDB reads the files, and Datasette serves and searches the database`() throws {
        let scratch = try Scratch()
        for (format, out) in [("csv", "csv"), ("jsonl", "jsonl"), ("sqlite", "learning.db")] {
            #expect(try export(format, to: out, in: scratch).status == 0)
        }
        let output = try python(
            """
            import asyncio, duckdb, glob, json
            for path in glob.glob("csv/*.csv"):
                rows = duckdb.sql(f"SELECT count(*) FROM read_csv('{path}', header=true, all_varchar=true)").fetchall()[0][0]
                lines = open(path.replace("csv", "jsonl")).read().count("\\n")
                assert rows == lines, (path, rows, lines)
            print(duckdb.sql("SELECT count(*) FROM 'jsonl/narratives.jsonl' JOIN 'jsonl/factors.jsonl' ON narrative = id").fetchall()[0][0] > 100)
            from datasette.app import Datasette
            async def ask(path):
                answer = await Datasette(["learning.db"]).client.get(path)
                return answer.json()
            found = asyncio.run(ask("/learning/narratives.json?_search=certificate&_shape=array"))
            print(len(found) > 0 and all("title" in row for row in found))
            """, in: scratch)
        #expect(output == "True\nTrue\n")
    }
}
