import ArgumentParser
import Building
import Dispatch
import Glibc
import Narratives
import Reading
import Reporting
import Serving

/// `tributary serve`: the site as it is being written.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the site while you write.",
        discussion: """
            Serves the site to this machine alone, reads the content anew when a file changes, and shows what changed in the browser by
            itself. Findings stand above the page that they are about; an error leaves the last good page. Drafts are shown where they can be. Nothing is
            written: `tributary build` publishes. Ctrl-C stops it.

            Exit codes: 0 stopped; 64 wrong usage; 74 a fault of the machine.

            Example: tributary serve --port 8000
            """)

    @OptionGroup var content: ContentOptions

    @Option(help: ArgumentHelp("The port to serve on. Where another program has it, a free one is taken.", valueName: "number"))
    var port: UInt16 = 4747

    func run() throws {
        var options = content.build
        options.drafts = .builtWhereTheyCan
        let reporter = ServeReporter(options)
        let preview = LivePreview(options, port: port)
        let stops = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { Glibc.exit(0) }
            source.resume()
            return source
        }
        let ended = DispatchSemaphore(value: 0)
        Task {
            do { try await preview.run(started: { reporter.started(at: $0) }, shown: { reporter.shown($0) }) } catch {
                Terminal.complain("tributary: \(VisibleText.line("\(error)"))")
            }
            ended.signal()
        }
        withExtendedLifetime(stops) { ended.wait() }
        throw ExitCode(74)
    }
}

/// Says on the terminal what a preview shows.
private struct ServeReporter: Sendable {
    let options: BuildOptions

    init(_ options: BuildOptions) { self.options = options }

    func started(at port: UInt16) {
        print("Open http://127.0.0.1:\(port)/. Ctrl-C stops it.")
        fflush(nil)
    }

    func shown(_ showing: Showing) {
        if let fault = showing.fault { return Terminal.complain("tributary: \(VisibleText.line(fault))") }
        Terminal.complain(showing.findings, of: options)
        print("\(Report.count(showing.narratives, "narrative")), \(Report.count(showing.findings.count, "finding")).")
        fflush(nil)
    }
}
