import Disk
import Foundation
import Scratch
import Synchronization
import Testing

@testable import Publishing

/// What a killed build can leave, put there by hand; `KillTests` makes the same states by killing.
struct RecoveryTests {
    let scratch: Scratch
    let workspace = ".site.tributary"

    struct Stopped: Error {}

    init() throws {
        scratch = try Scratch()
        try scratch.publish(["a.html": "old"])
    }

    private func leave(_ name: String, holding files: [String: String]) throws {
        try scratch.makeMarkedFolder(workspace)
        try scratch.makeMarkedFolder("\(workspace)/\(name)")
        for (path, text) in files { try scratch.write(text, to: "\(workspace)/\(name)/\(path)") }
    }

    /// Another site as a finished build would have left it.
    private func leave(_ name: String, published pages: [String: String]) throws {
        try scratch.makeMarkedFolder(workspace)
        try scratch.publish(pages, to: "other")
        try scratch.move("other", to: "\(workspace)/\(name)")
    }

    @Test
    func `Nothing of a site half made is taken for whole, and what is not planned goes`() throws {
        let pages = ["a.html": "old", "sub/b.html": "b", "sub/c.html": "c"]
        try scratch.publish(pages)
        try scratch.remove("\(workspace)/next")
        try leave(
            "next", holding: ["a.html": "ne", "sub/b.html": "", "sub/gone.html": "x", "empty/er/gone.html": "x", "sub/c.html/d": "x"])
        try markUnfinished()
        #expect(try scratch.publish(pages).isEmpty)
        let changes = try scratch.publish(pages.merging(["a.html": "new"]) { $1 })
        #expect(changes == PublishedChanges(written: ["a.html"], unchanged: 2))
        #expect(try scratch.contents() == ["a.html": "new", "sub": "/", "sub/b.html": "b", "sub/c.html": "c"])
        #expect(try scratch.contents(of: "\(workspace)/next") == ["a.html": "old", "sub": "/", "sub/b.html": "b", "sub/c.html": "c"])
    }

    /// As a build has it that is killed while it changes `next`.
    private func markUnfinished() throws {
        let next = try FolderHandle(opening: "\(scratch.path)/\(workspace)/next")
        try next.write(Manifest.unfinished, to: Manifest.path)
        try next.mark(Manifest.path, holding: Manifest.unfinished)
    }

    @Test
    func `A folder that says it is unfinished without our mark is somebody's: it is set aside, and nothing of it removed`() throws {
        try leave("next", holding: [".tributary-manifest": String(decoding: Manifest.unfinished, as: UTF8.self), "mine.txt": "mine"])
        let changes = try scratch.publish(["a.html": "new"])
        #expect(changes.remarks.count == 1 && changes.remarks[0].contains("\(workspace)/kept-1/next, which"), "\(changes.remarks)")
        #expect(try scratch.text("\(workspace)/kept-1/next/mine.txt") == "mine")
        #expect(try scratch.contents() == ["a.html": "new"])
    }

    @Test
    func `Between two renames: the old site goes back, even when the next build fails`() throws {
        try leave("next", published: ["a.html": "new"])
        let inode = try scratch.identity("site")[0]
        try scratch.move("site", to: "\(workspace)/previous")
        #expect(throws: Stopped.self) { try scratch.publish(["a.html": "x"]) { _ in throw Stopped() } }
        #expect(try scratch.contents() == ["a.html": "old"])
        #expect(try scratch.identity("site")[0] == inode)
        #expect(try scratch.names(in: workspace) == [".tributary-lock", "next"])
    }

    @Test
    func `Where the output is missing, the next site is made anew, and what is somebody's in what was left is kept`() throws {
        try scratch.remove("site")
        try leave("next", published: ["a.html": "older", "b.html": "older"])
        try scratch.write("stray", to: "\(workspace)/next/stray.txt")
        let changes = try scratch.publish(["a.html": "new"])
        #expect(changes.written == ["a.html"] && changes.remarks.count == 1)
        #expect(try scratch.contents() == ["a.html": "new"])
        #expect(try scratch.text("\(workspace)/kept-1/stray.txt") == "stray")
    }

    @Test(arguments: ["next", "previous"])
    func `What somebody put into the site from before since it was replaced comes over`(name: String) throws {
        try scratch.write("same", to: "site/CNAME")
        try leave(name, published: ["a.html": "older", "b.html": "older"])
        try scratch.write("same", to: "\(workspace)/\(name)/CNAME")
        try scratch.write("stray", to: "\(workspace)/\(name)/folder/stray.txt")
        try scratch.makeFolder("\(workspace)/\(name)/empty")
        let changes = try scratch.publish(["a.html": "old"])
        #expect(changes == PublishedChanges(unchanged: 1, unmanaged: 2))
        #expect(
            try scratch.contents() == ["a.html": "old", "CNAME": "same", "empty": "/", "folder": "/", "folder/stray.txt": "stray"])
        #expect(try scratch.contents(of: "\(workspace)/next") == ["a.html": "older", "b.html": "older"])
    }

    @Test
    func `A stray whose place is taken is kept beside the site, with a remark, for as long as it takes`() throws {
        try scratch.write("new", to: "site/CNAME")
        for number in 1...2 {
            try leave("next", holding: ["CNAME": "stray \(number)", "a.html/below": "stray"])
            let changes = try scratch.publish(["a.html": "old"])
            #expect(changes.remarks.count == 2)
            #expect(changes.remarks.contains { $0.contains("\(scratch.path)/\(workspace)/kept-\(number)/CNAME") }, "\(changes.remarks)")
            #expect(try scratch.text("\(workspace)/kept-\(number)/CNAME") == "stray \(number)")
        }
        #expect(try scratch.publish(["a.html": "newer"]).remarks == [])
        #expect(try scratch.contents() == ["a.html": "newer", "CNAME": "new"])
        #expect(try scratch.names(in: workspace) == [".gitignore", ".tributary-lock", "kept-1", "kept-2", "next"])
    }

    @Test
    func `A second build at the same time is refused, and the first is none the worse`() throws {
        let scratch = scratch
        let second = Mutex("")
        try scratch.publish(["a.html": "first"], jobs: 1) { _ in
            do { try scratch.publish(["a.html": "second"]) } catch { second.withLock { $0 = "\(error)" } }
        }
        #expect(second.withLock { $0 }.contains("Another Tributary is publishing there"))
        #expect(try scratch.contents() == ["a.html": "first"])
        #expect(try scratch.names() == Scratch.siteAndNext)
    }

    @Test
    func `A damaged or unknown manifest is refused with what to do, and nothing is touched`() throws {
        let whole = try scratch.text("site/.tributary-manifest")
        let broken = [
            "": "damaged", "x": "damaged", String(whole.dropLast(4)): "damaged", whole.replacing("a.html", with: "b.html"): "damaged",
            whole.replacing("manifest 1", with: "manifest 2"): "another version of Tributary (format 2)",
        ]
        for (text, word) in broken {
            try scratch.write(text, to: "site/.tributary-manifest")
            let error = #expect(throws: DiskError.self) { try scratch.publish(["a.html": "new"]) }
            let message = error?.description ?? ""
            #expect(message.contains(word) && message.contains("delete that folder and build again"), "\(message)")
            #expect(try scratch.contents(withManifest: true) == ["a.html": "old", ".tributary-manifest": text])
            #expect(try scratch.names() == ["site"])
        }
    }
}
