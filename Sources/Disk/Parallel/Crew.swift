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
final class Crew: Sendable {
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
    static func work(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let crew = Crew(work)
            if count > 1 { Board.add(crew, wanted: count - 1) }
            work()
            crew.finish()
        }
    }

    private func help() {
        let hasHelped = begin()
        Board.remove(self)
        guard hasHelped else { return }
        let isLast = state.withLock { state in
            state.helpers -= 1
            return state.helpers == 0 && state.isAwaited
        }
        if isLast { wakened.signal() }
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

    private func finish() {
        Board.remove(self)
        var isAwaited = state.withLock { state in
            state.work = nil
            state.isAwaited = state.helpers > 0
            return state.isAwaited
        }
        while isAwaited {
            if let other = Board.workElsewhere(orWake: self) { other.help() } else { wakened.wait() }
            isAwaited = state.withLock { $0.helpers > 0 }
        }
        Board.remove(self)
    }

    /// Where work is put up for whoever has nothing to do.
    private enum Board {
        private struct Notes {
            /// Those with work left.
            var open: [Crew] = []
            /// Those whose first thread sleeps until the others are done, or there is work elsewhere.
            var asleep: [Crew] = []
            /// Threads of ours that go from work to work, those of them that wait for some, and the most that anybody has wished for at work.
            var (helpers, idle, most) = (0, 0, 0)
        }

        private static let notes = Mutex(Notes())
        private static let call = DispatchSemaphore(value: 0)

        /// Wakes those who sleep, and sends for as many threads as are still missing.
        static func add(_ crew: Crew, wanted: Int) {
            let (wakened, called, sent) = notes.withLock { notes in
                notes.open.append(crew)
                notes.most = max(notes.most, wanted)
                let missing = min(wanted, notes.most - (notes.helpers - notes.idle))
                let called = min(missing, notes.idle)
                notes.idle -= called
                notes.helpers += missing - called
                defer { notes.asleep.removeLast(min(wanted, notes.asleep.count)) }
                return (notes.asleep.suffix(wanted), called, missing - called)
            }
            for other in wakened { other.wakened.signal() }
            for _ in 0..<called { call.signal() }
            let missing = (0..<sent).count { _ in !Thread.begin(goRound) }
            if missing > 0 { notes.withLock { $0.helpers -= missing } }
        }

        /// Helps with whatever there is, and waits for more: a thread may have memory of its own, which is for the next work as well.
        @Sendable private static func goRound() {
            while true {
                let crew = notes.withLock { notes in
                    if notes.open.isEmpty { notes.idle += 1 }
                    return notes.open.last
                }
                if let crew { crew.help() } else { call.wait() }
            }
        }

        static func remove(_ crew: Crew) {
            notes.withLock { notes in
                notes.open.removeAll { $0 === crew }
                notes.asleep.removeAll { $0 === crew }
            }
        }

        /// A crew with work left, the last to come first; else `sleeper` is to be wakened when one comes.
        static func workElsewhere(orWake sleeper: Crew) -> Crew? {
            notes.withLock { notes in
                if let crew = notes.open.last { return crew }
                if !notes.asleep.contains(where: { $0 === sleeper }) { notes.asleep.append(sleeper) }
                return nil
            }
        }
    }
}
