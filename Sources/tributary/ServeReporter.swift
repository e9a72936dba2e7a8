import Building
import Narratives
import Serving
import Synchronization
import Text

/// A reporter of what a preview shows, for the terminal: each thing when it is new, and nothing while all is as it was.
final class ServeReporter: Sendable {
    /// The last that was printed.
    private struct Printed {
        var findings: Set<String> = []
        var line: VisibleText = ""
        var fault: String?
    }

    private let options: BuildOptions
    private let wish: UInt16
    private let place: ServingPlace
    private let isQuiet: Bool
    private let printed = Mutex(Printed())

    /// - Parameter wish: the port that was wished for.
    init(_ options: BuildOptions, wish: UInt16, at place: ServingPlace, isQuiet: Bool) {
        self.options = options
        self.wish = wish
        self.place = place
        self.isQuiet = isQuiet
    }

    /// Said even to those who asked for quiet: without the address there is nothing to look at.
    func started(at port: UInt16) {
        let taken = port == wish || wish == 0 ? "" : "Port \(wish) is taken, so this is on another. "
        Terminal.print("\(taken)Open \(place.url(port: port)). Ctrl-C stops it.")
        guard !place.isPrivate else { return }
        Terminal.printError("tributary: Whoever reaches this machine on port \(port) can read the preview, drafts and all.")
    }

    func shown(_ state: PreviewState) {
        printed.withLock { printed in
            defer { printed.fault = state.fault }
            if let fault = state.fault {
                if fault != printed.fault { Terminal.printError("tributary: \(fault)") }
                return
            }
            let before = printed.findings
            Terminal.printError(state.findings.filter { !before.contains(ServeReporter.mark(of: $0)) }, of: options)
            printed.findings = Set(state.findings.map(ServeReporter.mark))
            let line = ServeReporter.line(state)
            if !isQuiet, line != printed.line || printed.fault != nil { Terminal.print(line) }
            printed.line = line
        }
    }

    /// A finding without its place: a line that is written above it moves it, and makes it no other.
    private static func mark(of finding: Finding) -> String { "\(finding.file)\n\(finding.rule)\n\(finding.message)" }

    private static func line(_ state: PreviewState) -> VisibleText {
        let counted = Report(state.findings, narratives: state.narratives).remarks[0]
        return state.isCurrent ? "\(counted)" : "\(counted) The pages stay as they were until the errors are mended."
    }
}
