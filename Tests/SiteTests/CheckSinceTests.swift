import Foundation
import Scratch
import Testing

/// `tributary check --since`, in repositories made for it.
struct CheckSinceTests {
    @Test func `What stood there before is not told of again, but counted`() throws {
        let result = try Scratch.repository().check()
        #expect(result.status == 0)
        #expect(
            result.output == """
                tributary: 1 narrative: 1 near miss.
                tributary: Nothing was found in 1 narrative.
                tributary: 2 more are on lines that did not change.

                """)
    }

    @Test func `Committed, staged, unstaged and unknown changes count, each by its lines`() throws {
        let scratch = try Scratch.repository()
        try scratch.write(Scratch.narrative("first: a\nsecond: b\n", "[[nowhere]]"), to: "content/narratives/old.md")
        try scratch.git("commit", "-qam", "second")
        #expect(try scratch.check().places == ["content/narratives/old.md:7:1:"])
        try scratch.write(Scratch.narrative("first: a\nsecond: b\nthird: c\n", "[[nowhere]]"), to: "content/narratives/old.md")
        try scratch.git("add", ".")
        #expect(try scratch.check().places.count == 2)
        try scratch.write(
            Scratch.narrative("first: a\nsecond: b\nthird: c\n", "[[nowhere]]\n\n[[there]]"), to: "content/narratives/old.md")
        try scratch.write(Scratch.narrative("new: a\n"), to: "content/narratives/a name, with é.md")
        let result = try scratch.check()
        #expect(result.status == 1)
        #expect(
            result.places.suffix(3) == [
                "content/narratives/old.md:7:1:", "content/narratives/old.md:8:1:", "content/narratives/old.md:12:1:",
            ])
        #expect(result.places.count == 4, "the misnamed file is told of")
        #expect(try scratch.check(since: "HEAD").places.count == 3)
    }

    @Test func `Lines may end as on old machines, and how they end is no change`() throws {
        let scratch = try Scratch.repository()
        let text = Scratch.narrative("", "one\r[[nowhere]]\rthree\r\n[[there]]\nfive")
        try scratch.write(text, to: "content/narratives/old.md")
        try scratch.git("commit", "-qam", "second")
        try scratch.write(text.replacingOccurrences(of: "five", with: "[[five]]"), to: "content/narratives/old.md")
        #expect(try scratch.check(since: "HEAD").places == ["content/narratives/old.md:11:1:"])
        try scratch.write(text.replacingOccurrences(of: "three", with: "3"), to: "content/narratives/old.md")
        #expect(try scratch.check(since: "HEAD").places == [])
        try scratch.write(
            text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\r\n"), to: "content/narratives/old.md")
        #expect(try scratch.check(since: "HEAD").places == [])
    }

    @Test func `What others did on the other branch meanwhile is not this branch's`() throws {
        let scratch = try Scratch.repository()
        try scratch.git("checkout", "-q", "main")
        try scratch.write(Scratch.narrative("", "Mended."), to: "content/narratives/old.md")
        try scratch.git("commit", "-qam", "mended")
        try scratch.git("checkout", "-q", "branch")
        #expect(try scratch.check().places == [])
    }

    @Test func `A key that was taken away is missed, though no line came`() throws {
        let scratch = try Scratch.repository()
        let text = try scratch.text("content/narratives/old.md")
        try scratch.write(text.replacingOccurrences(of: "date: 2024-05-01\n", with: ""), to: "content/narratives/old.md")
        #expect(try scratch.check().places == ["content/narratives/old.md:2:1:"])
    }

    @Test func `A knowledge base in a folder of a repository is named from where the user stands`() throws {
        let scratch = try Scratch(["docs/content/narratives/old.md": Scratch.narrative("first: a\n"), "README.md": "x"])
        try scratch.git("init", "-q", "-b", "main")
        try scratch.git("add", ".")
        try scratch.git("commit", "-qm", "first")
        try scratch.write(Scratch.narrative("first: a\nsecond: b\n"), to: "docs/content/narratives/old.md")
        #expect(try scratch.check("--content", "docs/content").places == ["docs/content/narratives/old.md:7:1:"])
        let inside = try Program.tributary(
            ["check", "--since", "main", "--format", "github"], in: scratch.folder.appendingPathComponent("docs"),
            environment: Scratch.identity)
        #expect(inside.output.hasPrefix("::error file=docs/content/narratives/old.md,line=7,"))
    }

    @Test(arguments: ["nothing", "--output=evil", "-p", "", "main; touch evil", "a\nb", "main..branch"])
    func `A name that is no commit exits with 64, and cannot be an option or a command`(reference: String) throws {
        let scratch = try Scratch.repository()
        let result = try Program.tributary(["check", "--since=\(reference)"], in: scratch, environment: Scratch.identity)
        #expect(result.status == 64 && !result.complaints.isEmpty && result.output == "")
        #expect(!scratch.exists("evil"))
    }

    @Test func `No repository, no git and too short a history are faults of the machine, and say what to do`() throws {
        let bare = try Scratch(["content/narratives/a.md": Scratch.narrative()])
        let none = try bare.check(environment: ["GIT_CEILING_DIRECTORIES": FileManager.default.temporaryDirectory.path])
        #expect(none.status == 74 && none.complaints.contains("is in no git repository"))
        #expect(none.complaints.contains(" Run inside a clone, or leave --since out."), "\(none.complaints)")
        let missing = try Scratch.repository().check(environment: ["PATH": "/nowhere"])
        #expect(missing.status == 74 && missing.complaints.contains("Install git, or leave --since out."))
        let scratch = try Scratch.repository()
        try scratch.git("checkout", "-q", "--orphan", "other")
        try scratch.git("commit", "-qm", "unrelated")
        let unrelated = try scratch.check()
        #expect(unrelated.status == 74 && unrelated.complaints.contains("fetch-depth: 0"))
    }
}
