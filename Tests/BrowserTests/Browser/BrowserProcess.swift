import Foundation

/// A headless Chromium that takes commands on a pipe and answers on another: no port, no web socket, no driver.
///
/// Chromium reads from descriptor 3 and writes to 4, which Foundation's `Process` cannot give it. It ends when its pipe does, so none outlives
/// the tests, however they end.
struct BrowserProcess: Sendable {
    private let process: pid_t
    private let profile: URL
    private let commands: Int32
    /// Every message, without the zero byte that ends it. Finishes when Chromium has gone.
    let messages: AsyncStream<Data>

    static let program = "/usr/bin/chromium"

    private static let flags = [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--disable-sync", "--mute-audio",
        // Nothing leaves the machine, even where a page asks for it.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ]

    /// - Parameter fonts: a configuration of fontconfig; nil for the fonts of this machine.
    init(fonts: URL? = nil) throws {
        guard FileManager.default.isExecutableFile(atPath: BrowserProcess.program) else {
            throw BrowserFault("There is no \(BrowserProcess.program); `make test-packages` installs it.")
        }
        profile = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-chromium-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
        let (toBrowser, fromBrowser) = (try Pipe.make(), try Pipe.make())
        process = try BrowserProcess.spawn(profile: profile, fonts: fonts, reading: toBrowser.reading, writing: fromBrowser.writing)
        close(toBrowser.reading)
        close(fromBrowser.writing)
        commands = toBrowser.writing
        messages = BrowserProcess.messages(on: fromBrowser.reading)
    }

    func send(_ message: Data) throws {
        let bytes = Array(message) + [0]
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(commands, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw BrowserFault("Chromium takes no commands: \(complaints)") }
            sent += max(count, 0)
        }
    }

    /// Closes the pipe, which ends Chromium, and takes its profile away.
    func end() async {
        close(commands)
        for attempt in 0..<100 where waitpid(process, nil, WNOHANG) == 0 {
            if attempt == 90 { kill(process, SIGKILL) }
            try? await Task.sleep(for: .milliseconds(50))
        }
        try? FileManager.default.removeItem(at: profile)
    }

    /// What Chromium wrote to its standard error.
    var complaints: String { (try? String(contentsOf: profile.appendingPathComponent("complaints"), encoding: .utf8)) ?? "" }

    private static func spawn(profile: URL, fonts: URL?, reading: Int32, writing: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, profile.path + "/complaints", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, reading, 3)
        posix_spawn_file_actions_adddup2(&actions, writing, 4)
        let arguments = [program] + flags + ["--user-data-dir=\(profile.path)", "about:blank"]
        let variables =
            ProcessInfo.processInfo.environment.filter { $0.key != "FONTCONFIG_FILE" }.map { "\($0.key)=\($0.value)" }
            + (fonts.map { ["FONTCONFIG_FILE=\($0.path)"] } ?? [])
        var words = arguments.map { strdup($0) } + [nil]
        var settings = variables.map { strdup($0) } + [nil]
        defer { for word in words + settings { free(word) } }
        var process = pid_t()
        let status = posix_spawn(&process, program, &actions, nil, &words, &settings)
        guard status == 0 else { throw BrowserFault("\(program) does not start: \(String(cString: strerror(status)))") }
        return process
    }

    private static func messages(on descriptor: Int32) -> AsyncStream<Data> {
        let (messages, continuation) = AsyncStream.makeStream(of: Data.self)
        // A thread of its own: the tests' few threads must not wait for a browser.
        Thread.detachNewThread {
            var (chunk, pending) = ([UInt8](repeating: 0, count: 1 << 16), Data())
            while true {
                let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                for part in chunk[..<count].split(separator: 0, omittingEmptySubsequences: false).enumerated() {
                    if part.offset > 0 {
                        continuation.yield(pending)
                        pending = Data()
                    }
                    pending.append(contentsOf: part.element)
                }
            }
            close(descriptor)
            continuation.finish()
        }
        return messages
    }
}

/// Two ends that no other program of the tests inherits, clear of the descriptors that they are to become.
private struct Pipe {
    let reading: Int32
    let writing: Int32

    static func make() throws -> Pipe {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BrowserFault("No pipe: \(String(cString: strerror(errno)))") }
        let moved = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
        for end in ends { close(end) }
        return Pipe(reading: moved[0], writing: moved[1])
    }
}

/// A browser that does not do what it is asked for.
struct BrowserFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
