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
            if let name = repeatedOption(in: arguments) {
                Terminal.printError("tributary: \(name) is given more than once: keep one of them.")
                Terminal.end(64)
            }
            if let command = command as? any ContentCommand { try Terminal.reportingFaults(command.content.requireFolder) }
            try command.run()
        } catch {
            let code = exitCode(for: error)
            if code.isSuccess { Terminal.write(Array((fullMessage(for: error) + "\n").utf8)) } else { printError(of: error, arguments) }
            Terminal.end(code.rawValue)
        }
        Terminal.end(0)
    }

    /// The options that may be given more than once.
    static let listOptions: Set<String> = ["--host", "--replace"]

    /// An option that is given twice: the parser would heed the last and pass over the others without a word.
    private static func repeatedOption(in arguments: [String]) -> String? {
        var seen = Set<Substring>()
        let names = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
        return names.first { !listOptions.contains(String($0)) && !seen.insert($0).inserted }.map(String.init)
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
