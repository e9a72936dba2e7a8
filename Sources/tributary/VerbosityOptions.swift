import ArgumentParser
import Building
import Narratives
import Text

/// The options for how much a command says besides what it was asked for: alike for every command that takes a while.
struct VerbosityOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Say nothing but findings and faults: no progress, no summary.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Tell how long each stage took, each file that changed, and the most memory held.")
    var verbose = false

    func validate() throws {
        if quiet && verbose { throw ValidationError("Give --quiet or --verbose, not both.") }
    }

    /// Does work whose stages are shown on the way, as a line on a terminal or, where that was asked for, as the time of each; tells of a fault
    /// of the machine as `Terminal.reportingFaults` does. No line is left on the terminal, whichever way the work ends.
    func watching<Result>(_ work: (Stopwatch) throws -> Result) throws -> Result {
        let progress = quiet ? nil : Progress()
        return try Terminal.reportingFaults {
            defer { progress?.end() }
            let result = try work(stopwatch(progress))
            if verbose { say("memory: \(Quantity.memory(Machine.peakMemory)) at most", progress) }
            return result
        }
    }

    /// A line for whoever wants to know more.
    func explain(_ line: VisibleText) {
        if verbose { say(line, nil) }
    }

    /// How long it took, as a line of a summary; none where what is printed may be kept, since it would differ from one run to the next.
    func time(since start: ContinuousClock.Instant) -> [VisibleText] {
        verbose || Terminal.isWatched ? ["Took \(Quantity.time(.now - start))."] : []
    }

    /// - Parameter progress: nil for work that goes on and on, and so shows none.
    func stopwatch(_ progress: Progress? = nil) -> Stopwatch {
        guard progress != nil || verbose else { return .silent }
        return Stopwatch(
            { stage, duration in if verbose { say("\(stage): \(Quantity.time(duration))", progress) } },
            began: { stage, steps in progress?.begin(stage, steps: steps) }, stepped: { progress?.step() })
    }

    private func say(_ line: VisibleText, _ progress: Progress?) {
        guard let progress else { return Terminal.printError("tributary: \(line)") }
        progress.say("tributary: \(line)")
    }
}

/// Numbers as people read them.
enum Quantity {
    /// "0.08 s", "12.3 s", "2 min 5 s".
    static func time(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
        switch hundredths {
        case ..<1_000: return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
        case ..<6_000: return "\(hundredths / 100).\(hundredths % 100 / 10) s"
        default: return "\(hundredths / 6_000) min \(hundredths % 6_000 / 100) s"
        }
    }

    /// "87 MB", of a million bytes each.
    static func memory(_ bytes: Int) -> String { "\((bytes + 500_000) / 1_000_000) MB" }
}
