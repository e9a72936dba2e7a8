import ArgumentParser
import Building
import Narratives
import Text

/// `tributary prove`: nothing internal tells on an edition.
struct ProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "Show that an edition tells nothing that is internal.",
        discussion: """
            Makes the edition; then makes it again of content in which all that is internal has other words, is taken away, or has more beside it, \
            in every place where it could stand; and compares every file to the byte. Each word that is planted stands nowhere else, so that \
            a file that tells also says from where. Nothing is written.

            Exit codes: 0 nothing told; 1 something did, or the edition has errors; 64 wrong usage; 74 a fault of the machine.

            Example: tributary prove --edition public
            """)

    @OptionGroup var content: ContentOptions

    @Flag(help: "Let warnings stop the proof as errors do.")
    var strict = false

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        if content.edition == nil { throw ValidationError("Name an edition: tributary prove --edition public") }
    }

    func run() throws {
        var options = content.build
        options.isStrict = strict
        let start = ContinuousClock.now
        let outcome = try verbosity.watching { try Proof(options).run($0) }
        let edition = content.edition ?? ""
        if options.stop(outcome.findings) {
            Terminal.printError(outcome.findings.filter { $0.severity != .note }, of: options)
            Terminal.printError("tributary: The edition `\(edition)` cannot be made yet, so nothing was tried.")
            throw ExitCode(1)
        }
        if let breach = outcome.breach {
            let place = breach.offset.map { ", at byte \($0)" } ?? ""
            let cause =
                switch breach.change {
                case "built": "as it is"
                case "removed": "when what is internal was taken away"
                case "added": "when more of what is internal was added"
                default: "when what is internal had other words"
                }
            Terminal.printError("tributary: `\(breach.path)` tells\(place), \(cause): \(breach.what).")
            throw ExitCode(1)
        }
        guard !verbosity.quiet else { return }
        let tried = outcome.tried.map { "\($0.change) \($0.places)" }.joined(separator: ", ")
        let lines: [VisibleText] = [
            "Nothing internal tells on the edition `\(edition)`: \(outcome.files) files, each the same to the byte every time.",
            "Internal places: \(tried); \(outcome.canaries) words planted, none found.",
        ]
        Terminal.print((lines + verbosity.time(since: start)).joined(separator: "\n"))
    }
}
