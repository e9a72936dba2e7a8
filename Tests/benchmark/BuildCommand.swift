import ArgumentParser
import Building
import Disk
import Narratives
import Publishing
import Synchronization

/// One step of the benchmark, which starts it as a child: builds `content/` in a folder into `site/` beside it, or anew into `clean/`, and prints
/// what it took.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-build", shouldDisplay: false)

    @Argument var folder: String
    @Argument var jobs: Int
    @Argument var themes: String
    @Flag var clean = false

    func run() throws {
        try Terminal.reportingFaults {
            var options = BuildOptions()
            options.content = "\(folder)/content"
            options.output = "\(folder)/\(clean ? "clean" : "site")"
            options.jobs = jobs
            options.themeFolders = [themes]
            options.cache = clean ? nil : "\(folder)/cache"
            let stages = Mutex<[BuildMeasurement.Stage]>([])
            let stopwatch = Stopwatch { name, duration in
                let stage = BuildMeasurement.Stage(name: name, duration: duration, peak: Usage.current.peak)
                stages.withLock { $0.append(stage) }
            }
            let before = Usage.current
            let clock = ContinuousClock()
            let start = clock.now
            let outcome = try Build(options).run(stopwatch)
            let total = clock.now - start
            let after = Usage.current
            guard let changes = outcome.changes else { throw BenchmarkFault(BuildCommand.refusal(outcome.findings)) }
            var measurement = BuildMeasurement()
            measurement.stages = stages.withLock { $0 }
            measurement.total = total
            measurement.processor = after.processor - before.processor
            measurement.peak = after.peak
            measurement.narratives = outcome.narratives
            measurement.remarks = outcome.findings.count
            measurement.filesWritten = changes.written.count
            let site = try FolderHandle(opening: options.output)
            measurement.bytesWritten = try changes.written.reduce(0) { try $0 + (site.status(RelativePath($1))?.size ?? 0) }
            print(measurement.report)
        }
    }

    /// The first errors are enough to see what is wrong with the generator, or with a check.
    private static func refusal(_ findings: [Finding]) -> String {
        let errors = findings.filter { $0.severity == .error }
        let shown = errors.prefix(10).map { "  \($0.file):\($0.position.line):\($0.position.column): \($0.message) [\($0.rule)]" }
        return (["The corpus did not build: \(errors.count) errors. The first:"] + shown).joined(separator: "\n")
    }
}
