internal import Dispatch
internal import Synchronization

/// The groups with work left, and the worker threads that take it.
enum WorkQueue {
    private struct State {
        /// Groups with work left.
        var open: [WorkGroup] = []
        /// Groups whose first thread sleeps until the others are done, or there is work elsewhere.
        var asleep: [WorkGroup] = []
        /// Worker threads, those of them that wait for work, and the most that any group has wished for.
        var (workers, idle, most) = (0, 0, 0)
    }

    private static let state = Mutex(State())
    private static let available = DispatchSemaphore(value: 0)

    /// Wakes those who sleep, and begins as many threads as are still missing.
    static func add(_ group: WorkGroup, wanted: Int) {
        let (sleepers, called, begun) = state.withLock { state in
            state.open.append(group)
            state.most = max(state.most, wanted)
            let missing = min(wanted, state.most - (state.workers - state.idle))
            let called = min(missing, state.idle)
            state.idle -= called
            state.workers += missing - called
            defer { state.asleep.removeLast(min(wanted, state.asleep.count)) }
            return (state.asleep.suffix(wanted), called, missing - called)
        }
        for sleeper in sleepers { sleeper.wake() }
        for _ in 0..<called { available.signal() }
        let missing = (0..<begun).count { _ in !Thread.begin(workerLoop) }
        if missing > 0 { state.withLock { $0.workers -= missing } }
    }

    /// Helps with whatever there is, and waits for more: a thread may have memory of its own, which is for the next work as well.
    @Sendable private static func workerLoop() {
        while true {
            let group = state.withLock { state in
                if state.open.isEmpty { state.idle += 1 }
                return state.open.last
            }
            if let group { group.help() } else { available.wait() }
        }
    }

    static func remove(_ group: WorkGroup) {
        state.withLock { state in
            state.open.removeAll { $0 === group }
            state.asleep.removeAll { $0 === group }
        }
    }

    /// A group with work left, the last to come first; else `sleeper` is to be wakened when one comes.
    static func workElsewhere(orWake sleeper: WorkGroup) -> WorkGroup? {
        state.withLock { state in
            if let group = state.open.last { return group }
            if !state.asleep.contains(where: { $0 === sleeper }) { state.asleep.append(sleeper) }
            return nil
        }
    }
}
