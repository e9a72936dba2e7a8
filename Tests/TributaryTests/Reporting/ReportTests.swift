import Foundation
import Narratives
import Scratch
import Testing

@testable import tributary

struct ReportTests {
    private func finding(_ severity: Finding.Severity, line: Int) -> Finding {
        Finding("rule", severity, "m", file: "a.md", at: SourcePosition(line: line, column: 1))
    }

    @Test func `What is cut is counted, and errors are kept before warnings and notes`() {
        var report = Report((1...4).map { finding($0 < 3 ? .note : $0 == 3 ? .warning : .error, line: $0) }, narratives: 2)
        report.cut(to: 2)
        #expect(report.findings.map(\.position.line) == [3, 4])
        #expect(report.hidden == 2)
        #expect(report.remarks == ["1 error, 1 warning, 2 notes in 2 narratives.", "2 more are not shown."])
    }

    @Test func `What is on other lines is counted apart, and decides nothing`() {
        var report = Report([finding(.error, line: 1), finding(.note, line: 2)], narratives: 1)
        report.keep { $0.position.line == 2 }
        #expect(report.count(.error) == 0 && report.count(.note) == 1 && report.elsewhere == 1)
        #expect(report.remarks == ["1 note in 1 narrative.", "1 more is on lines that did not change."])
    }

    @Test func `A file is named from the repository's root, wherever the content lies`() throws {
        let scratch = try Scratch(["docs/kb/content/a.md": "a", "docs/kb/tributary.yaml": ""])
        let files = scratch.files(content: "docs/kb/content")
        #expect(files.path(of: scratch.path("docs/kb/content/narratives/b.md")) == "docs/kb/content/narratives/b.md")
        #expect(files.path(of: scratch.path("docs/kb/tributary.yaml")) == "docs/kb/tributary.yaml")
        #expect(files.isFile(scratch.path("docs/kb/content/a.md")))
        #expect(!files.isFile(scratch.path("docs/kb/content")) && !files.isFile("the list of tags"))
        #expect(scratch.files(root: "docs/kb", content: "docs/kb/content").path(of: scratch.path("docs/kb/content/a.md")) == "content/a.md")
    }

    @Test func `JSON has every part of a finding, the counts, and no control character`() throws {
        let whole = Finding(
            "rule", .warning, "M\u{9B}\u{7F}é\u{A0}<", question: "Q?", fix: "F", file: "content/a.md",
            at: SourcePosition(line: 3, column: 4),
            length: 5)
        var report = Report([whole, Finding("bare", "B", file: "b.md")], narratives: 2)
        report.cut(to: 9)
        let bytes = JSONReport.bytes(report)
        #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
        let expected: NSDictionary = [
            "version": 1,
            "findings": [
                ["rule": "bare", "severity": "error", "message": "B", "file": "b.md", "line": 1, "column": 1],
                [
                    "rule": "rule", "severity": "warning", "message": "M\u{9B}\u{7F}é\u{A0}<", "question": "Q?", "fix": "F",
                    "file": "content/a.md", "line": 3, "column": 4, "length": 5,
                ] as [String: Any],
            ],
            "counts": ["error": 1, "warning": 1, "note": 0], "hidden": 0, "elsewhere": 0,
        ]
        #expect(json == expected)
    }
}
