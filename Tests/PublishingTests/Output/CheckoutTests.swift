import Disk
import Foundation
import Publishing
import Scratch
import Testing

/// What a clone or an archive may bring: anything but a mark, and nothing of it is believed.
struct CheckoutTests {
    private let scratch: Scratch
    private let workspace = ".site.tributary"

    init() throws {
        scratch = try Scratch()
    }

    /// Writes the files of one folder below another, as Git would: all but what it does not keep.
    private func checkOut(_ folder: String, to other: String) throws {
        for (path, text) in try scratch.contents(of: folder, withManifest: true) where text != "/" {
            try scratch.write(text, to: "\(other)/\(path)")
        }
    }

    /// Publishing is refused, the message names the path, and nothing anywhere is touched.
    private func expectRefusal(of path: String, _ words: String) throws {
        let before = try scratch.contents(of: ".", withManifest: true)
        let error = #expect(throws: DiskError.self) { try scratch.publish(["a.html": "new"]) }
        #expect(error?.path == "\(scratch.path)/\(path)")
        #expect(error?.advice.contains(words) == true, "\(error?.advice ?? "")")
        #expect(try scratch.contents(of: ".", withManifest: true) == before)
    }

    @Test(arguments: ["next", "previous", "kept-1", "."])
    func `A folder with the workspace's name is neither taken over nor touched`(name: String) throws {
        try scratch.publish(["a.html": "theirs"], to: "published")
        try checkOut("published", to: "\(workspace)/\(name)")
        try scratch.write("", to: "\(workspace)/.tributary-lock")
        try expectRefusal(of: workspace, "a checkout, an archive or a copy brought it")
        try scratch.makeFolder("site")
        try expectRefusal(of: workspace, "move it away or delete it")
    }

    @Test
    func `A lock alone makes nothing ours`() throws {
        try scratch.write("", to: "\(workspace)/.tributary-lock")
        try expectRefusal(of: workspace, "did not make this one")
    }

    @Test(arguments: ["next", "previous"])
    func `What comes into a workspace of ours is not believed either`(name: String) throws {
        try scratch.publish(["a.html": "theirs"], to: "published")
        try scratch.makeMarkedFolder(workspace)
        try scratch.write("", to: "\(workspace)/.tributary-lock")
        try checkOut("published", to: "\(workspace)/\(name)")
        try expectRefusal(of: "\(workspace)/\(name)", "did not make this one")
        try scratch.remove("\(workspace)/\(name)")
        try scratch.link("\(workspace)/\(name)", to: "../published")
        try expectRefusal(of: "\(workspace)/\(name)", "did not make this one")
    }

    @Test
    func `A site with its manifest is somebody's: not a file of it is replaced or removed`() throws {
        try scratch.publish(["a.html": "theirs", "b.html": "theirs"], to: "published")
        try checkOut("published", to: "site")
        try expectRefusal(of: "site", "Move what is yours out of the folder, delete it and build again.")
        try scratch.remove("site")
        #expect(try scratch.publish(["a.html": "new"]).written == ["a.html"])
    }

    @Test(arguments: [true, false])
    func `A manifest that came into a site of ours does not make our user's files Tributary's`(isReplaced: Bool) throws {
        try scratch.publish(["a.html": "old"])
        try scratch.write("example.org", to: "site/CNAME")
        try scratch.publish(["a.html": "old", "CNAME": "example.org"], to: "published")
        let forged = try scratch.text("published/.tributary-manifest")
        // Git puts another file in its place, some programs write into the one that is there.
        if isReplaced { try scratch.remove("site/.tributary-manifest") }
        try scratch.write(forged, to: "site/.tributary-manifest")
        try expectRefusal(of: "site", "Its list of files may be anybody's")
    }

    @Test
    func `A copy is not the site, though it has every attribute; the site itself may be moved`() throws {
        try scratch.publish(["a.html": "old"], to: "elsewhere/site")
        let copied = try Child.run("/bin/cp", ["-a", scratch.path + "/elsewhere/site", scratch.site])
        try #require(copied.status == 0, "\(copied.output)")
        try expectRefusal(of: "site", "a copy brought it")
        try scratch.remove("site")
        try scratch.move("elsewhere/site", to: "site")
        #expect(try scratch.publish(["a.html": "old"]).isEmpty)
    }

    @Test
    func `A site that is a work tree is to keep its .git`() throws {
        try scratch.publish(["a.html": "theirs"], to: "published")
        try checkOut("published", to: "site")
        try scratch.write("gitdir: ../.git/worktrees/site\n", to: "site/.git")
        try expectRefusal(of: "site", "delete all else in it but .git and build again.")
        for name in ["a.html", ".tributary-manifest"] { try scratch.remove("site/\(name)") }
        #expect(try scratch.publish(["a.html": "new"]).unmanaged == 1)
    }

    @Test(.enabled(if: Child.canMount, "no file system can be mounted here"))
    func `Where files have no attributes, marks are kept in the user's state folder`() throws {
        let build = { (folder: String, edition: String) in
            "\(Child.publisher) \(scratch.path)/disk/\(folder) \(edition) 12 300 2"
        }
        try scratch.makeFolder("disk")
        let result = try Child.shellWithMounts(
            """
            mount -t ramfs none \(scratch.path)/disk
            export XDG_STATE_HOME=\(scratch.path)/state
            for edition in 1 2 3; do \(build("site", "$edition")); done
            cp -a \(scratch.path)/disk/site \(scratch.path)/disk/copy
            if \(build("copy", "1")); then echo the copy was taken for the site; fi
            export XDG_STATE_HOME=\(scratch.path)/other
            if \(build("site", "1")); then echo another user took it for theirs; fi
            unset XDG_STATE_HOME HOME
            if \(build("site", "1")); then echo somebody took it for theirs; fi
            """)
        #expect(result.status == 0, "\(result.output)")
        #expect(!result.output.contains("took") && !result.output.contains("taken for"), "\(result.output)")
        #expect(result.output.components(separatedBy: "a copy brought it").count == 4, "\(result.output)")
        #expect(result.output.components(separatedBy: "first set XDG_STATE_HOME").count == 2, "\(result.output)")
        #expect(try scratch.text("state/tributary/marks").split(separator: "\n").count < 30)
    }
}
