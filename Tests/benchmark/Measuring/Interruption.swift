import Dispatch
import Glibc
import Synchronization

/// Lets Ctrl-C and kill end the step that is running rather than this process, which still has folders to remove.
final class Interruption: Sendable {
    private struct State {
        var child: pid_t?
        var signal: Int32?
    }

    static let signals = [SIGHUP, SIGINT, SIGTERM]

    private let state = Mutex(State())

    /// Watches for signals while `work` runs.
    func watch(_ work: (Interruption) throws -> Void) rethrows {
        let sources = Interruption.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { self.take(number) }
            source.activate()
            return source
        }
        defer { for source in sources { source.cancel() } }
        try work(self)
    }

    /// Starts a child unless a signal came, so that none slips in between.
    func start(_ spawn: () throws -> pid_t) throws -> pid_t {
        try state.withLock { state in
            if let fault = Interruption.fault(state) { throw fault }
            let child = try spawn()
            state.child = child
            return child
        }
    }

    /// The child has ended: no signal goes to it any more.
    ///
    /// - Returns: a fault when a signal came.
    func finish() -> BenchmarkFault? {
        state.withLock { state in
            state.child = nil
            return Interruption.fault(state)
        }
    }

    private func take(_ number: Int32) {
        state.withLock { state in
            state.signal = number
            if let child = state.child { kill(child, number) }
        }
    }

    private static func fault(_ state: State) -> BenchmarkFault? {
        // Shells say 128 and the signal's number.
        state.signal.map { BenchmarkFault("Interrupted.", code: 128 + $0) }
    }
}
