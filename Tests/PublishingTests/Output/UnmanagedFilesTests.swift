import Disk
import Foundation
import Publishing
import Scratch
import Testing

struct UnmanagedFilesTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func refusal(_ pages: [String: String]) -> String {
        do {
            try scratch.publish(pages)
            return "published"
        } catch { return "\(error)" }
    }

    @Test(arguments: ["notes.txt", "content/index.md", ".tributary-manifest2"])
    func `A folder that we did not write is refused, named, and left alone`(file: String) throws {
        try scratch.write("mine", to: "site/.gitignore")
        try scratch.write("mine", to: "site/\(file)")
        let before = try scratch.contents()
        #expect(refusal(["a.html": "a"]).contains("\"\(file.split(separator: "/")[0])\""))
        #expect(try scratch.contents() == before)
        #expect(try scratch.names() == ["site"])
    }

    @Test
    func `An empty folder, and one with git's own files alone, are published into and keep them`() throws {
        try scratch.makeFolder("site")
        try scratch.publish(["a.html": "a"])
        try scratch.write("*", to: "other/.gitignore")
        try scratch.write("ref", to: "other/.git/HEAD")
        let ignore = try scratch.identity("other/.gitignore")
        #expect(try scratch.publish(["a.html": "a"], to: "other").unmanaged == 2)
        #expect(try scratch.contents(of: "other") == [".git": "/", ".git/HEAD": "ref", ".gitignore": "*", "a.html": "a"])
        #expect(try scratch.identity("other/.gitignore") == ignore)
        #expect(try scratch.names() == ["other", "site"])
    }

    @Test(arguments: [OutputDirectory.Swap.inOneStep, .inTwoRenames])
    func `Files, folders and links of somebody else's are carried over as they are`(swap: OutputDirectory.Swap) throws {
        try scratch.publish(["a/x.html": "1", "b/y.html": "1"])
        try scratch.write("example.org", to: "site/CNAME")
        try scratch.write("object", to: "site/.git/objects/ab/cd")
        try scratch.write("mine", to: "site/b/notes.txt")
        try scratch.makeFolder("site/empty/er")
        try scratch.makeFolder("elsewhere")
        try scratch.link("site/b/link", to: "../../elsewhere")
        try scratch.link("site/dangling", to: "/nowhere")
        chmod("\(scratch.site)/.git", 0o700)
        let names = ["CNAME", ".git/objects/ab/cd", "b/notes.txt"]
        let before = try names.map { try scratch.identity("site/" + $0) }
        let changes = try scratch.publish(["a/x.html": "2"], swap: swap)
        #expect(changes == PublishedChanges(written: ["a/x.html"], removed: ["b/y.html"], unmanaged: 5))
        #expect(
            try scratch.contents() == [
                "a": "/", "a/x.html": "2", "CNAME": "example.org", ".git": "/", ".git/objects": "/", ".git/objects/ab": "/",
                ".git/objects/ab/cd": "object", "b": "/", "b/notes.txt": "mine", "b/link": "-> ../../elsewhere", "dangling": "-> /nowhere",
                "empty": "/", "empty/er": "/",
            ])
        #expect(try names.map { try scratch.identity("site/" + $0) } == before)
        #expect(try scratch.permissions("site/.git") == 0o700)
        #expect(try scratch.names() == [".site.tributary", "elsewhere", "site"])
        #expect(try scratch.publish(["a/x.html": "2"]) == PublishedChanges(unchanged: 1, unmanaged: 5))
    }

    @Test
    func `What a link in the site points to is never touched`() throws {
        try scratch.publish(["a/x.html": "1"])
        try scratch.write("precious", to: "elsewhere/x.html")
        try scratch.remove("site/a")
        try scratch.link("site/a", to: "../elsewhere")
        #expect(refusal(["a/x.html": "2"]).contains("\(scratch.site)/a"))
        try scratch.publish(["b.html": "2"])
        #expect(
            try scratch.contents(of: ".").filter { !$0.key.hasSuffix("manifest") && !$0.key.hasPrefix(".site.tributary") } == [
                "elsewhere": "/", "elsewhere/x.html": "precious", "site": "/", "site/a": "-> ../elsewhere", "site/b.html": "2",
            ])
    }

    @Test
    func `Names that are not UTF-8 are carried over`() throws {
        try scratch.publish(["a.html": "1"])
        let name = Array(scratch.site.utf8CString.dropLast()) + [0x2F, CChar(bitPattern: 0xE9), CChar(bitPattern: 0xFF), 0]
        close(open(name, O_CREAT | O_WRONLY, 0o644))
        #expect(try scratch.publish(["a.html": "2"]).unmanaged == 1)
        #expect(access(name, F_OK) == 0)
    }

    @Test
    func `What stands where a page should be: an error that names it, and the site untouched`() throws {
        try scratch.publish(["a.html": "1", "old/z.html": "1"])
        try scratch.write("mine", to: "site/tags.html")
        try scratch.write("mine", to: "site/folder/file")
        try scratch.write("mine", to: "site/old/mine.txt")
        let before = try scratch.contents(withManifest: true)
        let clashes = [
            "tags.html": "tags.html", "tags.html/x": "tags.html", "folder": "folder", "folder/file/deep": "folder/file",
            "old": "old/mine.txt",
        ]
        for (planned, named) in clashes {
            let message = refusal([planned: "x"])
            #expect(message.contains("cannot publish over \(scratch.site)/\(named): Tributary did not write it"), "\(message)")
        }
        #expect(try scratch.contents(withManifest: true) == before)
        #expect(try scratch.names() == ["site"])
    }

    @Test
    func `Files that appear during the build are kept`() throws {
        let scratch = scratch
        try scratch.publish(["a.html": "1"])
        let changes = try scratch.publish(["a.html": "2"]) { _ in try scratch.write("late", to: "site/late/file") }
        #expect(changes.unmanaged == 1)
        #expect(try scratch.contents() == ["a.html": "2", "late": "/", "late/file": "late"])
    }

    @Test
    func `A folder that its owner closed to writing is carried over, and the old one goes`() throws {
        try scratch.publish(["a.html": "1"])
        try scratch.write("mine", to: "site/closed/file")
        chmod("\(scratch.site)/closed", 0o555)
        defer { chmod("\(scratch.site)/closed", 0o755) }
        #expect(try scratch.publish(["a.html": "2"]).remarks == [])
        #expect(try scratch.contents() == ["a.html": "2", "closed": "/", "closed/file": "mine"])
        #expect(try scratch.permissions("site/closed") == 0o555)
        #expect(try scratch.contents(of: ".site.tributary/next") == ["a.html": "1"])
    }
}
