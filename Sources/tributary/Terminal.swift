import ArgumentParser
import Beginning
import Building
import Git
import Glibc
import Narratives
import Parallel
import Reporting

/// The two streams: the first for what was asked for, the second for everything else.
enum Terminal {
    static func complain(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Whoever reads may stop reading; then the rest is not written.
    static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Tells of a fault of the machine, and turns it into the exit code that stands for one.
    static func reportingFaults<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let fault as GitFault where fault.reason == .reference {
            complain("tributary: \(VisibleText.line(fault.description))")
            throw ExitCode(64)
        } catch let refusal as BeginningRefusal {
            complain("tributary: \(VisibleText.line(refusal.description))")
            throw ExitCode(refusal.reason == .taken ? 1 : 64)
        } catch {
            complain("tributary: \(VisibleText.line("\(error)"))")
            throw ExitCode(74)
        }
    }

    static func complain(_ findings: [Finding], of options: BuildOptions) {
        let (files, style) = (SourceFiles(content: options.contentName, site: options.siteFolder), style(of: STDERR_FILENO))
        // Each looks up its lines in files of its own: a large site that was never checked before has thousands.
        let starts = Array(stride(from: 0, to: findings.count, by: 128))
        let parts = ParallelMap(jobs: options.jobs)(starts, chunk: 1) { start in
            var report = TextReport(files, style)
            return Array(report.text(Array(findings[start..<min(start + 128, findings.count)])).utf8)
        }
        write(Array(parts.joined()), to: STDERR_FILENO)
    }

    /// Colour is for terminals alone, and not for those whose user has set `NO_COLOR` (no-color.org).
    static func style(of descriptor: Int32) -> TextReport.Style {
        TextReport.Style(
            hasColour: isatty(descriptor) == 1 && !isSet("NO_COLOR") && variable("TERM") != "dumb",
            isSearchedForCommands: isSet("GITHUB_ACTIONS"))
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

    private static func isSet(_ name: String) -> Bool { variable(name) != nil }
}
