import ArgumentParser
import Building
import Narratives
import Publishing
import Text

/// `tributary build`: content in, a published site out.
struct BuildCommand: ContentCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: """
            Reads tributary.yaml and themes/ beside the content folder. Where anything is wrong, says so with file, line and column, \
            publishes nothing, and leaves the old site as it was.

            Exit codes: 0 built; 1 findings at error level (with --strict, warnings too); 64 wrong usage; 74 a fault of the machine.

            Example: tributary build --base-url https://learning.example.org/
            """)

    @OptionGroup var content: ContentOptions

    @Option(
        help: ArgumentHelp("The folder to publish to; left out, site, or that of the edition.", valueName: "folder"), completion: .directory
    )
    var site: String?

    @Option(help: ArgumentHelp("Where the site is published, instead of what tributary.yaml says.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Let warnings stop the build as errors do.")
    var strict = false

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        if let reason = options.misplacement { throw ValidationError(reason) }
        guard let baseURL else { return }
        guard case .external = SafeURL.verdict(on: baseURL), !baseURL.contains("?"), !baseURL.contains("#") else {
            throw ValidationError("--base-url needs an http or https address without query and fragment.")
        }
    }

    private var options: BuildOptions {
        var options = content.build
        options.output = site ?? options.editionFolder ?? "site"
        options.baseURL = baseURL
        options.isStrict = strict
        return options
    }

    func run() throws {
        let options = options
        let start = ContinuousClock.now
        let outcome = try verbosity.watching { try Build(options).run($0) }
        Terminal.printError(outcome.findings, of: options)
        for remark in outcome.remarks { Terminal.printError("tributary: \(remark)") }
        guard let changes = outcome.changes, let built = outcome.site else {
            Terminal.printError(OutcomeText.refusal(outcome.findings, isStrict: strict))
            throw ExitCode(1)
        }
        for path in changes.written { verbosity.explain("wrote \(path)") }
        for path in changes.removed { verbosity.explain("removed \(path)") }
        if !verbosity.quiet {
            let summary = OutcomeText.summary(of: built, outcome.findings, changes, folder: options.output)
            Terminal.print((summary + verbosity.time(since: start)).joined(separator: "\n"))
        }
        // The system takes the memory back at once; letting go of every narrative first would take a twentieth of the build.
        withExtendedLifetime(outcome) { Terminal.end(0) }
    }
}
