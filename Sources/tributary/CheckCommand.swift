import Analysis
import ArgumentParser
import Building
import Glibc
import Narratives
import Publishing
import Text

/// `tributary check`: says what a build would find, and makes nothing.
struct CheckCommand: ContentCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, github, gitlab }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong, and ask what may be worth asking.",
        discussion: """
            Reads and checks what a build would, and writes no page. Findings go to standard output.

            With --since, only lines that changed on this branch since it left the one named are told of, in commits or not yet committed; \
            git is asked what there was. Whatever else stops a build is not seen then.

            With files or folders named, everything is read and their findings alone are told. With --fix, what needs nobody's judgement is mended \
            first: quotation marks, the form of dates, the spelling of keys and words. Each changed line is shown before and after; a file that somebody \
            changes meanwhile is left alone.

            Exit codes: 0 no errors; 1 errors (with --strict, warnings too); 64 wrong usage; 74 a fault of the machine.

            Example: tributary check --fix content/narratives/queue-backlog.md
            """)

    @Argument(help: ArgumentHelp("Only what is found in these files or folders.", valueName: "file"), completion: .file())
    var files: [String] = []

    @OptionGroup var content: ContentOptions

    @Option(
        help:
            "text for people, json, sarif for code hosts, github for annotations in its workflows, or gitlab for its code quality reports.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Only lines that changed since this branch left that commit or branch.", valueName: "ref"))
    var since: String?

    @Flag(help: "Mend what needs nobody's judgement, and show what was changed.")
    var fix = false

    @Flag(help: "Exit with 1 on warnings as on errors.")
    var strict = false

    @OptionGroup var verbosity: VerbosityOptions

    @Option(help: ArgumentHelp("Show at most so many findings, errors first, and say how many are not shown.", valueName: "number"))
    var max: Int?

    func validate() throws {
        if let max, max < 1 { throw ValidationError("--max needs a number of at least 1.") }
        if fix, format != .text { throw ValidationError("--fix shows what it changed as text: take --format out.") }
        if fix, since != nil { throw ValidationError("--fix mends whole files: name them in place of --since.") }
        if let missing = files.first(where: { realPath($0) == nil }) { throw ValidationError("There is no file \(missing).") }
    }

    func run() throws {
        let options = content.build
        let start = ContinuousClock.now
        // Asked first: a name that is no commit should not wait for ten thousand narratives. Nor should git be started with signals held back.
        let mergeBase = try Terminal.reportingFaults { try since.map { try Repository(around: options.content).mergeBase(with: $0) } }
        var outcome = try verbosity.watching { try Build(options).check($0) }
        let chosen = ChosenFiles(files, in: places(options))
        if fix {
            let mending = try Terminal.reportingFaults {
                try Mending(options, sources(options)).run(outcome, in: chosen) { try Build(options).check() }
            }
            outcome = mending.outcome
            if !mending.diff.text.isEmpty { Terminal.print(mending.diff) }
            for remark in mending.remarks { Terminal.printError("tributary: \(remark)") }
        }
        for remark in outcome.remarks { Terminal.printError("tributary: \(remark)") }
        let report = try Terminal.reportingFaults { try self.report(of: outcome, chosen, mergeBase, options) }
        switch format {
        case .text: printText(report, of: outcome.site, options, since: start)
        case .json: Terminal.write(JSONReport.bytes(report))
        case .sarif: Terminal.write(SARIFReport(report, places(options), manuals: Rulebook.all).bytes)
        case .gitlab: Terminal.write(GitLabReport(report: report, files: places(options)).bytes)
        case .github: try annotate(GitHubReport(report: report, files: places(options)))
        }
        let fails = report.count(.error) > 0 || (strict && report.count(.warning) > 0)
        // The system takes the memory back at once; letting go of every narrative first would take longer than the rules did.
        withExtendedLifetime(outcome) { Terminal.end(fails ? 1 : 0) }
    }

    private func report(
        of outcome: CheckOutcome, _ chosen: ChosenFiles, _ mergeBase: MergeBase?, _ options: BuildOptions
    ) throws -> Report {
        let findings = outcome.findings.filter { chosen.hold($0.file) }
        var report = Report(findings, narratives: outcome.narratives)
        report.inOtherFiles = outcome.findings.count - findings.count
        if let mergeBase {
            let files = places(options)
            let changed = try mergeBase.changes(in: report.findings.map(\.file).filter(files.isFile).map(files.path))
            report.keep { $0.isTouched(by: changed, in: files) }
        }
        if let max { report.cut(to: max) }
        return report
    }

    /// Names of files for machines begin at the repository's root.
    private func places(_ options: BuildOptions) -> SourceFiles {
        SourceFiles(content: options.contentName, site: options.siteFolder, root: Repository.folder(around: options.content))
    }

    /// The files that findings name, for people.
    private func sources(_ options: BuildOptions) -> SourceFiles {
        SourceFiles(content: options.contentName, site: options.siteFolder)
    }

    private func printText(_ report: Report, of site: Site, _ options: BuildOptions, since start: ContinuousClock.Instant) {
        var writer = TextReport(sources(options), hasColour: Terminal.hasColour(STDOUT_FILENO))
        var text = writer.text(report.findings)
        let advice = report.findings.first { Rulebook.manual(for: $0.rule) != nil }.map {
            "`tributary explain \($0.rule)` says why, and `tributary guide` has the format." as VisibleText
        }
        let remarks =
            [advice, OutcomeText.narratives(of: site)].compactMap(\.self) + report.remarks.map { "\($0)" } + verbosity.time(since: start)
        for remark in verbosity.quiet ? [] : remarks { text += "tributary: \(remark)\n" }
        Terminal.write(text.bytes)
    }

    private func annotate(_ report: GitHubReport) throws {
        Terminal.write(report.bytes)
        guard let path = Terminal.variable("GITHUB_STEP_SUMMARY") else { return }
        try Terminal.reportingFaults { try Terminal.write(Array(report.summary.utf8), to: path, O_APPEND) }
    }
}

extension Finding {
    /// Whether it is about something that changed. What is about a whole file, or its whole front matter, counts where any of the file did; what
    /// is about no one file always counts.
    fileprivate func isTouched(by changed: ChangedLines, in files: SourceFiles) -> Bool {
        guard files.isFile(file) else { return true }
        let path = files.path(of: file)
        guard changed.hasChanged(path) else { return false }
        let isAboutAll = length == nil && position.column == 1 && position.line <= 2
        return isAboutAll || changed.hasChanged(path, line: position.line)
    }
}
