internal import Dispatch
internal import Synchronization

/// The threads that share one piece of work.
///
/// The thread that has the work begins with it at once, and does all of it should nobody come to help: it only ever waits for others to end
/// what they have begun. So work within work cannot come to a standstill, and takes whatever cores there are. (GCD's own
/// `concurrentPerform` leaves all of an inner call to one thread.)
final class Crew: Sendable {
    private struct State {
        /// Nil once nobody need come any more.
        var work: (@Sendable () -> Void)?
        var helpers = 0
        var isAwaited = false
    }

    private let state: Mutex<State>
    private let lastLeft = DispatchSemaphore(value: 0)

    private init(_ work: @escaping @Sendable () -> Void) { state = Mutex(State(work: work)) }

    /// Calls `work` on this thread and, as long as that takes, on others.
    ///
    /// - Parameters:
    ///   - count: at most how many threads, this one too.
    ///   - work: returns when nothing is left to do; whoever comes late finds nothing.
    static func work(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let crew = Crew(work)
            for _ in 1..<max(1, count) { DispatchQueue.global().async { crew.help() } }
            work()
            crew.waitForOthers()
        }
    }

    private func help() {
        guard begin() else { return }
        let isLast = state.withLock { state in
            state.helpers -= 1
            return state.helpers == 0 && state.isAwaited
        }
        if isLast { lastLeft.signal() }
    }

    /// Works, where there is work left. By itself, so that nothing holds on to the work once it returns.
    @inline(never) private func begin() -> Bool {
        let work = state.withLock { state in
            if state.work != nil { state.helpers += 1 }
            return state.work
        }
        work?()
        return work != nil
    }

    private func waitForOthers() {
        let isAwaited = state.withLock { state in
            state.work = nil
            state.isAwaited = state.helpers > 0
            return state.isAwaited
        }
        if isAwaited { lastLeft.wait() }
    }
}
