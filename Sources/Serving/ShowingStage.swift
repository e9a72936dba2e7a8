internal import Synchronization

/// Holds what is shown now, and tells those who wait when it changes.
final class ShowingStage: Sendable {
    private struct State {
        var showing = Showing.nothing
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }

    private let state = Mutex(State())

    var showing: Showing { state.withLock { $0.showing } }

    func show(_ showing: Showing) {
        let waiting = state.withLock { state in
            state.showing = showing
            return Array(state.waiting.values)
        }
        for one in waiting { one.yield() }
    }

    /// Yields after each change from now on; a change that comes while another waits to be taken is one with it.
    func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.waiting[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in _ = self?.state.withLock { $0.waiting.removeValue(forKey: number) } }
        return stream
    }
}
