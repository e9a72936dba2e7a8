import ArgumentParser
import Building
import Disk
import Glibc
import Narratives
import Synchronization
import Text

/// The two streams: the first for what was asked for, the second for everything else. Nothing else writes to them, and what has not been made
/// visible is no text that they take.
enum Terminal {
    /// Whether something could not be written to standard error.
    private static let hasLostText = Atomic(false)

    static func print(_ text: VisibleText) { write(VisibleText("\(text)\n").bytes) }

    /// - Parameter format: a file for another program; each format has an escape of its own.
    static func write(_ format: [UInt8]) {
        let code = writeAll(format, to: STDOUT_FILENO)
        if code != 0 { end(unwritten: code) }
    }

    static func printError(_ text: VisibleText) { printError(VisibleText("\(text)\n").bytes) }

    /// Puts something on standard error as it is, such as a movement of a terminal's cursor.
    static func printError(_ bytes: [UInt8]) {
        // Whoever closed the stream wants to hear nothing; else nobody is left to tell, and the exit code says it.
        let code = writeAll(bytes, to: STDERR_FILENO)
        if code != 0, code != EBADF { hasLostText.store(true, ordering: .relaxed) }
    }

    /// Ends the program. A disk over a network may say only now that it is full.
    static func end(_ code: Int32) -> Never {
        if close(STDOUT_FILENO) != 0, errno != EBADF { end(unwritten: errno) }
        exit(code == 0 && hasLostText.load(ordering: .relaxed) ? 74 : code)
    }

    /// Ends the program as it would be by SIGPIPE where nobody reads on, which needs no words.
    private static func end(unwritten code: Int32) -> Never {
        if code != EPIPE { printError("tributary: \(DiskError("write to", "standard output", code: code))") }
        exit(code == EPIPE ? 128 + SIGPIPE : 74)
    }

    /// Writes to a file that somebody named, which need not be in any folder of ours.
    ///
    /// - Throws: `DiskError`.
    static func write(_ bytes: [UInt8], to path: String, _ flag: Int32) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o644)
        guard file >= 0 else { throw DiskError("write", path) }
        let code = writeAll(bytes, to: file)
        let isClosed = close(file) == 0
        if code != 0 || !isClosed { throw DiskError("write", path, code: code != 0 ? code : errno) }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { Disk.writeAll($0, to: descriptor) }
    }

    /// Tells of a fault of the machine, and turns it into the exit code that stands for one.
    static func reportingFaults<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let fault as GitFault where fault.reason == .reference {
            printError("tributary: \(fault)")
            throw ExitCode(64)
        } catch let error as ScaffoldError {
            printError("tributary: \(error)")
            throw ExitCode(error.reason == .taken ? 1 : 64)
        } catch {
            printError("tributary: \(String(describing: error))")
            throw ExitCode(74)
        }
    }

    static func printError(_ findings: [Finding], of options: BuildOptions) {
        let (files, hasColour) = (SourceFiles(content: options.contentName, site: options.siteFolder), hasColour(STDERR_FILENO))
        // Each looks up its lines in files of its own: a large site that was never checked before has thousands.
        let starts = Array(stride(from: 0, to: findings.count, by: 128))
        let parts = ParallelMap(jobs: options.jobs)(starts, chunk: 1) { start in
            var report = TextReport(files, hasColour: hasColour)
            return report.text(Array(findings[start..<min(start + 128, findings.count)])).bytes
        }
        printError(Array(parts.joined()))
    }

    /// Colour is for terminals alone, and not for those whose user has set `NO_COLOR` (no-color.org).
    static func hasColour(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
    }

    /// Whether somebody watches standard error on a terminal that can rewrite a line. A workflow's log may look like one.
    static var showsProgress: Bool {
        guard isatty(STDERR_FILENO) == 1, let terminal = variable("TERM"), terminal != "dumb" else { return false }
        return ["0", "false"].contains(variable("CI") ?? "0")
    }

    /// How wide the terminal behind standard error is; 80 where it does not say.
    static var columns: Int {
        var size = winsize()
        return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Whether somebody watches what is printed, so that it may say what differs from one run to the next.
    static var isWatched: Bool { isatty(STDOUT_FILENO) == 1 }

    /// A variable of the environment; nil where it is not set or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
