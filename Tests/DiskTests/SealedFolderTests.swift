import Disk
import Foundation
import Scratch
import Testing

@testable import Disk

struct SealedFolderTests {
    private let scratch: Scratch
    private let cache: SealedFolder

    init() throws {
        scratch = try Scratch()
        cache = try SealedFolder(at: scratch.path + "/cache", start: "Monday")
    }

    private func text(_ name: RelativePath, _ lifetime: SealedFolder.Lifetime = .unlimited, of cache: SealedFolder? = nil) throws -> String?
    {
        try (cache ?? self.cache).read(name, lifetime).map { String(decoding: $0, as: UTF8.self) }
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: cache.path).sorted() }
    }

    @Test func `What was written is read, and nothing else lies there`() throws {
        for word in ["first", "second"] { try cache.write(Array(word), to: "words-1") }
        #expect(try text("words-1") == "second")
        #expect(try names == ["words-1"])
    }

    @Test func `What a program that is gone left unfinished is removed, and nothing that others keep there`() throws {
        for name in ["words-1.4711", "words-2.4711-3", "stamps.1", "notes.2024", "pages.md.d/x", "words-3"] {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: "\(cache.path)/\(name)").deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("tributary-cache 1 half".utf8).write(to: URL(fileURLWithPath: "\(cache.path)/\(name)"))
        }
        cache.removeUnfinished(["words-", "stamps", "pages"])
        #expect(try names == ["notes.2024", "pages.md.d", "words-3"])
    }

    @Test func `What another program is writing stays`() throws {
        let folder = try FolderHandle(opening: cache.path)
        let lock = try FileLock.take("words-1.4711", in: folder)
        cache.removeUnfinished(["words-"])
        #expect(try names == ["words-1.4711"])
        withExtendedLifetime(lock) {}
    }

    @Test func `A name that a program of the same number is writing is left to it`() throws {
        let folder = try FolderHandle(opening: cache.path)
        let lock = try FileLock.take(RelativePath("words-1.\(getpid())"), in: folder)
        try cache.write(Array("mine"), to: "words-1")
        #expect(try text("words-1") == "mine")
        #expect(try names == ["words-1", "words-1.\(getpid())"])
        withExtendedLifetime(lock) {}
    }

    @Test func `What holds until the machine is started anew is not taken afterwards`() throws {
        try cache.write(Array("stands"), to: "stamps", .untilRestart)
        try cache.write(Array("says"), to: "words-1")
        #expect(try text("stamps", .untilRestart) == "stands")
        let later = try SealedFolder(at: cache.path, start: "Tuesday")
        #expect(try text("stamps", .untilRestart, of: later) == nil)
        #expect(try text("words-1", of: later) == "says")
        let unknown = try SealedFolder(at: cache.path, start: nil)
        #expect(try text("stamps", .untilRestart, of: unknown) == nil)
        try unknown.write(Array("stands"), to: "stamps", .untilRestart)
        #expect(try text("stamps", .untilRestart, of: unknown) == nil)
    }
}
