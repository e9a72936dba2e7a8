import Foundation
import Scratch
import Testing

/// A repository that brings a site, or what a build would have left beside one.
struct ClonedSiteTests {
    private func git(_ arguments: [String], in scratch: Scratch) throws {
        let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        let result = try Program.run("/usr/bin/env", ["git"] + identity + arguments, in: scratch.folder)
        try #require(result.status == 0, "\(arguments): \(result.complaints)")
    }

    /// A clone of a repository in which a built site lies at some paths.
    private func clone(_ paths: [String]) throws -> Scratch {
        let narrative = "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\nText.\n"
        let theirs = try Scratch(["theirs/content/narratives/quiet.md": narrative])
        let folder = theirs.url("theirs")
        try #require(try Program.tributary(["build", "--no-cache"], in: folder).status == 0)
        for path in paths where path != "site" {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(path).deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: folder.appendingPathComponent("site"), to: folder.appendingPathComponent(path))
        }
        if !paths.contains("site") { try FileManager.default.removeItem(at: folder.appendingPathComponent("site")) }
        if theirs.exists("theirs/.site.tributary") { try theirs.write("", to: "theirs/.site.tributary/.tributary-lock") }
        for arguments in [["init", "-q", "theirs"], ["-C", "theirs", "add", "-f", "."], ["-C", "theirs", "commit", "-qm", "site"]] {
            try git(arguments, in: theirs)
        }
        try git(["clone", "-q", "theirs", "ours"], in: theirs)
        return theirs
    }

    @Test(arguments: [["site"], [".site.tributary/next"], [".site.tributary/previous"], ["site", ".site.tributary/next"]])
    func `Neither is replaced, moved nor removed, and the message says what to do`(_ paths: [String]) throws {
        let scratch = try clone(paths)
        let before = try scratch.files(below: "ours")
        let build = try Program.tributary(["build", "--no-cache"], in: scratch.url("ours"))
        #expect(build.status == 74)
        #expect(build.complaints.contains("a checkout, an archive or a copy brought it"), "\(build.complaints)")
        #expect(build.complaints.contains("delete it"))
        #expect(try scratch.files(below: "ours") == before)
        for name in ["site", ".site.tributary"] { try? FileManager.default.removeItem(at: scratch.url("ours/" + name)) }
        #expect(try Program.tributary(["build", "--no-cache"], in: scratch.url("ours")).status == 0)
    }
}
