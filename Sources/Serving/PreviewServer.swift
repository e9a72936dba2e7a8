internal import FlyingSocks
internal import Glibc

/// A server of what is shown, for this machine alone.
struct PreviewServer: Sendable {
    let port: UInt16
    private let running: Task<Void, any Error>

    /// - Parameter wish: the port; where another program has it, the system gives a free one.
    /// - Throws: `ServingFault` when no port can be had.
    static func start(_ store: PreviewStateStore, wish: UInt16, at place: ServingPlace = ServingPlace()) async throws -> PreviewServer {
        do {
            return try await listen(store, wish, place)
        } catch SocketError.failed(_, EADDRINUSE, _) {
            return try await listen(store, 0, place)
        } catch SocketError.failed(_, let code, _) {
            throw ServingFault(
                description:
                    "cannot listen on port \(wish) of \(place.address): \(String(cString: strerror(code))). Choose another with --port.")
        }
    }

    private static func listen(_ store: PreviewStateStore, _ wish: UInt16, _ place: ServingPlace) async throws -> PreviewServer {
        let socket = try Socket(domain: AF_INET)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: place.address, port: wish))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { throw ServingFault(description: "cannot listen on port \(wish).") }
        let pool: SocketPool<ePoll> = .ePoll()
        try await pool.prepare()
        let listening = try AsyncSocket(socket: socket, pool: pool)
        let router = PreviewRouter(store, port: port, names: place.names + (place.address == "0.0.0.0" ? [] : [place.address]))
        let running = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await pool.run() }
                group.addTask { try await accept(listening, pool, router) }
                try await group.next()
            }
        }
        return PreviewServer(port: port, running: running)
    }

    private static func accept(_ listening: AsyncSocket, _ pool: SocketPool<ePoll>, _ router: PreviewRouter) async throws {
        let connections = OpenConnections()
        while true {
            do {
                connections.add(Connection(socket: try await listening.accept(), pool: pool, router: router))
            } catch SocketError.failed(_, let code, _) where ![EBADF, EINVAL, ENOTSOCK].contains(code) {
                // The system has no descriptor or no memory for it, or the visitor has gone: that passes.
                connections.closeOldest()
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Returns when the server has stopped.
    func wait() async throws { try await running.value }
}

/// The network that a preview is served to.
package struct ServingPlace: Sendable {
    /// The address of this machine that is listened on: 127.0.0.1 for itself alone, 0.0.0.0 for whoever reaches it.
    package var address = "127.0.0.1"
    /// Names under which it may be asked for, besides this machine's own names for itself.
    package var names: [String] = []

    package init() {}

    /// Where a browser finds it: by the first name, or else on this machine.
    package func url(port: UInt16) -> String {
        let name = names.first ?? (address == "0.0.0.0" ? "127.0.0.1" : address)
        return "http://\(name.contains(":") ? name : "\(name):\(port)")/"
    }

    /// Whether nobody but this machine can reach it.
    package var isPrivate: Bool { address.hasPrefix("127.") }
}

/// An error that keeps a preview from being served.
package struct ServingFault: Error, CustomStringConvertible {
    package let description: String
}
