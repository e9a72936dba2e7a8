internal import Dispatch
internal import Glibc

/// Threads of the system, which may have none to give (`ulimit -u`). GCD waits for ever then.
package enum Thread {
    /// What a thread is handed.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// How much of a stack each has, in bytes, whatever the user's limit is: what nests may go as deep as readers let it.
    private static let stackSize = 8 << 20

    /// Calls `body`, on a thread of its own where this one's stack is allowed less (`ulimit -s`) and a thread can be had.
    package static func withUsualStack(_ body: @escaping @Sendable () -> Void) {
        var limit = rlimit()
        let isSmall = getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0 && limit.rlim_cur < stackSize
        if isSmall, let thread = create(body) { pthread_join(thread, nil) } else { body() }
    }

    /// Calls `body` on a thread of its own.
    ///
    /// - Returns: whether there is one; where not, `body` is not called.
    package static func begin(_ body: @escaping @Sendable () -> Void) -> Bool {
        guard let thread = create(body) else { return false }
        pthread_detach(thread)
        return true
    }

    /// Whether so many more threads can be had at once: for work that waits for threads which others make.
    package static func canBegin(_ count: Int) -> Bool {
        let gate = DispatchSemaphore(value: 0)
        let threads = (0..<count).compactMap { _ in create { gate.wait() } }
        for _ in threads { gate.signal() }
        for thread in threads { pthread_join(thread, nil) }
        return threads.count == count
    }

    private static func create(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let code = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { room in
            guard let attributes = room.baseAddress else { return ENOMEM }
            pthread_attr_init(attributes)
            defer { pthread_attr_destroy(attributes) }
            pthread_attr_setstacksize(attributes, stackSize)
            return pthread_create(
                &thread, attributes,
                { work in
                    if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
                    return nil
                }, work.toOpaque())
        }
        guard code == 0 else {
            work.release()
            return nil
        }
        return thread
    }
}
