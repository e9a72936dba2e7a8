import FlyingFox
import FlyingSocks
import Foundation

/// Serves a folder on a free port of this machine, with the strictest policy that a host may set.
struct SiteServer: Sendable {
    static let policy = "default-src 'self'"

    let port: UInt16

    func address(of path: String) -> URL { URL(fileURLWithPath: "/\(path)").http(port) }

    /// Serves for as long as something is done.
    static func serve(
        _ folder: URL, policy: String? = SiteServer.policy, _ use: @Sendable (SiteServer) async throws -> Void
    ) async throws {
        let files = PublishedFiles(folder: folder, policy: policy)
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: files)
        let running = Task { try await server.run() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port)? = await server.listeningAddress else { throw BrowserFault("The server has no port.") }
        do { try await use(SiteServer(port: port)) } catch {
            running.cancel()
            throw error
        }
        await server.stop()
        running.cancel()
    }
}

extension URL {
    fileprivate func http(_ port: UInt16) -> URL { URL(string: "http://127.0.0.1:\(port)\(path(percentEncoded: true))") ?? self }
}

/// Files, and the page for missing ones.
private struct PublishedFiles: HTTPHandler {
    let folder: URL
    let policy: String?

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        var response = try await DirectoryHTTPHandler(root: folder).handleRequest(request)
        if response.statusCode == .notFound {
            let page = try Data(contentsOf: folder.appendingPathComponent("404.html"))
            response = HTTPResponse(statusCode: .notFound, headers: [.contentType: "text/html"], body: page)
        }
        response.headers[HTTPHeader("Content-Security-Policy")] = policy
        return response
    }
}
