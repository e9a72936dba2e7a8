import ArgumentParser
import Building
import Disk
import Dispatch
import Glibc
import Narratives
import Reading
import Serving
import Text

/// `tributary serve`: the site as it is being written.
struct ServeCommand: ContentCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the site while you write.",
        discussion: """
            Serves the site to this machine alone, reads the content anew when a file changes, and shows what changed in the browser by \
            itself. Findings stand above the page that they are about, and here when they are new; an error leaves the last good page. \
            Drafts are shown where they can be. Nothing is written: `tributary build` publishes. Ctrl-C stops it.

            With --bind 0.0.0.0 whoever reaches this machine can read it: for a container whose port is passed on, or a phone beside you. It answers \
            to `localhost` and to the names that --host gives, so that no other site can read it through a name of its own.

            Exit codes: 0 stopped; 64 wrong usage; 74 a fault of the machine.

            Example: tributary serve --port 8000
            """)

    @OptionGroup var content: ContentOptions

    @Option(help: ArgumentHelp("The port to serve on. Where another program has it, a free one is taken.", valueName: "number"))
    var port: UInt16 = 4747

    @Option(help: ArgumentHelp("The address of this machine to listen on, such as 0.0.0.0.", valueName: "address"))
    var bind = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "A further name that it answers to, with its port where that is another, such as 192.168.1.20 or build.example:8080; may be repeated.",
            valueName: "name"))
    var host: [String] = []

    @OptionGroup var verbosity: VerbosityOptions

    private var place: ServingPlace {
        var place = ServingPlace()
        (place.address, place.names) = (bind, host)
        return place
    }

    func validate() throws {
        var address = in_addr()
        guard inet_pton(AF_INET, bind, &address) == 1 else {
            throw ValidationError("--bind needs an address such as 127.0.0.1 or 0.0.0.0; --host takes names.")
        }
        if let odd = host.first(where: { $0.wholeMatch(of: /[A-Za-z0-9.-]+(:[0-9]{1,5})?/) == nil }) {
            throw ValidationError("--host needs a name such as preview.example or 192.168.1.20:8080, and not `\(odd)`.")
        }
    }

    func run() throws {
        var options = content.build
        options.drafts = .builtWhereTheyCan
        // The network and the watch are waited for on threads that others make, and would wait for ever for one that cannot be had.
        guard Thread.canBegin(options.jobs + 8) else {
            Terminal.printError("tributary: The system gives no more threads. Raise the limit (ulimit -u), or end other programs.")
            throw ExitCode(74)
        }
        let reporter = ServeReporter(options, wish: port, at: place, isQuiet: verbosity.quiet)
        let preview = LivePreview(options, port: port, at: place, verbosity.stopwatch())
        let stops = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { Terminal.end(0) }
            source.resume()
            return source
        }
        let ended = DispatchSemaphore(value: 0)
        Task {
            do { try await preview.run(started: { reporter.started(at: $0) }, shown: { reporter.shown($0) }) } catch {
                Terminal.printError("tributary: \(String(describing: error))")
            }
            ended.signal()
        }
        withExtendedLifetime(stops) { ended.wait() }
        throw ExitCode(74)
    }
}
