import Foundation
import Scratch
import Testing

/// `tributary check --since`, in repositories made for it.
struct CheckSinceTests {
    private static let identity = [
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    ]

    private static func narrative(_ keys: String = "", _ body: String = "Text.") -> String {
        "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n\(keys)---\n\(body)\n"
    }

    @discardableResult
    private func git(_ arguments: String..., in scratch: SiteScratch) throws -> String {
        let result = try Program.run("/usr/bin/env", ["git"] + arguments, in: scratch.folder, environment: Self.identity)
        try #require(result.status == 0, "\(arguments): \(result.complaints)")
        return result.output
    }

    private func check(_ more: String..., since: String = "main", in scratch: SiteScratch, _ environment: [String: String] = [:]) throws
        -> Program.Result
    {
        try Program.tributary(
            ["check", "--since", since] + more, in: scratch, environment: Self.identity.merging(environment) { $1 })
    }

    /// A repository with a finding in it, on a branch that left `main`.
    private func repository() throws -> SiteScratch {
        let scratch = try SiteScratch([
            "content/narratives/old.md": Self.narrative("first: a\n", "[[nowhere]]"), "tributary.yaml": "base-url: https://example.org/\n",
        ])
        try git("init", "-q", "-b", "main", in: scratch)
        try git("add", ".", in: scratch)
        try git("commit", "-qm", "first", in: scratch)
        try git("checkout", "-qb", "branch", in: scratch)
        return scratch
    }

    /// The lines of findings, without their messages.
    private func places(_ result: Program.Result) -> [String] {
        result.output.split(separator: "\n").filter { $0.contains(": error: ") }.map { String($0.prefix { $0 != " " }) }
    }

