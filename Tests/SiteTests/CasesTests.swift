import Building
import Foundation
import Scratch
import Testing

/// Each folder in `Cases` is a small site, named by the behaviour that it shows. `expected/` holds the files that matter, whole, and
/// `findings.txt`; those without a theme of their own are set in one that shows little. `TRIBUTARY_REWRITE=1 swift test --filter SiteTests` writes them anew.
struct CasesTests {
    static let folder = Scratch.tests.appendingPathComponent("Cases")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    static let rewrites = ProcessInfo.processInfo.environment["TRIBUTARY_REWRITE"] == "1"

    @Test func `There are cases`() { #expect(Self.names.count >= 8) }

    @Test(arguments: names) func `A small site gives what is expected of it`(_ name: String) throws {
        let source = Self.folder.appendingPathComponent(name)
        let scratch = try Scratch()
        for entry in try FileManager.default.contentsOfDirectory(atPath: source.path) where entry != "expected" {
            try scratch.copy(source.appendingPathComponent(entry), to: entry)
        }
        let own = scratch.folder.appendingPathComponent("theme").path
        let outcome = try scratch.build {
            $0.theme = scratch.exists("theme/theme.yaml") ? own : Scratch.tests.path + "/Theme"
        }
        let found = scratch.lines(outcome.findings).joined(separator: "\n") + "\n"
        let expected = source.appendingPathComponent("expected")
        try compare(found, with: expected.appendingPathComponent("findings.txt"))
        for path in try FileManager.default.subpathsOfDirectory(atPath: expected.path).sorted() where path != "findings.txt" {
            let file = expected.appendingPathComponent(path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            try compare(scratch.exists("site/" + path) ? scratch.text("site/" + path) : "(no such file)\n", with: file)
        }
    }

    private func compare(_ actual: String, with file: URL) throws {
        if Self.rewrites { try Data(actual.utf8).write(to: file) }
        #expect(actual == (try String(contentsOf: file, encoding: .utf8)), "\(file.lastPathComponent)")
    }
}
