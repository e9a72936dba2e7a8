import Foundation
import Scratch
import Testing

@testable import Disk

struct FolderHandleTests {
    let scratch: Scratch
    let folder: FolderHandle

    init() throws {
        scratch = try Scratch()
        folder = try scratch.folder("here")
    }

    @Test
    func `Making a folder that is there is fine; making one where a file is, is not`() throws {
        try folder.makeFolders("a/b/c")
        try folder.makeFolders("a/b/c")
        try folder.write([], to: "file")
        #expect(throws: DiskError.self) { try folder.makeFolders("file") }
        #expect(throws: DiskError.self) { try folder.makeFolders("file/below") }
    }

    @Test
    func `Listing shows hidden names, tells kinds apart and never follows a link`() throws {
        try folder.write([], to: ".hidden/file")
        try scratch.link("here/link", to: "..")
        mkfifo("\(scratch.path)/here/pipe", 0o600)
        let items = try folder.allItems().sorted { $0.path < $1.path }
        #expect(items.map(\.path) == [".hidden", ".hidden/file", "link", "pipe"])
        #expect(items.map(\.kind) == [.folder, .file, .symbolicLink, .other])
        #expect(try folder.items().count == 3, "a second listing begins at the beginning")
    }

    @Test
    func `Removing a tree removes links, not what they point to, and opens what was closed`() throws {
        let kept = try scratch.folder("kept")
        try kept.write([1], to: "file")
        try folder.write([], to: "tree/a/b/c")
        try scratch.link("here/tree/a/link", to: "\(scratch.path)/kept")
        chmod("\(scratch.path)/here/tree/a/b", 0o500)
        chmod("\(scratch.path)/here/tree/a", 0)
        try folder.removeTree("tree")
        #expect(try folder.items() == [] && kept.holds([1], at: "file"))
        try folder.removeTree("tree")
        try scratch.link("here/top", to: "\(scratch.path)/kept")
        #expect(throws: DiskError.self) { try folder.removeTree("top") }
        #expect(kept.holds([1], at: "file"))
    }

    @Test func `Opening a folder to its owner leaves those that are open, and what is no folder, as they are`() throws {
        try folder.write([], to: "closed/file")
        try folder.makeFolders("open")
        for (path, mode) in [("closed", 0o2055), ("open", 0o2710), ("closed/file", 0o040)] {
            chmod("\(scratch.path)/here/\(path)", mode_t(mode))
        }
        for path: RelativePath in ["closed", "open", "closed/file", "missing"] { try folder.openToOwner(path) }
        #expect(try folder.status("closed")?.permissions == 0o700)
        #expect(try folder.status("open")?.permissions == 0o2710)
        #expect(try folder.status("closed/file")?.permissions == 0o040)
    }

    @Test
    func `Removing a folder that is not empty says so`() throws {
        try folder.write([], to: "a/file")
        #expect(try !folder.removeFolder("a"))
        try folder.removeFile("a/file")
        try folder.removeFile("a/file")
        #expect(try folder.removeFolder("a"))
        #expect(try folder.removeFolder("a"))
    }

    @Test
    func `A swap exchanges two folders, and their handles follow them`() throws {
        try folder.write([1], to: "a/file")
        try folder.write([2], to: "b/file")
        let first = try #require(try folder.folder("a"))
        guard try folder.exchange("a", with: folder, "b") else { return }
        #expect(folder.holds([2], at: "a/file") && folder.holds([1], at: "b/file") && first.holds([1], at: "file"))
        #expect(throws: DiskError.self) { try folder.exchange("a", with: folder, "missing") }
    }

    @Test
    func `A move to a free place never replaces`() throws {
        try folder.write([1], to: "a")
        try folder.write([2], to: "b")
        #expect(try !folder.renameIfFree("a", to: folder, "b"))
        #expect(try !folder.renameIfFree("a", to: folder, "b/below"))
        #expect(folder.holds([1], at: "a") && folder.holds([2], at: "b"))
        #expect(try folder.renameIfFree("a", to: folder, "new/place"))
        #expect(folder.holds([1], at: "new/place"))
    }

    @Test
    func `A lock is held by one, and free once let go`() throws {
        func isFree() throws -> Bool {
            if case .held = try FileLock.take("lock", in: folder) { true } else { false }
        }
        let first = try FileLock.take("lock", in: folder)
        #expect(try !isFree())
        withExtendedLifetime(first) {}
    }

    @Test
    func `A lock is free again once let go`() throws {
        func take() throws -> Bool {
            if case .held = try FileLock.take("lock", in: folder) { true } else { false }
        }
        #expect(try take())
        #expect(try take())
    }

    @Test
    func `One folder has one place, however it is spelt`() throws {
        try scratch.link("link", to: "here")
        for path in ["here", "here/", "./here", "link", "here/../here", "new/../here"] {
            if path.hasPrefix("new") { _ = try scratch.folder("new") }
            let place = try FolderPlace(of: "\(scratch.path)/\(path)")
            #expect(place.path == "\(scratch.path)/here" && place.name == "here")
        }
        let missing = try FolderPlace(of: "\(scratch.path)/deep/er/site//")
        #expect(missing.path == "\(scratch.path)/deep/er/site" && missing.name == "site")
        for path in ["/", "", "\(scratch.path)/missing/..", "\(scratch.path)/missing/."] {
            #expect(throws: DiskError.self) { try FolderPlace(of: path) }
        }
    }
}
