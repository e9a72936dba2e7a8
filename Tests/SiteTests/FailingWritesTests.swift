import Foundation
import Scratch
import Testing

/// What the program says when what it writes goes nowhere.
struct FailingWritesTests {
    private static let narrative = "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024\nsummary: Nobody noticed.\n---\nText.\n"

    private static func site() throws -> Scratch {
        try Scratch([
            "content/narratives/quiet.md": narrative, "tributary.yaml": "base-url: https://example.org/\n",
            "wiki/pump.md": "# Pump\n\n2024\n",
        ])
    }

    private static let full =
        "tributary: cannot write to standard output: No space left on device. Free some space and run again.\n"

    @Test(arguments: [
        ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "github"],
        ["check", "--format", "gitlab"], ["export"], ["export", "--format", "graphml"], ["export", "--format", "json"], ["build"],
        ["similar", "quiet"], ["suggest", "content/narratives/quiet.md"], ["explain"], ["explain", "failed-to"], ["schema", "narrative"],
        ["import", "--print-mapping", "default"],
        ["import", "wiki"], ["new", "near-miss", "Title", "--summary", "Words."], ["init", "other"], ["serve", "--port", "0"], ["--help"],
        ["help", "check"], ["check", "--help"], ["--version"], ["--generate-completion-script", "bash"], ["--experimental-dump-help"],
    ])
    func `A full disk behind standard output is told in one line, and ends with 74`(_ arguments: [String]) throws {
        let result = try Program.tributary(arguments, in: Self.site(), after: "exec >/dev/full")
        #expect(result.status == 74)
        #expect(result.complaints.hasSuffix(Self.full))
    }

    @Test func `A file that may not grow cuts no report without a word`() throws {
        let scratch = try Self.site()
        for arguments in [["check", "--format", "sarif"], ["schema", "narrative"]] {
            let result = try Program.tributary(arguments, in: scratch, after: "ulimit -f 1; exec >report")
            #expect(result.status == 74 && result.complaints.contains("standard output: File too large."))
        }
    }

    @Test func `A workflow's summary and an import's report that cannot be written are told`() throws {
        let scratch = try Self.site()
        let summary = try Program.tributary(
            ["check", "--format", "github"], in: scratch, environment: ["GITHUB_STEP_SUMMARY": "/dev/full"])
        #expect(summary.status == 74 && summary.complaints.hasPrefix("tributary: cannot write /dev/full: No space left on device."))
        let report = try Program.tributary(["import", "wiki", "--report", "/dev/full"], in: scratch)
        #expect(report.status == 74 && report.complaints.hasPrefix("tributary: cannot write /dev/full: No space left on device."))
    }

    @Test func `Complaints that cannot be told turn a good end into 74`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        #expect(try Program.tributary(["build"], in: scratch, after: "exec 2>/dev/full").status == 74)
        #expect(try Program.tributary(["build", "--nonsense"], in: scratch, after: "exec 2>/dev/full").status == 64)
    }

    @Test func `Whoever stops reading is told nothing, be the signal ignored or not`() throws {
        let scratch = try Self.site()
        for ignored in ["", "trap '' PIPE; "] {
            let command = "\(ignored)'\(Program.products)/tributary' schema narrative | true; echo ${PIPESTATUS[0]}"
            let result = try Program.run("/usr/bin/bash", ["-c", command], in: scratch.folder)
            // The pipe may be large enough to take it all before it is closed.
            #expect(["141\n", "0\n"].contains(result.output) && result.complaints == "")
        }
    }
}
