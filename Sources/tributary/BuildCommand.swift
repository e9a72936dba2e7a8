import ArgumentParser
import Building
import Glibc
import Narratives
import Publishing

/// `tributary build`: content in, a published site out.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site.",
        discussion: """
            Reads tributary.yaml and themes/ beside the content folder. Where anything is wrong, says so with file, line and column,
            publishes nothing, and leaves the old site as it was.

            Exit codes: 0 built; 1 findings at error level (with --strict, warnings too); 64 wrong usage; 74 a fault of the machine.

            Example: tributary build --base-url https://learning.example.org/
            """)

    @Option(help: ArgumentHelp("The folder to read.", valueName: "folder"))
    var content = "content"

    @Option(help: ArgumentHelp("The folder to publish to.", valueName: "folder"))
    var site = "site"

    @Option(help: ArgumentHelp("A theme's name, or its folder, instead of what tributary.yaml says.", valueName: "theme"))
    var theme: String?

    @Option(help: ArgumentHelp("Where the site is published, instead of what tributary.yaml says.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Build drafts too.")
    var drafts = false

    @Flag(help: "Let warnings stop the build as errors do.")
    var strict = false

    @Option(help: ArgumentHelp("How many cores to use; all of them when left out.", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1.") }
        guard let baseURL else { return }
        guard case .external = SafeURL.verdict(on: baseURL), !baseURL.contains("?"), !baseURL.contains("#") else {
            throw ValidationError("--base-url needs an http or https address without query and fragment.")
        }
    }

    func run() throws {
        var options = BuildOptions()
        options.content = content
        options.output = site
        options.theme = theme
        options.baseURL = baseURL
        options.includesDrafts = drafts
        options.isStrict = strict
        options.jobs = jobs ?? Machine.cores
        options.themeFolders = Machine.themeFolders
        let outcome: BuildOutcome
        do {
            outcome = try Build(options).run()
        } catch {
            Terminal.complain("tributary: \(error)")
            throw ExitCode(74)
        }
        for finding in outcome.findings { Terminal.complain(FindingText.lines(finding)) }
        guard let changes = outcome.changes else {
            Terminal.complain(FindingText.refusal(outcome.findings, isStrict: strict))
            throw ExitCode(1)
        }
        for remark in changes.remarks { Terminal.complain("tributary: \(remark)") }
        print(FindingText.summary(outcome.narratives, changes, site: site))
        // The system takes the memory back at once; letting go of every narrative first would take a twentieth of the build.
        withExtendedLifetime(outcome) { Glibc.exit(0) }
    }
}
