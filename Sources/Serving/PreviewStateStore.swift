internal import Synchronization

/// The state that a preview shows now, and those who wait for another.
final class PreviewStateStore: Sendable {
    private struct Contents {
        var state = PreviewState.nothing
        var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
    }

    private let contents = Mutex(Contents())

    var state: PreviewState { contents.withLock { $0.state } }

    func show(_ state: PreviewState) {
        let waiting = contents.withLock { contents in
            contents.state = state
            return Array(contents.waiting.values)
        }
        for one in waiting { one.yield() }
    }

    /// Yields after each change from now on; a change that comes while another waits to be taken is one with it.
    func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = contents.withLock { contents in
            contents.next += 1
            contents.waiting[contents.next] = continuation
            return contents.next
        }
        continuation.onTermination = { [weak self] _ in _ = self?.contents.withLock { $0.waiting.removeValue(forKey: number) } }
        return stream
    }
}
