import Disk
import Foundation
import Publishing
import Scratch
import Testing

struct OutputPlaceTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func refusal(of folder: String) -> String {
        do {
            _ = try OutputDirectory(at: folder).publish([PlannedFile(path: "a", origin: "a")], with: .init(jobs: 1)) { _ in [] }
            return "published"
        } catch { return "\(error)" }
    }

    @Test
    func `A symbolic link as the output is followed and stays a link`() throws {
        try scratch.makeFolder("www")
        try scratch.link("site", to: "www")
        try scratch.publish(["a.html": "a"])
        try scratch.publish(["a.html": "b"])
        #expect(
            try scratch.contents(of: ".", withManifest: false).filter { !$0.key.hasSuffix("manifest") && !$0.key.hasPrefix(".") } == [
                "site": "-> www", "www": "/", "www/a.html": "b",
            ])
    }

    @Test
    func `Folders above the output are made; a slash at the end means nothing`() throws {
        try scratch.publish(["a.html": "a"], to: "build/public/site/")
        #expect(try scratch.text("build/public/site/a.html") == "a")
        #expect(try scratch.names(in: "build/public") == ["site"])
    }

    @Test
    func `A relative path is below the current folder`() throws {
        let result = try Child.run("/usr/bin/env", ["-C", scratch.path, Child.publisher] + Child.publishing("out/site", edition: 1))
        #expect(result.status == 0, "\(result.output)")
        #expect(try scratch.names(in: "out") == ["site"])
    }

    @Test
    func `The root, a link to nothing, a file, and a path through a file are refused`() throws {
        try scratch.write("text", to: "file")
        try scratch.link("dangling", to: "nowhere")
        #expect(refusal(of: "/").contains("root of the file system"))
        #expect(refusal(of: "").contains("cannot find"))
        #expect(refusal(of: scratch.path + "/dangling").contains("symbolic link to nothing"))
        #expect(refusal(of: scratch.path + "/file").contains("Not a directory"))
        #expect(refusal(of: scratch.path + "/file/site").contains("Not a directory"))
        #expect(refusal(of: "/proc/tributary/site").contains("cannot create the folder /proc/tributary"))
        #expect(try scratch.names() == ["dangling", "file"])
    }

    @Test
    func `The home folder is refused like any folder of somebody else's`() throws {
        try scratch.write("x", to: ".profile")
        #expect(refusal(of: scratch.path).contains("\".profile\""))
        #expect(try scratch.names() == [".profile"])
    }

    @Test
    func `The current folder and one above it are refused, even when published before: it would vanish under the shell`() throws {
        try scratch.publish(["sub/a.html": "a"])
        for folder in ["site", "site/sub"] {
            let arguments = ["-C", "\(scratch.path)/\(folder)", Child.publisher] + Child.publishing(scratch.site, edition: 1)
            let result = try Child.run("/usr/bin/env", arguments)
            #expect(result.status == 1 && result.output.contains("current folder"), "\(result.output)")
        }
        #expect(try scratch.contents() == ["sub": "/", "sub/a.html": "a"])
    }

    @Test
    func `Files and folders get what the umask leaves`() throws {
        let command = ([Child.publisher] + Child.publishing(scratch.site, edition: 1)).joined(separator: " ")
        let result = try Child.shell("umask 027; \(command)")
        #expect(result.status == 0, "\(result.output)")
        for folder in ["site", "site/narratives", "site/data/deep"] { #expect(try scratch.permissions(folder) == 0o750) }
        for file in ["site/0.html", "site/.tributary-manifest"] { #expect(try scratch.permissions(file) == 0o640) }
    }

    @Test
    func `A folder that was there keeps its permissions through a swap`() throws {
        try scratch.publish(["sub/a.html": "a"])
        chmod(scratch.site, 0o2775)
        chmod(scratch.site + "/sub", 0o711)
        try scratch.publish(["sub/a.html": "b"])
        #expect(try scratch.permissions("site") == 0o2775)
        #expect(try scratch.permissions("site/sub") == 0o711)
    }
}
