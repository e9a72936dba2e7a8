import ArgumentParser
import Building
import Synchronization

/// One step of the benchmark, which starts it as a child: prints how long it takes to check a corpus, in nanoseconds, or to do no more
/// than read it, without the rules.
struct CheckingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-checking", shouldDisplay: false)

    @Argument var folder: String
    @Argument var jobs: Int
    @Argument var themes: String
    @Argument var readsOnly: Bool

    func run() throws {
        try Terminal.reportingFaults {
            var options = BuildOptions()
            options.content = "\(folder)/content"
            options.jobs = jobs
            options.themeFolders = [themes]
            let reading = Mutex(Duration.zero)
            let stopwatch = Stopwatch { name, duration in if name == "read" { reading.withLock { $0 += duration } } }
            if readsOnly {
                _ = try Build(options).corpus(stopwatch)
                print(reading.withLock { $0 }.nanoseconds)
            } else {
                let clock = ContinuousClock()
                let start = clock.now
                let outcome = try Build(options).check(stopwatch)
                let whole = clock.now - start
                withExtendedLifetime(outcome) { print(whole.nanoseconds) }
            }
        }
    }
}
