import Foundation
import Scratch
import Testing

/// The manual's pages, made from what the commands tell of themselves.
struct ManualTests {
    /// - Returns: the folder of the pages, and their names.
    private func pages(in scratch: Scratch) throws -> (folder: URL, names: [String]) {
        let command = "'\(Program.products)/tributary' --experimental-dump-help | '\(Program.products)/manual' man 1.2.3 2025-02-01"
        let result = try Program.run("/usr/bin/bash", ["-o", "pipefail", "-c", command], in: scratch.folder)
        #expect(result == Program.Result(status: 0, output: "", complaints: ""))
        let folder = scratch.folder.appendingPathComponent("man")
        return (folder, try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted())
    }

    @Test func `Each command has a page that neither judge of pages complains of`() throws {
        let scratch = try Scratch()
        let (folder, names) = try pages(in: scratch)
        #expect(names.contains("tributary.1") && names.contains("tributary-build.1") && names.contains("tributary-similar.1"))
        for name in names {
            let lint = try Program.run("/usr/bin/mandoc", ["-T", "lint", "-W", "style", name], in: folder)
            // Pages that are not installed here cannot be found.
            let complaints = (lint.output + lint.complaints).split(separator: "\n").filter { !$0.contains("referenced manual not found") }
            #expect(complaints == [], "\(name)")
            let shown = try Program.run(
                "/usr/bin/man", ["--warnings", "-l", name], in: folder,
                environment: ["MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""])
            #expect(shown.status == 0 && shown.complaints == "", "\(name)")
            for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "EXAMPLES", "SEE ALSO"] {
                #expect(shown.output.contains("\n\(section)\n"), "\(name): \(section)")
            }
            #expect(shown.output.contains("Tributary 1.2.3") && shown.output.contains("February 1, 2025"))
        }
    }

    @Test func `A page says what its command's help says`() throws {
        let scratch = try Scratch()
        let page = try String(contentsOf: pages(in: scratch).folder.appendingPathComponent("tributary-build.1"), encoding: .utf8)
        for line in [
            ".Nd Build the site\n", ".Op Fl \\-base\\-url Ar \\&url\n",
            ".It Fl \\-site Ar folder\nThe folder to publish to; left out, site, or that of the edition.\n",
            ".It 1\nFindings at error level (with \\-\\-strict, warnings too).\n",
            "\ntributary build \\-\\-base\\-url https://learning.example.org/\n",
        ] { #expect(page.contains(line), "\(line)") }
        let overview = try String(contentsOf: scratch.folder.appendingPathComponent("man/tributary.1"), encoding: .utf8)
        for line in [".Xr tributary-check 1", ".It Ev NO_COLOR\n", ".It Pa tributary.yaml\n", ".It 74\n"] {
            #expect(overview.contains(line.replacingOccurrences(of: ".Xr", with: "Xr")), "\(line)")
        }
    }

    @Test func `Pages made twice are the same`() throws {
        let (first, second) = (try Scratch(), try Scratch())
        _ = try (pages(in: first), pages(in: second))
        #expect(try first.site("man") == second.site("man"))
    }
}
