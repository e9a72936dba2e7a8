import Foundation
import Scratch
import Testing

@testable import Disk

struct FolderHandleFilesTests {
    let scratch: Scratch
    let folder: FolderHandle

    init() throws {
        scratch = try Scratch()
        folder = try scratch.folder("here")
    }

    @Test
    func `A file that is named when it is whole never replaces another`() throws {
        try folder.writeWhole([UInt8]("text"), to: "a.md")
        let error = #expect(throws: DiskError.self) { try folder.writeWhole([UInt8]("other"), to: "a.md") }
        #expect(error?.code == EEXIST)
        #expect(try scratch.text("here/a.md") == "text")
        #expect(try folder.items().count == 1)
    }

    @Test
    func `Writing makes the folders on the way, and never replaces`() throws {
        try folder.write([UInt8]("text"), to: "a/b/c.html")
        #expect(try scratch.text("here/a/b/c.html") == "text")
        let error = #expect(throws: DiskError.self) { try folder.write([], to: "a/b/c.html") }
        #expect(
            error?.code == EEXIST && error?.description.hasPrefix("cannot create \(scratch.path)/here/a/b/c.html: File exists.") == true)
        #expect(#expect(throws: DiskError.self) { try folder.write([], to: "a/b/c.html/d") }?.code == ENOTDIR)
        #expect(try scratch.text("here/a/b/c.html") == "text")
    }

    @Test
    func `Writing never follows a link`() throws {
        try scratch.link("here/link", to: "\(scratch.path)/away")
        #expect(throws: DiskError.self) { try folder.write([1], to: "link") }
        #expect(!FileManager.default.fileExists(atPath: "\(scratch.path)/away"))
    }

    @Test
    func `A full device is an error that says what to do`() throws {
        let device = open("/dev/full", O_WRONLY)
        try #require(device >= 0)
        defer { close(device) }
        #expect([UInt8]("text").withUnsafeBytes { writeAll($0, to: device) } == ENOSPC)
        #expect(
            DiskError("write", "x", code: ENOSPC).description == "cannot write x: No space left on device. Free some space and run again.")
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func `Comparing sees every byte, beyond one block too`(size: Int) throws {
        let bytes = [UInt8](repeating: 7, count: size)
        try folder.write(bytes, to: "file")
        #expect(folder.holds(bytes, at: "file"))
        #expect(!folder.holds(bytes + [7], at: "file"))
        guard size > 0 else { return }
        for index in [0, size / 2, size - 1] {
            var other = bytes
            other[index] = 8
            #expect(!folder.holds(other, at: "file"))
        }
        #expect(!folder.holds(Array(bytes.dropLast()), at: "file"))
    }

    @Test
    func `What is missing, a folder, a link or a pipe does not hold any bytes`() throws {
        try folder.makeFolders("folder")
        try folder.write([], to: "file")
        try scratch.link("here/link", to: "file")
        mkfifo("\(scratch.path)/here/pipe", 0o600)
        for name in ["missing", "folder", "link", "pipe"] { #expect(!folder.holds([], at: RelativePath(name))) }
    }

    @Test
    func `Reading has a limit, and a missing file is nil`() throws {
        try folder.write([1, 2, 3], to: "file")
        #expect(try folder.read("file", limit: 3) == [1, 2, 3])
        #expect(try folder.read("missing", limit: 3) == nil)
        #expect(throws: DiskError.self) { try folder.read("file", limit: 2) }
        #expect(throws: DiskError.self) { try folder.read(".", limit: 2) }
    }

    @Test
    func `Carrying gives a second name to the same file, and to a link itself`() throws {
        let other = try scratch.folder("there")
        try folder.write([1], to: "a/file")
        try scratch.link("here/a/link", to: "/nowhere")
        for path: RelativePath in ["a/file", "a/link"] {
            try folder.linkOrCopy(path, to: other, across: false)
            #expect(try folder.status(path)?.identity == other.status(path)?.identity)
        }
        #expect(#expect(throws: DiskError.self) { try folder.linkOrCopy("a/file", to: other, across: false) }?.code == EEXIST)
    }

    @Test
    func `Copying, where links are refused, keeps bytes, time and permissions`() throws {
        let other = try scratch.folder("there")
        let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0) }
        try folder.write(bytes, to: "a/file")
        chmod("\(scratch.path)/here/a/file", 0o4750)
        utimensat(AT_FDCWD, "\(scratch.path)/here/a/file", [timespec(tv_sec: 5, tv_nsec: 6), timespec(tv_sec: 7, tv_nsec: 8)], 0)
        try scratch.link("here/a/link", to: "elsewhere")
        for path: RelativePath in ["a/file", "a/link"] { try folder.copy(path, to: other) }
        let status = try #require(try other.status("a/file"))
        #expect(other.holds(bytes, at: "a/file") && status.permissions == 0o4750)
        #expect(status.modified == FileStatus.Instant(seconds: 7, nanoseconds: 8))
        #expect(try other.linkTarget("a/link") == folder.linkTarget("a/link"))
        #expect(try folder.holdsTheSame(as: other, at: "a/file") && folder.holdsTheSame(as: other, at: "a/link"))
        mkfifo("\(scratch.path)/here/pipe", 0o600)
        #expect(throws: DiskError.self) { try folder.copy("pipe", to: other) }
    }
}

/// Putting other bytes in a file's place.
struct FolderHandleReplacingTests {
    @Test
    func `A file that holds what it is thought to hold is replaced, with its permissions, and nothing is left beside it`() throws {
        let scratch = try Scratch()
        let folder = try scratch.folder("here")
        try folder.write([UInt8]("old"), to: "a.md")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.path + "/here/a.md")
        #expect(try folder.replace("a.md", holding: [UInt8]("old"), with: [UInt8]("new")))
        #expect(try scratch.text("here/a.md") == "new" && folder.items().count == 1)
        #expect(try folder.status("a.md")?.permissions == 0o600)
    }

    @Test
    func `One that holds something else, is a link or is gone stays as it is`() throws {
        let scratch = try Scratch()
        let folder = try scratch.folder("here")
        try folder.write([UInt8]("theirs"), to: "a.md")
        try scratch.link("here/b.md", to: "\(scratch.path)/here/a.md")
        for name in ["a.md", "c.md"] as [RelativePath] {
            #expect(try !folder.replace(name, holding: [UInt8]("old"), with: [UInt8]("new")))
        }
        #expect(try !folder.replace("b.md", holding: [UInt8]("theirs"), with: [UInt8]("new")))
        #expect(try scratch.text("here/a.md") == "theirs" && folder.items().count == 2)
    }
}
