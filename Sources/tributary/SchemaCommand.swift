import ArgumentParser
import Reading

/// `tributary schema`: what editors need to help with front matter.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print a JSON Schema, for editors.",
        discussion: """
            Prints the JSON Schema (2020-12) of a narrative's front matter, of a factor's page, of a term's (a system, technology, organisation, \
            tag, symptom, capacity or response), of any other page or the home page, or of tributary.yaml.

            Exit codes: 0 printed; 64 wrong usage.

            Example: tributary schema narrative > schemas/narrative.json
            """)

    @Argument(help: ArgumentHelp("narrative, factor, term, page, home or configuration.", valueName: "subject"))
    var subject: FrontMatterSchema

    func run() { Terminal.write(subject.bytes) }
}

extension FrontMatterSchema: ExpressibleByArgument {}
