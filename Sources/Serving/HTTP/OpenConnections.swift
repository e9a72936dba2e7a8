internal import Glibc
internal import Synchronization

/// The connections that stand open. Where there are too many, the oldest gives way, so that nobody keeps others out by holding on.
final class OpenConnections: Sendable {
    private struct State {
        var tasks: [Int: Task<Void, Never>] = [:]
        var next = 0
    }

    private let state = Mutex(State())
    private let limit: Int

    /// Most of the descriptors that the system gives are for reading the content.
    init() {
        var given = rlimit()
        limit = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &given) == 0 ? max(4, Int(min(given.rlim_cur / 4, 128))) : 128
    }

    func add(_ connection: Connection) {
        let isFull = state.withLock { state in
            let number = state.next
            state.next += 1
            state.tasks[number] = Task { [weak self] in
                await connection.serve()
                self?.state.withLock { _ = $0.tasks.removeValue(forKey: number) }
            }
            return state.tasks.count > limit
        }
        if isFull { closeOldest() }
    }

    func closeOldest() {
        let oldest = state.withLock { state in state.tasks.keys.min().flatMap { state.tasks.removeValue(forKey: $0) } }
        oldest?.cancel()
    }
}
