import Foundation
import Scratch
import Testing

/// What every command says of itself.
struct HelpTests {
    private struct Tool: Decodable { let command: Command }

    private struct Command: Decodable {
        let commandName: String
        let superCommands: [String]?
        let abstract: String?
        let discussion: String?
        let subcommands: [Command]?

        var all: [Command] { [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all) }
        var words: [String] { (superCommands ?? []).dropFirst() + (superCommands == nil ? [] : [commandName]) }
    }

    @Test func `Each command shows an example of itself, and says what it exits with`() throws {
        let scratch = try Scratch()
        let dump = try Program.tributary(["--experimental-dump-help"], in: scratch)
        let commands = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8)).command.all
        #expect(commands.count > 6)
        for command in commands {
            let help = try Program.tributary(command.words + ["--help"], in: scratch)
            let name = (["tributary"] + command.words).joined(separator: " ")
            #expect(help.status == 0 && command.abstract != nil, "\(name)")
            // A group of commands has none of its own that could be run.
            let isGroup = command.subcommands?.isEmpty == false
            #expect(help.output.contains(isGroup ? "Example: tributary" : "Example: \(name)"), "\(name)")
            #expect(isGroup || help.output.contains("Exit codes: 0 "), "\(name)")
        }
    }

    @Test func `A program that nobody gave a version says so`() throws {
        let result = try Program.tributary(["--version"], in: Scratch())
        #expect(result.status == 0)
        #expect(result.output == "\(ProcessInfo.processInfo.environment["TRIBUTARY_VERSION"] ?? "unversioned")\n")
    }
}
