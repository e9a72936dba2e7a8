internal import FlyingSocks
internal import FoundationEssentials
internal import Glibc

/// A connection of a preview: its requests are answered in turn.
struct Connection: Sendable {
    let socket: AsyncSocket
    let pool: SocketPool<ePoll>
    let router: PreviewRouter

    /// How long a connection may stand unused, and how long a head may take from its first byte.
    private static let patience = Duration.seconds(10)
    /// How long an answer may take to be taken.
    private static let writing = Duration.seconds(60)
    /// How long a client may go on sending once it was told that it is not listened to.
    private static let parting = Duration.seconds(2)

    /// Answers until one of the two ends it. Cancelled, it ends as soon as it would wait.
    func serve() async {
        await answerAll()
        await close(amid: pool)
    }

    /// Closes the socket in the pool's turn. The pool wakes whoever waits for a socket before it forgets the socket, which it cannot do any
    /// more when that is closed; the next connection of the same number would be waited for in vain.
    private func close(amid pool: isolated SocketPool<ePoll>) { try? socket.close() }

    private func answerAll() async {
        var reader = RequestReader()
        var isLast = false
        while !isLast && !Task.isCancelled {
            do {
                let request = try await request(&reader)
                let answer = await router.answer(request)
                isLast = !request.isKeptAlive || request.hasBody || !PreviewRouter.methods.contains(request.method)
                try await send(answer, withBody: request.method != "HEAD", isLast: isLast)
            } catch let refusal as RequestRefusal {
                isLast = true
                try? await send(refusal.answer, withBody: true, isLast: true)
            } catch {
                // Nobody is there any more, or nobody asked for anything.
                return
            }
        }
        await part()
    }

    private func request(_ reader: inout RequestReader) async throws -> RequestHead {
        if reader.isEmpty { reader.append(try await within(Self.patience) { try await socket.read(atMost: 4096) }) }
        let begun = reader
        let (request, rest) = try await within(Self.patience) {
            var reader = begun
            while true {
                if let head = try reader.next() { return (head, reader) }
                reader.append(try await socket.read(atMost: 4096))
            }
        } orThrow: {
            RequestRefusal(.requestTimeout, "The head of the request took too long.")
        }
        reader = rest
        return request
    }

    private func send(_ answer: PreviewResponse, withBody: Bool, isLast: Bool) async throws {
        let message = answer.message(withBody: withBody, isLast: isLast)
        try await within(Self.writing) { try await socket.write(message) }
    }

    /// Takes what is still being sent: the system throws an answer away that was sent to somebody who is cut off.
    private func part() async {
        shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
        try? await within(Self.parting) { while true { _ = try await socket.read(atMost: 4096) } }
    }
}

/// The result of some work, or an error once it has taken too long.
private func within<Result: Sendable>(
    _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result,
    orThrow late: @escaping @Sendable () -> any Error = { CancellationError() }
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
        defer { group.cancelAll() }
        group.addTask(operation: work)
        group.addTask {
            try await Task.sleep(for: limit)
            throw late()
        }
        guard let result = try await group.next() else { throw late() }
        return result
    }
}
