internal import Dispatch
internal import Synchronization

/// The threads that share one piece of work.
///
/// The thread that has the work begins with it at once, and does all of it should nobody come to help: the system may have no thread to give. At the end it waits for those who came,
/// and helps with other work meanwhile, so that work within work takes whatever cores there are. (GCD's own `concurrentPerform` leaves all of
/// an inner call to one thread.)
///
/// Nobody waits for ever: a thread waits for work that it began itself, after it came to whatever it is in the middle of. Threads that waited
/// for each other in a ring would each have begun before the other. A thread that waits may come to any other work, so that none may begin
/// work while it holds a lock which other work takes, and work should not be nested deeply.
final class WorkGroup: Sendable {
    private struct State {
        /// Nil once nobody need come any more.
        var work: (@Sendable () -> Void)?
        var helpers = 0
        var isAwaited = false
    }

    private let state: Mutex<State>
    private let wakened = DispatchSemaphore(value: 0)

    private init(_ work: @escaping @Sendable () -> Void) { state = Mutex(State(work: work)) }

    /// Calls `work` on this thread and, as long as that takes, on others.
    ///
    /// - Parameters:
    ///   - count: at most how many threads, this one too.
    ///   - work: returns when nothing is left to do; whoever comes late finds nothing.
    static func run(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let group = WorkGroup(work)
            if count > 1 { WorkQueue.add(group, wanted: count - 1) }
            work()
            group.finish()
        }
    }

    func help() {
        let hasHelped = begin()
        WorkQueue.remove(self)
        guard hasHelped else { return }
        let isLast = state.withLock { state in
            state.helpers -= 1
            return state.helpers == 0 && state.isAwaited
        }
        if isLast { wake() }
    }

    /// Wakes the thread that waits for its helpers.
    func wake() { wakened.signal() }

    /// Works, where there is work left. By itself, so that nothing holds on to the work once it returns.
    @inline(never) private func begin() -> Bool {
        let work = state.withLock { state in
            if state.work != nil { state.helpers += 1 }
            return state.work
        }
        work?()
        return work != nil
    }

    private func finish() {
        WorkQueue.remove(self)
        var isAwaited = state.withLock { state in
            state.work = nil
            state.isAwaited = state.helpers > 0
            return state.isAwaited
        }
        while isAwaited {
            if let other = WorkQueue.workElsewhere(orWake: self) { other.help() } else { wakened.wait() }
            isAwaited = state.withLock { $0.helpers > 0 }
        }
        WorkQueue.remove(self)
    }
}
