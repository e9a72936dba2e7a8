import Foundation
import Scratch
import Testing

/// `tributary check --since` in every form that a clone may have, and with every name that a commit may have.
struct CheckSinceClonesTests {
    private static let changed = Scratch.narrative("first: a\nsecond: b\n", "[[nowhere]]")
    private static let place = "content/narratives/old.md:7:1:"

    /// With line 7 committed on the branch.
    private func repository(_ options: String...) throws -> Scratch {
        let scratch = try options.isEmpty ? Scratch.repository() : Scratch.repository(options[0])
        try scratch.write(Self.changed, to: "content/narratives/old.md")
        try scratch.commit("second")
        return scratch
    }

    @Test func `A linked work tree has a HEAD of its own`() throws {
        let scratch = try repository()
        try scratch.git("worktree", "add", "-q", "-b", "other", "beside/linked", "main")
        #expect(try scratch.check(in: "beside/linked").places == [])
        try scratch.write(Self.changed, to: "beside/linked/content/narratives/old.md")
        #expect(try scratch.check(in: "beside/linked").places == [Self.place])
        try scratch.commit("third", in: "beside/linked")
        #expect(try scratch.check(since: "HEAD", in: "beside/linked").places == [])
        #expect(try scratch.check(since: "HEAD@{1}", in: "beside/linked").places == [Self.place])
    }

    @Test func `A submodule is a repository of its own, and its files are new to the one around it`() throws {
        let scratch = try repository()
        let outer = try Scratch(["README.md": "x"])
        try outer.git("init", "-q", "-b", "main")
        try outer.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", "-b", "branch", scratch.folder.path, "docs/site")
        try outer.commit("first")
        #expect(try outer.check(since: "origin/main", in: "docs/site").places == [Self.place])
        #expect(try outer.check(since: "HEAD", in: "docs/site").places == [])
    }

    @Test func `Objects with long names are found`() throws {
        #expect(try repository("--object-format=sha256").check().places == [Self.place])
    }

    @Test func `Packed references and objects are found`() throws {
        let scratch = try repository()
        try scratch.git("gc", "-q", "--prune=now")
        #expect(!scratch.exists(".git/refs/heads/main"))
        #expect(try scratch.check().places == [Self.place])
    }

    @Test func `A clone may borrow its objects`() throws {
        let scratch = try repository()
        try scratch.git("clone", "-q", "--shared", ".", "clone")
        #expect(try scratch.check(since: "origin/main", in: "clone").places == [Self.place])
    }

    @Test func `A shallow clone that reaches to the fork is enough`() throws {
        let scratch = try repository()
        try scratch.git("clone", "-q", "--no-local", "--depth", "2", "--no-single-branch", "file://\(scratch.folder.path)", "clone")
        #expect(try scratch.check(since: "origin/main", in: "clone").places == [Self.place])
        try scratch.git("clone", "-q", "--no-local", "--depth", "1", "--no-single-branch", "file://\(scratch.folder.path)", "short")
        let short = try scratch.check(since: "origin/main", in: "short")
        #expect(short.status == 74 && short.complaints.contains("fetch-depth: 0"))
    }

    @Test func `A commit has many names`() throws {
        let scratch = try repository()
        try scratch.git("tag", "-am", "tagged", "v1", "main")
        try scratch.git("fetch", "-q", ".", "main")
        try scratch.git("checkout", "-q", "--detach")
        let name = try scratch.git("rev-parse", "main")
        for reference in [
            name, String(name.prefix(8)), "main", "refs/heads/main", "v1", "HEAD~1", "HEAD^", "branch@{1}", "FETCH_HEAD",
        ] {
            #expect(try scratch.check(since: reference).places == [Self.place], "\(reference)")
        }
    }

    @Test(arguments: ["@{u}", "branch@{UPSTREAM}", "@{push}", "^main"])
    func `What only the configuration knows is wrong usage, and so is what is no commit`(reference: String) throws {
        let result = try repository().check(since: reference)
        #expect(result.status == 64 && result.complaints.contains("such as origin/main"), "\(result.complaints)")
    }

    @Test func `A branch without commits has left none, and git's own words for it are passed on`() throws {
        let scratch = try repository()
        try scratch.git("checkout", "-q", "--orphan", "new")
        let result = try scratch.check()
        #expect(result.status == 74 && result.complaints.contains("git says: fatal: Not a valid object name HEAD."), "\(result.complaints)")
    }

    @Test(arguments: ["objectformat", "objectformat = \"sha1\\n \\n\"", "objectformat = x", "refstorage = reftable"])
    func `Settings that cannot be are told of`(setting: String) throws {
        let scratch = try repository()
        try scratch.append("[extensions]\n\t\(setting)\n", to: ".git/config")
        let result = try scratch.check()
        #expect(result.status == 74 && result.complaints.contains("in a form that is not known here"), "\(result)")
    }

    @Test func `A file may have any name`() throws {
        let names = ["a\nb.md", "\"q\".md", ":(top)x.md", "tab\t.md", "-x.md", "*.md"]
        let scratch = try repository()
        for name in names { try scratch.write(Scratch.narrative("first: a\n"), to: "content/narratives/\(name)") }
        try scratch.commit("third")
        let before = try scratch.check("--format", "json", since: "HEAD")
        #expect(before.output.contains("\"findings\":[]"), "\(before.output)")
        for name in names { try scratch.write(Scratch.narrative("first: a\nsecond: b\n"), to: "content/narratives/\(name)") }
        let after = try scratch.check("--format", "json", since: "HEAD")
        #expect(after.output.contains("\"counts\":{\"error\":\(names.count),"), "\(after.output)")
    }

    @Test func `A link and a file that is too large have changed only where they did`() throws {
        let scratch = try repository()
        let (link, large) = ("content/narratives/link.md", "content/narratives/large.md")
        try FileManager.default.createSymbolicLink(atPath: scratch.url(link).path, withDestinationPath: "old.md")
        try scratch.write(Scratch.narrative() + String(repeating: "Word. ", count: 200_000), to: large)
        try scratch.commit("third")
        #expect(try scratch.check(since: "HEAD").places == [])
        try scratch.append("More.\n", to: large)
        try scratch.remove(link)
        try FileManager.default.createSymbolicLink(atPath: scratch.url(link).path, withDestinationPath: "other.md")
        #expect(try Set(scratch.check(since: "HEAD").places.map { $0.prefix { $0 != ":" } }) == [link[...], large[...]])
    }
}
