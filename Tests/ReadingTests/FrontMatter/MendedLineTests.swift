import Narratives
import Testing

@testable import Reading

struct MendedLineTests {
    /// Reads front matter with these keys from line 6 on, and puts the line that the one finding shows into its place.
    ///
    /// - Returns: nil where the finding shows no line.
    private func mended(_ keys: String) throws -> String? {
        let findings = try reading(["narratives/a.md": "---\n\(required("near-miss"))\n\(keys)\n---\n"]).findings
        let finding = try #require(findings.first { $0.severity == .error })
        let fix = try #require(finding.fix)
        guard fix.hasPrefix("Write `"), let end = fix.lastIndex(of: "`") else { return nil }
        let line = fix[fix.index(fix.startIndex, offsetBy: 7)..<end]
        var lines = keys.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = finding.position.line - 6
        lines[index] = lines[index].prefix { $0 == " " } + String(line)
        return lines.joined(separator: "\n")
    }

    @Test(arguments: [
        ("lessons: [a, \"b\" and then, c]", ["a", "\"b\" and then", "c"]),
        ("lessons:\n  - Deploy: it: failed\n  - b", ["Deploy: it: failed", "b"]),
        ("lessons: [We lost host #3, b]", ["We lost host #3", "b"]),
        ("lessons:\n  - >so it was", [">so it was"]),
    ])
    func `The line that a finding shows can be put into its place`(keys: String, lessons: [String]) throws {
        let (read, findings) = try narrative(required("near-miss") + "\n" + #require(try mended(keys)))
        #expect(findings == [])
        #expect(read?.lessons == lessons)
    }

    @Test(arguments: [
        "hook: First:\n  second", "hook: | words\n  below", "lessons: [it was #3\n  and more, b]",
    ])
    func `A line that would go wrong with those below it is not shown`(keys: String) throws {
        #expect(try mended(keys) == nil)
    }
}
