internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Glibc

/// Serves what is shown, to this machine alone.
struct PreviewServer: Sendable {
    let port: UInt16
    private let running: Task<Void, any Error>

    /// - Parameter wish: the port; where another program has it, the system gives a free one.
    /// - Throws: `ServingFault` when no port can be had.
    static func start(_ stage: ShowingStage, wish: UInt16) async throws -> PreviewServer {
        do {
            return try await listen(stage, wish)
        } catch SocketError.failed(_, EADDRINUSE, _) {
            return try await listen(stage, 0)
        } catch SocketError.failed(_, let code, _) {
            throw ServingFault("cannot listen on port \(wish): \(String(cString: strerror(code))). Choose another with --port.")
        }
    }

    private static func listen(_ stage: ShowingStage, _ wish: UInt16) async throws -> PreviewServer {
        let handler = PreviewHandler()
        let seconds = TimeInterval(Answering.patience.components.seconds + 10)
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: wish), timeout: seconds, logger: .disabled, handler: handler)
        // A server that cannot listen ends at once, and would be waited for in vain.
        let listening = Task { try await server.waitUntilListening(timeout: 60) }
        let running = Task {
            defer { listening.cancel() }
            try await server.run()
        }
        do { try await listening.value } catch {
            try await running.value
            throw error
        }
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw ServingFault("cannot listen on port \(wish).") }
        handler.answer(by: Answering(stage, port: port))
        return PreviewServer(port: port, running: running)
    }

    /// Returns when the server has stopped.
    func wait() async throws { try await running.value }
}

/// Why a preview cannot be served.
package struct ServingFault: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