    @Test func `what stood there before is not told of again, but counted`() throws {
        let result = try check(in: repository())
        #expect(result.status == 0)
        #expect(
            result.output == """
                tributary: 1 narrative: 1 near miss.
                tributary: Nothing was found in 1 narrative.
                tributary: 2 more are on lines that did not change.

                """)
    }

    @Test func `committed, staged, unstaged and unknown changes count, each by its lines`() throws {
        let scratch = try repository()
        try scratch.write(Self.narrative("first: a\nsecond: b\n", "[[nowhere]]"), to: "content/narratives/old.md")
        try git("commit", "-qam", "second", in: scratch)
        #expect(try places(check(in: scratch)) == ["content/narratives/old.md:7:1:"])
        try scratch.write(Self.narrative("first: a\nsecond: b\nthird: c\n", "[[nowhere]]"), to: "content/narratives/old.md")
        try git("add", ".", in: scratch)
        #expect(try places(check(in: scratch)).count == 2)
        try scratch.write(Self.narrative("first: a\nsecond: b\nthird: c\n", "[[nowhere]]\n\n[[there]]"), to: "content/narratives/old.md")
        try scratch.write(Self.narrative("new: a\n"), to: "content/narratives/a name, with é.md")
        let result = try check(in: scratch)
        #expect(result.status == 1)
        #expect(
            places(result).suffix(3) == [
                "content/narratives/old.md:7:1:", "content/narratives/old.md:8:1:", "content/narratives/old.md:12:1:",
            ])
        #expect(places(result).count == 4, "the misnamed file is told of")
        #expect(try places(check(since: "HEAD", in: scratch)).count == 3)
    }

    @Test func `lines that end as on old machines are one line for git, and a finding's place is known all the same`() throws {
        let scratch = try repository()
        let text = Self.narrative("", "one\r[[nowhere]]\rthree\r\n[[there]]\nfive")
        try scratch.write(text, to: "content/narratives/old.md")
        try git("commit", "-qam", "second", in: scratch)
        try scratch.write(text.replacingOccurrences(of: "five", with: "[[five]]"), to: "content/narratives/old.md")
        #expect(try places(check(since: "HEAD", in: scratch)) == ["content/narratives/old.md:11:1:"])
        try scratch.write(text.replacingOccurrences(of: "three", with: "3"), to: "content/narratives/old.md")
        #expect(try places(check(since: "HEAD", in: scratch)) == ["content/narratives/old.md:8:1:"])
    }

    @Test func `what others did on the other branch meanwhile is not this branch's`() throws {
        let scratch = try repository()
        try git("checkout", "-q", "main", in: scratch)
        try scratch.write(Self.narrative("", "Mended."), to: "content/narratives/old.md")
        try git("commit", "-qam", "mended", in: scratch)
        try git("checkout", "-q", "branch", in: scratch)
        #expect(try places(check(in: scratch)) == [])
    }

    @Test func `a key that was taken away is missed, though no line came`() throws {
        let scratch = try repository()
        let text = try scratch.text("content/narratives/old.md")
        try scratch.write(text.replacingOccurrences(of: "date: 2024-05-01\n", with: ""), to: "content/narratives/old.md")
        #expect(try places(check(in: scratch)) == ["content/narratives/old.md:2:1:"])
    }

    @Test func `an attribute, a configuration or a variable cannot hide lines, and no program of theirs is run`() throws {
        let scratch = try repository()
        try scratch.write("*.md -diff diff=evil\n", to: ".gitattributes")
        try scratch.write("#!/bin/sh\ntouch \"\(scratch.folder.path)/ran\"\n", to: "evil.sh")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: scratch.folder.appendingPathComponent("evil.sh").path)
        let evil = scratch.folder.appendingPathComponent("evil.sh").path
        for key in ["diff.external", "diff.evil.command", "diff.evil.textconv", "core.fsmonitor", "core.pager"] {
            try git("config", key, evil, in: scratch)
        }
        for (key, value) in [("diff.noprefix", "true"), ("diff.context", "9"), ("color.ui", "always"), ("diff.mnemonicPrefix", "true")] {
            try git("config", key, value, in: scratch)
        }
        try scratch.write(Self.narrative("first: a\nsecond: b\n", "[[nowhere]]"), to: "content/narratives/old.md")
        let result = try check(in: scratch, ["GIT_EXTERNAL_DIFF": evil, "GIT_DIFF_OPTS": "-u9", "GIT_DIR": "/nowhere", "GIT_PAGER": evil])
        #expect(places(result) == ["content/narratives/old.md:7:1:"], "\(result.complaints)")
        #expect(!scratch.exists("ran"))
    }

    @Test func `a knowledge base in a folder of a repository is named from where the user stands`() throws {
        let scratch = try SiteScratch(["docs/content/narratives/old.md": Self.narrative("first: a\n"), "README.md": "x"])
        try git("init", "-q", "-b", "main", in: scratch)
        try git("add", ".", in: scratch)
        try git("commit", "-qm", "first", in: scratch)
        try scratch.write(Self.narrative("first: a\nsecond: b\n"), to: "docs/content/narratives/old.md")
        #expect(try places(check("--content", "docs/content", in: scratch)) == ["docs/content/narratives/old.md:7:1:"])
        let inside = try Program.tributary(
            ["check", "--since", "main", "--format", "github"], in: scratch.folder.appendingPathComponent("docs"),
            environment: Self.identity)
        #expect(inside.output.hasPrefix("::error file=docs/content/narratives/old.md,line=7,"))
    }

    @Test(
        "a name that is no commit exits with 64, and cannot be an option or a command",
        arguments: ["nothing", "--output=evil", "-p", "", "main; touch evil", "a\nb", "main..branch"])
    func badReference(reference: String) throws {
        let scratch = try repository()
        let result = try Program.tributary(["check", "--since=\(reference)"], in: scratch, environment: Self.identity)
        #expect(result.status == 64 && !result.complaints.isEmpty && result.output == "")
        #expect(!scratch.exists("evil"))
    }

    @Test func `no repository, no git and too short a history are faults of the machine, and say what to do`() throws {
        let bare = try SiteScratch(["content/narratives/a.md": Self.narrative()])
        let none = try check(in: bare, ["GIT_CEILING_DIRECTORIES": FileManager.default.temporaryDirectory.path])
        #expect(none.status == 74 && none.complaints.contains("is in no git repository"))
        #expect(none.complaints.contains(".git. Run inside a clone, or leave --since out."), "\(none.complaints)")
        let missing = try check(in: repository(), ["PATH": "/nowhere"])
        #expect(missing.status == 74 && missing.complaints.contains("Install git, or leave --since out."))
        let scratch = try repository()
        try git("checkout", "-q", "--orphan", "other", in: scratch)
        try git("commit", "-qm", "unrelated", in: scratch)
        let unrelated = try check(in: scratch)
        #expect(unrelated.status == 74 && unrelated.complaints.contains("fetch-depth: 0"))
    }
}
