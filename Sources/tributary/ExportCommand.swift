import ArgumentParser
import Building
import Disk
import Exporting
import Glibc
import Narratives
import Publishing
import Text

/// `tributary export`: graphs and tables for other programs.
struct ExportCommand: ContentCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Graphs and tables for other programs.",
        discussion: """
            Prints one narrative's graph of contributing factors, or those of all narratives, as DOT for Graphviz, as GraphML for networkx, Gephi \
            and their like, or as JSON. Or writes everything as tables, which the guide's page on data describes: CSV or lines of JSON into the \
            folder that --out names, or one SQLite database with full-text search. Findings are told on standard error; what could be \
            read is exported.

            Exit codes: 0 exported; 1 there is no such narrative; 64 wrong usage; 74 a fault of the machine.

            Example: tributary export --format sqlite --out learning.db
            """)

    /// What to export, and in which form.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case dot, graphml, json, csv, jsonl, sqlite

        var graph: GraphExport.Format? { GraphExport.Format(rawValue: rawValue) }
        var table: TableExport.Format? { TableExport.Format(rawValue: rawValue) }
    }

    @Argument(
        help: ArgumentHelp("A narrative's id, for its graph; all narratives when left out.", valueName: "id"), completion: .narratives)
    var id: String?

    @Option(help: ArgumentHelp("Graphs: dot, graphml or json. Tables: csv, jsonl or sqlite.", valueName: "format"))
    var format: Format = .dot

    @Option(
        help: ArgumentHelp("Where to write: a folder for csv and jsonl, else a file; graphs are printed when left out.", valueName: "path"),
        completion: .file())
    var out: String?

    @OptionGroup var content: ContentOptions

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        if out?.isEmpty == true { throw ValidationError("--out needs a path.") }
        guard let table = format.table else { return }
        if out == nil {
            let example = table.isOneFile ? "--out learning.db" : "--out tables"
            throw ValidationError("--format \(format.rawValue) needs a place to write to, such as \(example).")
        }
        if let id { throw ValidationError("Tables hold every narrative: leave out `\(id)`.") }
    }

    func run() throws {
        let options = content.build
        let (site, findings) = try verbosity.watching { try Build(options).read($0) }
        let errors = findings.filter { $0.severity == .error }
        Terminal.printError(errors, of: options)
        // What may not be published outside is not printed for outside.
        guard errors.isEmpty || options.edition == nil else { throw ExitCode(1) }
        if let table = format.table, let out { return try write(site, table, to: out, options) }
        guard let places = site.positions(of: id) else { throw content.refusal(of: id) }
        let bytes = format.graph.map { GraphExport(of: places, in: site).bytes($0) } ?? []
        guard let out else { return Terminal.write(bytes) }
        try Terminal.reportingFaults { try Terminal.write(bytes, to: out, O_TRUNC) }
    }

    private func write(_ site: Site, _ format: TableExport.Format, to path: String, _ options: BuildOptions) throws {
        let map = ParallelMap(jobs: options.jobs)
        let tables = DataTables.all(of: options.format)
        try Terminal.reportingFaults { try TableExport(tables, of: site, map: map).write(format, to: path, map: map) }
        guard !verbosity.quiet else { return }
        Terminal.print("\(Kind.allCases.reduce(0) { $0 + site.count(of: $1) }) narratives in \(tables.count) tables: \(path)")
    }
}
