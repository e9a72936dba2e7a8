import Foundation
import Glibc
import Scratch
import Testing

/// A real nginx on a free port of this machine, as a user without rights, in a folder of its own.
final class RealNginx: Sendable {
    let port: UInt16
    private let process: Process
    private static let package = Scratch.package.appendingPathComponent(".build/nginx")
    /// `nobody`, as Debian numbers it.
    private static let nobody = "65534"

    /// Serves a site with a block of configuration, whose port and folder alone are replaced.
    ///
    /// - Parameter recipe: has one line `listen 80;` and one that begins with `root `.
    init(_ recipe: String, site: String, in scratch: Scratch) throws {
        port = try Self.freePort()
        let listen = try #require(recipe.components(separatedBy: "    listen 80;\n").count == 2 ? "    listen 80;\n" : nil)
        let root = try #require(recipe.firstMatch(of: /\n    root [^;]+;\n/)?.output)
        let served = recipe.replacing(listen, with: "    listen 127.0.0.1:\(port);\n").replacing(root, with: "\n    root \(site);\n")
        let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "    \($0)_temp_path \($0);\n" }.joined()
        let configuration = """
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
                include mime.types;
                default_type application/octet-stream;
                access_log off;
            \(places)\(served)
            }

            """
        try scratch.write(configuration, to: "nginx/nginx.conf")
        // Copies, since the checkout may be where only its owner may look.
        for (from, to) in [("usr/sbin/nginx", "nginx/server"), ("etc/nginx/mime.types", "nginx/mime.types")] {
            let file = Self.package.appendingPathComponent(from)
            try #require(FileManager.default.fileExists(atPath: file.path), "there is no \(file.path): `make test-packages` brings it")
            try FileManager.default.copyItem(at: file, to: scratch.folder.appendingPathComponent(to))
        }
        process = Process()
        process.currentDirectoryURL = scratch.folder
        var words = [scratch.folder.path + "/nginx/server", "-e", "stderr", "-p", scratch.folder.path + "/nginx", "-c", "nginx.conf"]
        if getuid() == 0 {
            words = ["/usr/bin/setpriv", "--reuid=\(Self.nobody)", "--regid=\(Self.nobody)", "--clear-groups"] + words
            try #require(try Program.run("/bin/chown", ["-R", Self.nobody, "nginx"], in: scratch.folder).status == 0)
        }
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        try process.run()
        try #require(waitUntilListening(), "nginx does not listen")
    }

    deinit { process.terminate() }

    struct Answer {
        let status: Int
        /// By name in lower case.
        let headers: [String: String]
        let body: [UInt8]
    }

    /// Asks for a path as it is given, byte for byte, and takes the answer as it comes.
    func get(_ path: String, _ headers: String...) throws -> Answer { try get(path, headers) }

    func get(_ path: String, _ headers: [String]) throws -> Answer {
        let socket = try #require(connected())
        defer { close(socket) }
        let request =
            (["GET \(path) HTTP/1.1", "Host: learning.example.org", "Connection: close"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
        #expect(request.withCString { send(socket, $0, strlen($0), Int32(MSG_NOSIGNAL)) } == request.utf8.count)
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        while case let count = recv(socket, &block, block.count, 0), count > 0 { bytes += block[..<count] }
        let end = try #require(bytes.firstRange(of: Array("\r\n\r\n".utf8)))
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let pairs = lines.dropFirst().map { $0.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) } }
        return Answer(
            status: try #require(Int(lines[0].split(separator: " ")[1])),
            headers: Dictionary(pairs.map { ($0[0].lowercased(), $0.last ?? "") }, uniquingKeysWith: { "\($0), \($1)" }),
            body: Array(bytes[end.upperBound...]))
    }

    private func waitUntilListening() -> Bool {
        for _ in 0..<600 {
            if let socket = connected() {
                close(socket)
                return true
            }
            guard process.isRunning else { return false }
            usleep(50_000)
        }
        return false
    }

    private func connected() -> Int32? {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let isOpen = Self.withLoopback(port) { connect(descriptor, $0, $1) } == 0
        if !isOpen { close(descriptor) }
        return isOpen ? descriptor : nil
    }

    private static func freePort() throws -> UInt16 {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        defer { close(descriptor) }
        try #require(withLoopback(0) { bind(descriptor, $0, $1) } == 0)
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        try #require(status == 0)
        return UInt16(bigEndian: address.sin_port)
    }

    private static func withLoopback(_ port: UInt16, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { use($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
