import ArgumentParser
import Building
import Narratives
import Publishing
import Text

/// `tributary export`: contributing-factor graphs for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print contributing-factor graphs for other programs.",
        discussion: """
            Prints one narrative's graph, or those of all narratives, as DOT for Graphviz, as GraphML for networkx, Gephi and their like, or as \
            JSON. Findings are told on standard error; what could be read is printed.

            Exit codes: 0 printed; 1 there is no such narrative; 64 wrong usage; 74 a fault of the machine.

            Example: tributary export --format dot cache-stampede | dot -Tsvg > graph.svg
            """)

    @Argument(help: ArgumentHelp("A narrative's id; all narratives when left out.", valueName: "id"), completion: .narratives)
    var id: String?

    @Option(help: ArgumentHelp("dot, graphml or json.", valueName: "format"))
    var format: GraphExport.Format = .dot

    @OptionGroup var content: ContentOptions

    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
        let options = content.build
        let (site, findings) = try verbosity.watching { try Build(options).read($0) }
        Terminal.printError(findings.filter { $0.severity == .error }, of: options)
        guard let places = site.positions(of: id) else { throw content.refusal(of: id) }
        Terminal.write(GraphExport(of: places, in: site).bytes(format))
    }
}

extension GraphExport.Format: ExpressibleByArgument {}
