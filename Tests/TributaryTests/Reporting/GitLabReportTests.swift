import Foundation
import Narratives
import Scratch
import Testing

@testable import tributary

struct GitLabReportTests {
    private struct Entry: Decodable, Equatable {
        struct Location: Decodable, Equatable {
            struct Lines: Decodable, Equatable { let begin: Int }
            let path: String
            let lines: Lines
        }
        let description: String
        let check_name: String
        let severity: String
        let fingerprint: String
        let location: Location
    }

    private func entries(_ findings: [Finding]) throws -> [Entry] {
        let scratch = try Scratch(["content/a.md": "x"])
        let report = Report(findings.map { $0.moved(to: scratch.path($0.file)) }, narratives: 1)
        return try JSONDecoder().decode([Entry].self, from: Data(GitLabReport(report: report, files: scratch.files()).bytes))
    }

    private func finding(_ severity: Finding.Severity, _ message: String, line: Int) -> Finding {
        Finding("rule", severity, message, question: "Q?", fix: "Do.", file: "content/a.md", at: SourcePosition(line: line, column: 1))
    }

    @Test func `A finding is an entry with its place, its level and its words`() throws {
        let entries = try entries([finding(.error, "a", line: 3), finding(.warning, "b", line: 4), finding(.note, "c", line: 5)])
        #expect(entries.map(\.severity) == ["critical", "minor", "info"])
        #expect(entries.map(\.location) == (3...5).map { Entry.Location(path: "content/a.md", lines: .init(begin: $0)) })
        #expect(entries.map(\.description) == ["a Q? Do.", "b Q? Do.", "c Q? Do."] && entries.allSatisfy { $0.check_name == "rule" })
    }

    @Test func `A fingerprint stays when lines move, and tells twins apart`() throws {
        let before = try entries([finding(.error, "a", line: 3), finding(.error, "a", line: 9), finding(.error, "b", line: 3)])
        let after = try entries([finding(.error, "a", line: 5), finding(.error, "a", line: 11), finding(.error, "b", line: 5)])
        #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
        #expect(Set(before.map(\.fingerprint)).count == 3 && before.allSatisfy { $0.fingerprint.utf8.count == 16 })
    }

    @Test func `Nothing found is an empty list`() throws { #expect(try entries([]).isEmpty) }
}
