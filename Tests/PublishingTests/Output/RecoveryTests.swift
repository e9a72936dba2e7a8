import Disk
import Foundation
import Publishing
import Synchronization
import Testing

/// What a killed build can leave, put there by hand; `KillTests` makes the same states by killing.
@Suite("After a build that was killed")
struct RecoveryTests {
    let scratch: OutputScratch
    let workspace = ".site.tributary"

    struct Stopped: Error {}

    init() throws {
        scratch = try OutputScratch()
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

    @Test("A site half made is removed")
    func halfMade() throws {
        try leave("making", holding: ["a.html": "ne", "sub/b.html": ""])
        #expect(try scratch.publish(["a.html": "old"]).isEmpty)
        #expect(try scratch.names() == ["site"])
    }

    @Test("Between two renames: the old site goes back, even when the next build fails")
    func putBack() throws {
        try leave("complete", published: ["a.html": "new"])
        let inode = try scratch.identity("site")[0]
        try scratch.move("site", to: "\(workspace)/old")
        #expect(throws: Stopped.self) { try scratch.publish(["a.html": "x"]) { _ in throw Stopped() } }
        #expect(try scratch.contents() == ["a.html": "old"])
        #expect(try scratch.identity("site")[0] == inode)
        #expect(try scratch.names() == ["site"])
    }

    @Test("A first site that was finished but not put in place is put in place")
    func finished() throws {
        try scratch.remove("site")
        try leave("complete", published: ["a.html": "new"])
        #expect(try scratch.publish(["a.html": "new"]) == PublishedChanges(unchanged: 1))
        #expect(try scratch.names() == ["site"])
    }

    @Test("The site from before a swap goes, and what somebody put into it since comes over", arguments: ["complete", "old"])
    func strays(name: String) throws {
        try scratch.write("same", to: "site/CNAME")
        try leave(name, published: ["a.html": "older", "b.html": "older"])
        try scratch.write("same", to: "\(workspace)/\(name)/CNAME")
        try scratch.write("stray", to: "\(workspace)/\(name)/folder/stray.txt")
        try scratch.makeFolder("\(workspace)/\(name)/empty")
        let changes = try scratch.publish(["a.html": "old"])
        #expect(changes == PublishedChanges(unchanged: 1, unmanaged: 2))
        #expect(
            try scratch.contents() == ["a.html": "old", "CNAME": "same", "empty": "/", "folder": "/", "folder/stray.txt": "stray"])
        #expect(try scratch.names() == ["site"])
    }

    @Test("A stray whose place is taken is kept beside the site, with a remark, for as long as it takes")
    func takenPlace() throws {
        try scratch.write("new", to: "site/CNAME")
        for number in 1...2 {
            try leave("complete", holding: ["CNAME": "stray \(number)", "a.html/below": "stray"])
            let changes = try scratch.publish(["a.html": "old"])
            #expect(changes.remarks.count == 2)
            #expect(changes.remarks.contains { $0.contains("\(scratch.path)/\(workspace)/kept-\(number)/CNAME") }, "\(changes.remarks)")
            #expect(try scratch.text("\(workspace)/kept-\(number)/CNAME") == "stray \(number)")
        }
        #expect(try scratch.publish(["a.html": "newer"]).remarks == [])
        #expect(try scratch.contents() == ["a.html": "newer", "CNAME": "new"])
        #expect(try scratch.names(in: workspace) == [".tributary-lock", "kept-1", "kept-2"])
    }

    @Test("A second build at the same time is refused, and the first is none the worse")
    func twoAtOnce() throws {
        let scratch = scratch
        let second = Mutex("")
        try scratch.publish(["a.html": "first"], jobs: 1) { _ in
            do { try scratch.publish(["a.html": "second"]) } catch { second.withLock { $0 = "\(error)" } }
        }
        #expect(second.withLock { $0 }.contains("Another Tributary is publishing there"))
        #expect(try scratch.contents() == ["a.html": "first"])
        #expect(try scratch.names() == ["site"])
    }

    @Test("A damaged or unknown manifest is refused with what to do, and nothing is touched")
    func manifest() throws {
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
