import Analysis
import ArgumentParser
import Building
import Disk
import Glibc
import Importing
import Narratives
import Text

/// `tributary import`: post-mortems that are somewhere else already.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in post-mortems from a folder of Markdown or a CSV file.",
        discussion: """
            Takes every Markdown file of a folder, or every row of a CSV file, and writes a narrative for each. What has no home goes to an x- key, \
            what should be looked at is marked, and all of it is told. A second run brings what is new in the sources and leaves alone what a \
            person edited. The guide's page on importing tells of mappings.

            Exit codes: 0 imported; 1 something could not be; 64 wrong usage; 74 a fault of the machine.

            Example: tributary import wiki/post-mortems --dry-run
            """)

    @Argument(help: ArgumentHelp("A folder of Markdown, or a file that ends in .csv or .md.", valueName: "source"))
    var source: String?

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var content = "content"

    @Option(help: ArgumentHelp("A mapping of yours, or the name of a built-in one; recognised when left out.", valueName: "import.yaml"))
    var mapping: String?

    @Flag(help: "Say what would be done, show what would change in files that are there, and write nothing; with --verbose, new files too.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Write down what came in and what waits for a look: as JSON where the name ends so, else as Markdown.", valueName: "file"))
    var report: String?

    @Option(help: ArgumentHelp("Write this narrative anew, whatever was done to it since. May be given again.", valueName: "id"))
    var replace: [String] = []

    @Option(help: ArgumentHelp("Print a built-in mapping, to begin your own from, and import nothing.", valueName: "name"))
    var printMapping: String?

    @Option(help: ArgumentHelp("How many cores to use; all of them when left out.", valueName: "number"))
    var jobs: Int?

    @OptionGroup var verbosity: VerbosityOptions

    /// Forty write-ups have hundreds of findings: a terminal shows some, a report has all.
    private static let mostShown = 20

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1.") }
        let names = MappingReading.builtIn.map(\.name)
        if let printMapping {
            guard names.contains(printMapping) else {
                throw ValidationError("There is no mapping `\(printMapping)`. There are: \(names.joined(separator: ", ")).")
            }
        } else if source == nil {
            throw ValidationError("Name a folder of Markdown, or a CSV file.")
        }
    }

    func run() throws {
        if let printMapping {
            Terminal.write(MappingReading.builtIn.first { $0.name == printMapping }?.bytes ?? [])
            return
        }
        var options = ImportOptions()
        options.source = source ?? "."
        options.content = content
        options.isDry = dryRun
        options.replaced = Set(replace)
        options.factorFolders = Machine.factorFolders
        options.isPublished = { FileType.isPublished($0) }
        options.jobs = jobs ?? Machine.cores
        options.mapping = try mapping.map(readMapping)
        let outcome = try verbosity.watching { try $0.time("import") { try Importer(options).run() } }
        let text = ImportText(outcome, content: content, isDry: dryRun)
        if let report {
            let written = ImportReport(outcome, text, content: content)
            let bytes = report.hasSuffix(".json") ? written.json : RunnerCommands.broken(Array(written.markdown.utf8))
            try Terminal.reportingFaults { try Terminal.write(bytes, to: report, O_TRUNC) }
        }
        let errors = outcome.findings.filter { $0.severity == .error }
        var shown = Report(outcome.findings.filter { $0.severity != .note }, narratives: outcome.documents.count)
        if !verbosity.verbose { shown.cut(to: ImportCommand.mostShown) }
        printFindings(shown.findings)
        if shown.hidden > 0 { Terminal.printError("tributary: \(shown.hidden) more are not shown; --report FILE writes all of them down.") }
        if !verbosity.quiet {
            for line in text.notes { Terminal.printError("tributary: \(line)") }
            for document in outcome.documents { tell(of: document) }
            Terminal.print(text.summary)
        }
        if !errors.isEmpty { throw ExitCode(1) }
    }

    /// Each file that is written, for whoever wants to know more; in a dry run, what would change in it.
    private func tell(of document: ImportOutcome.Document) {
        guard let path = document.path else { return }
        if let change = document.change, change.old != nil || verbosity.verbose {
            Terminal.print(UnifiedDiff(change.old, change.new, path: "\(content)/\(path)").lines.joined(separator: "\n"))
        }
        if !dryRun, document.action == .create || document.action == .update { verbosity.explain("wrote \(content)/\(path)") }
    }

    private func readMapping(_ name: String) throws -> ImportMapping {
        if let builtIn = MappingReading.families.first(where: { $0.name == name }) { return builtIn }
        let cut = name.lastIndex(of: "/")
        let folder = cut.map { $0 == name.startIndex ? "/" : String(name[..<$0]) } ?? "."
        let bytes = try Terminal.reportingFaults {
            guard
                let bytes = try FolderHandle(opening: folder).read(
                    RelativePath(cut.map { String(name[name.index(after: $0)...]) } ?? name), limit: 64 << 10)
            else {
                let names = MappingReading.builtIn.map(\.name).joined(separator: ", ")
                throw DiskError("read", name, code: ENOENT, advice: "Name a file, or one of the built-in mappings: \(names).")
            }
            return bytes
        }
        let (mapping, findings) = MappingReading.read(bytes, file: name)
        printFindings(findings)
        guard let mapping else {
            Terminal.printError("tributary: \(Report.count(findings.count, "error")) in the mapping. Nothing was imported.")
            throw ExitCode(1)
        }
        return mapping
    }

    private func printFindings(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        // The lines that findings are about stand in the sources.
        var report = TextReport(SourceFiles(content: source ?? ".", site: "."), hasColour: Terminal.hasColour(STDERR_FILENO))
        Terminal.printError(report.text(findings).bytes)
    }
}
