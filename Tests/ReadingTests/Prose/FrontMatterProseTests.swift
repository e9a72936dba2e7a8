import Disk
import Narratives
import Scratch
import Testing

@testable import Reading

struct FrontMatterProseTests {
    /// Where the checker found the word in the front matter, which begins on line 2.
    private func judged(_ yaml: String, at path: String = "narratives/a.md", word: String = "target") throws -> [String] {
        let folder = try Scratch([path: "---\n\(yaml)\n---\n"])
        return try withExtendedLifetime(folder) {
            let reader = CorpusReader(
                folder.confined, name: "content", drafts: .built, map: ParallelMap(jobs: 1), checker: WordChecker(word: word))
            return try reader.read().findings.filter { $0.question != nil }.map {
                "\($0.position.line):\($0.position.column)+\($0.length ?? 0) \($0.rule)"
            }
        }
    }

    @Test
    func `A word has its true place in every style of text`() throws {
        #expect(try judged("summary: a target") == ["2:12+6 field"])
        #expect(try judged("summary: a\n  b target\n  c target") == ["3:5+6 field", "4:5+6 field"])
        #expect(try judged("summary: 'it''s a target'") == ["2:19+6 field"])
        #expect(try judged("summary: \"a \\\"b\\\" \\u2014 \\x41 é target\"") == ["2:33+6 field"])
        #expect(try judged("summary: \"a\\\n  b\\ntarget\"") == ["3:6+6 field"])
        #expect(try judged("summary: >\n  a target\n  b\n\n  target\nhook: target") == ["3:5+6 field", "6:3+6 field", "7:7+6 field"])
        #expect(try judged("summary: |2-   # two\n    a\n\n  ß target") == ["5:5+6 field"])
        #expect(try judged("summary: >-\n  two\n  words", word: "two words") == ["3:3+3 field"])
        #expect(try judged("summary:\n  the\n  target") == ["4:3+6 field"])
    }

    @Test
    func `Lists and mappings, in both styles`() throws {
        #expect(try judged("lessons: [target, \"a target\"]") == ["2:11+6 field", "2:22+6 field"])
        #expect(
            try judged("actions:\n  - {action: target, goal: 'a target'}\n  - action: >-\n      target") == [
                "3:14+6 action", "3:31+6 action", "5:7+6 action",
            ])
        #expect(try judged("adaptations: [{what: b, who: target}]") == ["2:30+6 role"])
    }

    @Test(arguments: [
        "title", "summary", "hook", "impact", "surfaced-by", "challenge", "normal-work", "sustained-by", "cost", "fragile-if",
    ])
    func `Prose is read: all of it, and nothing else`(key: String) throws {
        #expect(try judged("\(key): target") == ["2:\(key.count + 3)+6 field"])
    }

    @Test(arguments: [
        "potential: target", "sources: [{title: target}]", "authors: [target]", "organisation: target", "tags: [target]",
        "x-note: target",
        "severity: target", "aliases: [target]",
    ])
    func `Sources, potential, authors and names are not`(yaml: String) throws { #expect(try judged(yaml) == []) }

    @Test
    func `Front matter is read up to a limit, and what is left unread is told of`() throws {
        let folder = try Scratch(["narratives/a.md": "---\nlessons: [\(String(repeating: "target, ", count: 600))a]\n---\n"])
        let findings = try withExtendedLifetime(folder) {
            try CorpusReader(
                folder.confined, name: "content", drafts: .built, map: ParallelMap(jobs: 1), checker: WordChecker()
            ).read().findings
        }
        #expect(findings.count { $0.question != nil } == 500)
        #expect(findings.count { $0.rule == "too-many-findings" } == 1)
    }

    @Test
    func `Pages of factors are read, and pages of one's own are not`() throws {
        #expect(try judged("title: T\nsummary: target\nquestions: [target]", at: "factors/a.md") == ["3:10+6 field", "4:13+6 field"])
        #expect(try judged("title: target", at: "pages/a.md") == [])
        #expect(try judged("title: target", at: "index.md") == [])
    }
}
