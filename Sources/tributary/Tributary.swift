import ArgumentParser

/// The command line.
@main
struct Tributary: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tributary",
        abstract: "Compiles post-mortems, near misses and what went right into a site to learn from.",
        discussion: """
            No incident has a root: several conditions meet. Tributary shows how they met, and what helped.

            Example: tributary build --content content --site site
            """,
        version: Version.text,
        subcommands: [
            InitCommand.self, NewCommand.self, ImportCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
            ExplainCommand.self, ExportCommand.self, SimilarCommand.self, SchemaCommand.self,
        ],
        defaultSubcommand: BuildCommand.self)

    static func main() {
        StandardDescriptors.fill()
        main(nil)
    }
}
