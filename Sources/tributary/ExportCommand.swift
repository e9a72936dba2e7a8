import ArgumentParser
import Building
import Glibc
import Narratives
import Publishing

/// `tributary export`: contributing-factor graphs for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print contributing-factor graphs for other programs.",
        discussion: """
            Prints one narrative's graph, or those of all narratives, as DOT for Graphviz, as GraphML for networkx, Gephi and their like, or as
            JSON. Findings are told on standard error; what could be read is printed.

            Exit codes: 0 printed; 1 there is no such narrative; 64 wrong usage; 74 a fault of the machine.

            Example: tributary export --format dot cache-stampede | dot -Tsvg > graph.svg
            """)

    @Argument(help: ArgumentHelp("A narrative's id; all narratives when left out.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("dot, graphml or json.", valueName: "format"))
    var format: GraphExport.Format = .dot

    @Option(help: ArgumentHelp("The folder to read.", valueName: "folder"))
    var content = "content"

    @Flag(help: "Take drafts in as well.")
    var drafts = false

    func run() throws {
        var options = BuildOptions()
        options.content = content
        options.includesDrafts = drafts
        options.jobs = Machine.cores
        options.themeFolders = Machine.themeFolders
        let (site, findings): (Site, [Finding])
        do {
            (site, findings) = try Build(options).read()
        } catch {
            Terminal.complain("tributary: \(error)")
            throw ExitCode(74)
        }
        for finding in findings where finding.severity == .error { Terminal.complain(FindingText.lines(finding)) }
        guard let places = site.positions(of: id) else {
            Terminal.complain("tributary: There is no narrative `\(id ?? "")` in \(content)/. Give the name of its file, without .md.")
            throw ExitCode(1)
        }
        var rest = GraphExport(of: places, in: site).bytes(format)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            // Whoever reads may stop reading.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}

extension GraphExport.Format: ExpressibleByArgument {}
