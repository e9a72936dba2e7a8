import Building
import Foundation
import Scratch
import Testing

/// What a preview does with odd visitors: each test speaks to a program of its own.
struct PreviewServerTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch([
            "content/narratives/quiet.md":
                "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n---\nText.\n"
        ])
    }

    private func serving(after command: String = ":") async throws -> (ServeCommandTests.Running, port: Int) {
        let running = try ServeCommandTests.Running(["--port", "0"], in: scratch, after: command)
        return (running, try #require(try await running.address().port))
    }

    private static func request(_ port: Int, _ beginning: String = "GET / HTTP/1.1", _ headers: String = "Connection: close") -> String {
        "\(beginning)\r\nHost: 127.0.0.1:\(port)\r\n\(headers)\r\n\r\n"
    }

    @Test func `Every answer says that no other site may have it`() async throws {
        let (running, port) = try await serving()
        for (text, status) in [
            (Self.request(port), 200), (Self.request(port, "HEAD /search/texts-0.js HTTP/1.1"), 200),
            (Self.request(port, "GET /nothing HTTP/1.1"), 404), (Self.request(port, "POST / HTTP/1.1"), 405),
            (Self.request(port, "GET /.tributary/state HTTP/1.1"), 400), (Self.request(port, "GET /.tributary/findings HTTP/1.1"), 200),
            (Self.request(port, "GET / HTTP/1.1", "Sec-Fetch-Site: cross-site\r\nConnection: close"), 403),
            ("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 403), ("nonsense\r\n\r\n", 400),
        ] {
            let answer = try RawConnection(to: port).answers(to: text)
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(text)")
            #expect(answer.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"), "\(text)")
            #expect(answer.contains("\r\nCross-Origin-Opener-Policy: same-origin\r\n"), "\(text)")
        }
        withExtendedLifetime(running) {}
    }

    @Test func `Requests over one connection are answered in turn, and one of HEAD without a body`() async throws {
        let (running, port) = try await serving()
        let path = "/search/index.js"
        let (get, head) = ("GET \(path) HTTP/1.1", "HEAD \(path) HTTP/1.1")
        let body = try scratch.build { $0.output = scratch.folder.path + "/built" }.changes.map { _ in try scratch.text("built" + path) }
        let answers = try RawConnection(to: port).answers(
            to: Self.request(port, get, "Accept: */*") + Self.request(port, head, "Accept: */*") + Self.request(port, get))
        let parts = answers.components(separatedBy: "HTTP/1.1 200 OK\r\n").dropFirst().map { $0.components(separatedBy: "\r\n\r\n") }
        #expect(parts.map { $0.last ?? "" } == [body, "", body].compactMap { $0 })
        for part in parts { #expect(part[0].contains("\r\nContent-Length: \(body?.utf8.count ?? 0)")) }
        #expect(parts.map { $0[0].contains("Connection: close") } == [false, false, true])
        withExtendedLifetime(running) {}
    }

    @Test func `A head or a body of any length is told so at once, and the next visitor is answered`() async throws {
        let (running, port) = try await serving()
        let long = String(repeating: "a", count: 300_000)
        for (text, status) in [
            ("GET /\(long)", 431), (Self.request(port, "GET /\(long) HTTP/1.1"), 431),
            (Self.request(port, "GET / HTTP/1.1", "A: \(long)"), 431),
            (Self.request(port, "GET / HTTP/1.1", String(repeating: "A: b\r\n", count: 50_000) + "B: c"), 431),
            (Self.request(port, "GET / HTTP/1.1", "Content-Length: 300000") + long, 413),
            (Self.request(port, "POST / HTTP/1.1", "Content-Length: 300000") + long, 405),
            (Self.request(port, "GET / HTTP/1.1", "Transfer-Encoding: chunked") + "0\r\n\r\n", 400),
        ] {
            #expect(try RawConnection(to: port).answers(to: text).hasPrefix("HTTP/1.1 \(status) "), "\(text.prefix(60))")
        }
        #expect(try RawConnection(to: port).answers(to: Self.request(port)).hasPrefix("HTTP/1.1 200 "))
        withExtendedLifetime(running) {}
    }

    @Test func `Of more connections than there may be the oldest give way, and a visitor is answered meanwhile`() async throws {
        let (running, port) = try await serving()
        let halves = try (0..<400).map { _ in
            let connection = try RawConnection(to: port)
            connection.send("GET / HTTP/1.1\r\nHo")
            return connection
        }
        #expect(try RawConnection(to: port).answers(to: Self.request(port)).hasPrefix("HTTP/1.1 200 "))
        for half in halves.prefix(200) { #expect(half.answers() == "") }
        withExtendedLifetime((running, halves)) {}
    }

    @Test func `A head that is never ended ends its connection`() async throws {
        let (running, port) = try await serving()
        let (half, silent) = (try RawConnection(to: port), try RawConnection(to: port))
        #expect(try half.answers(to: "GET / HTTP/1.1\r\nHo").hasPrefix("HTTP/1.1 408 "))
        #expect(silent.answers() == "")
        withExtendedLifetime(running) {}
    }

    @Test func `A preview outlives a lack of descriptors`() async throws {
        let (running, port) = try await serving(after: "ulimit -n 40")
        var held = try (0..<100).map { _ in try RawConnection(to: port) }
        #expect(try RawConnection(to: port).answers(to: Self.request(port)).hasPrefix("HTTP/1.1 200 "))
        held = []
        #expect(try RawConnection(to: port).answers(to: Self.request(port)).hasPrefix("HTTP/1.1 200 "))
        #expect(running.process.isRunning)
        withExtendedLifetime(held) {}
    }

    @Test func `Standard descriptors that are closed lead nowhere`() async throws {
        let (before, port) = try await serving()
        before.process.terminate()
        before.process.waitUntilExit()
        let closed = try ServeCommandTests.Running(["--port", "\(port)"], in: scratch, after: "exec <&- >&- 2>&-")
        let process = "/proc/\(closed.process.processIdentifier)/fd/"
        // Once its port is open, so is everything that it opens first.
        for _ in 0..<1200 where (try? RawConnection(to: port)) == nil { try await Task.sleep(for: .milliseconds(50)) }
        _ = try RawConnection(to: port).answers(to: Self.request(port))
        for number in 0...2 {
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: process + "\(number)") == "/dev/null")
        }
    }
}
