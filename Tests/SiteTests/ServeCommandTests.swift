import Foundation
import Scratch
import Testing

/// `tributary serve` as an author runs it.
struct ServeCommandTests {
    private static let narrative = "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n---\nText.\n"

    /// A server that runs until it is let go of.
    final class Running {
        let process = Process()
        let log: URL

        /// - Parameter command: what a shell does before.
        init(_ arguments: [String], in scratch: Scratch, after command: String = ":") throws {
            log = scratch.folder.appendingPathComponent("serve-\(UUID().uuidString).log")
            try Data().write(to: log)
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "\(command); exec \"$@\"", "sh", Program.products + "/tributary", "serve"] + arguments
            process.currentDirectoryURL = scratch.folder
            process.standardInput = FileHandle.nullDevice
            let output = try FileHandle(forWritingTo: log)
            (process.standardOutput, process.standardError) = (output, output)
            try process.run()
        }

        deinit { kill(process.processIdentifier, SIGKILL) }

        var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

        /// The address that the program prints once it can be visited.
        func address() async throws -> URL {
            for _ in 0..<1200 {
                if let found = said.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+\//), let url = URL(string: String(found.output)) {
                    return url
                }
                guard process.isRunning else { break }
                try await Task.sleep(for: .milliseconds(50))
            }
            throw Failure(said: said)
        }

        /// Asks for a page until it holds the words.
        func page(_ path: String, holding words: String) async throws -> String {
            let port = try #require(try await address().port)
            for _ in 0..<1200 {
                let text = try RawConnection(to: port).answers(
                    to: "GET /\(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
                if text.contains(words) { return text }
                try await Task.sleep(for: .milliseconds(50))
            }
            throw Failure(said: said)
        }
    }

    private struct Failure: Error { let said: String }

    @Test func `An edit shows, an error leaves the last good page, and a mended file ends the banner`() async throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        let running = try Running(["--port", "0"], in: scratch)
        let path = "narratives/quiet.html"
        _ = try await running.page(path, holding: "Nobody noticed.")
        try scratch.write(Self.narrative + "\nNew words.\n", to: "content/narratives/quiet.md")
        _ = try await running.page(path, holding: "New words.")
        try scratch.write(Self.narrative.replacingOccurrences(of: "kind:", with: "kin:"), to: "content/narratives/quiet.md")
        let stopped = try await running.page(path, holding: "tributary-preview stopped")
        #expect(stopped.contains("New words.") && stopped.contains("Write <code>kind: near-miss</code>."))
        #expect(running.said.contains("content/narratives/quiet.md:3:1: error:"))
        // Editors write another file and rename it.
        try scratch.write(Self.narrative + "\nMended.\n", to: "content/narratives/quiet.md~")
        let folder = scratch.folder.appendingPathComponent("content/narratives").path
        #expect(rename(folder + "/quiet.md~", folder + "/quiet.md") == 0)
        #expect(try await !running.page(path, holding: "Mended.").contains("tributary-preview stopped"))
        #expect(!scratch.exists("site"))
    }

    @Test func `A new folder, a theme and a draft are seen`() async throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative, "tributary.yaml": "theme: mine\n"])
        try scratch.write("title: Mine\nextends: default\n", to: "themes/mine/theme.yaml")
        let running = try Running(["--port", "0"], in: scratch)
        _ = try await running.address()
        let draft = Self.narrative.replacingOccurrences(of: "kind:", with: "status: draft\nkind:")
        try scratch.write(draft, to: "content/narratives/2024/half.md")
        _ = try await running.page("narratives/half.html", holding: "A quiet deploy")
        try scratch.write("skip: Straight to the story\n", to: "themes/mine/strings/en.yaml")
        _ = try await running.page("index.html", holding: "Straight to the story")
    }

    @Test func `A port that is taken gives way to a free one`() async throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        let first = try Running(["--port", "0"], in: scratch)
        let taken = try #require(try await first.address().port)
        let second = try Running(["--port", String(taken)], in: scratch)
        #expect(try await second.address().port != taken)
        #expect(second.said.contains("Port \(taken) is taken"))
        _ = try await second.page("index.html", holding: "A quiet deploy")
    }

    @Test func `The terminal is told what is new, once`() async throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        let running = try Running(["--port", "0"], in: scratch)
        let quiet = try Running(["--port", "0", "--quiet"], in: scratch)
        let path = "narratives/quiet.html"
        for one in [running, quiet] { _ = try await one.address() }
        let broken = Self.narrative.replacingOccurrences(of: "kind:", with: "kin:")
        for text in [broken, broken + "\nMore.\n", "---\nhook: Above.\n" + broken.dropFirst(4), Self.narrative + "\nMended.\n"] {
            try scratch.write(text, to: "content/narratives/quiet.md")
            let place = text.contains("kin:") ? "quiet.md:\(text.contains("hook:") ? 4 : 3):1" : "Mended."
            for one in [running, quiet] { _ = try await one.page(path, holding: place) }
        }
        // The key that is missing and the one that is none, each once.
        #expect(running.said.components(separatedBy: "error:").count == 3)
        #expect(running.said.contains("The pages stay as they were until the errors are mended.\n"))
        #expect(running.said.components(separatedBy: "Nothing was found in 1 narrative.").count == 3)
        #expect(quiet.said.contains("error:") && !quiet.said.contains("in 1 narrative."))
    }

    @Test func `What cannot be served says why`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        #expect(try Program.tributary(["serve", "--port", "70000"], in: scratch).status == 64)
        let missing = try Program.tributary(["check", "--content", "nowhere"], in: scratch)
        #expect(missing.status == 64)
    }
}
