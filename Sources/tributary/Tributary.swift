import ArgumentParser
import Disk
import Glibc
import Narratives
import Text

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
            InitCommand.self, NewCommand.self, ImportCommand.self, BuildCommand.self, ProveCommand.self, ServeCommand.self,
            CheckCommand.self, GuideCommand.self, ExplainCommand.self, ExportCommand.self, SimilarCommand.self, SuggestCommand.self,
            SchemaCommand.self,
        ],
        defaultSubcommand: BuildCommand.self)

    static func main() {
        StandardDescriptors.fill()
        // A file that grows past what the system allows is then an error of one write, which is told, and not the program's end.
        signal(SIGXFSZ, SIG_IGN)
        Thread.withUsualStack(runToEnd)
    }

    @Sendable private static func runToEnd() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot(arguments)
            if let command = command as? any ContentCommand { try Terminal.reportingFaults(command.content.requireFolder) }
            try command.run()
        } catch {
            let code = exitCode(for: error)
            if code.isSuccess { Terminal.write(Array((fullMessage(for: error) + "\n").utf8)) } else { printError(of: error, arguments) }
            Terminal.end(code.rawValue)
        }
        Terminal.end(0)
    }

    /// Says what was wrong with the arguments, which the message repeats: in a workflow they may be a stranger's, such as the title of a pull
    /// request. So it is the message that they would get made visible, each on one line.
    private static func printError(of error: any Error, _ arguments: [String]) {
        let message = fullMessage(for: error)
        guard !message.isEmpty else { return }
        do {
            _ = try parseAsRoot(arguments.map(VisibleText.line))
            Terminal.printError("\(message)")
        } catch {
            Terminal.printError(VisibleText(lines: fullMessage(for: error)))
        }
    }
}
