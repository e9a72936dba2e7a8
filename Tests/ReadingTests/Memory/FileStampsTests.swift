import Disk
import Foundation
import Narratives
import Testing

@testable import Reading

private let stampsAreReliable: Bool = {
    guard let folder = try? TemporaryFolder(["a": "text"]) else { return false }
    return withExtendedLifetime(folder) { (try? folder.confined.listing(at: .max))?.stamps.isEmpty == false }
}()

@Suite("Files that are known by their stamps", .enabled(if: stampsAreReliable, "Here stamps are not taken at their word."))
struct FileStampsTests {
    private static let map = ParallelMap(jobs: 2)
    private static func text(_ title: String) -> [UInt8] {
        Array("---\ntitle: \(title)\nkind: near-miss\ndate: 2024\nsummary: S\n---\n".utf8)
    }

    private let folder: TemporaryFolder
    private let path = "narratives/a.md"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.text("One"), at: path)
    }

    /// As if some time had gone by.
    private func listed(after seconds: Int = 60) throws -> ConfinedFolder.Listing {
        try folder.confined.listing(at: Int(Date().timeIntervalSince1970) + seconds)
    }

    private func read(_ memory: ReadingMemory, after seconds: Int = 60) throws -> CorpusReading {
        try CorpusReader(folder.confined, name: "content", map: Self.map, remembering: memory).read(listed(after: seconds))
    }

    private func titles(_ memory: ReadingMemory) throws -> [String] { try read(memory).corpus.narratives.map(\.title) }

    /// The same memory, with another text at the path: whoever believes the stamp reads that.
    private func forged(_ memory: ReadingMemory) throws -> ReadingMemory {
        let other = try TemporaryFolder()
        try other.write(Self.text("Forged"), at: path)
        let reading = try #require(CorpusReader(other.confined, name: "content", map: Self.map).read().memory.files[path]).reading
        return ReadingMemory(
            manner: memory.manner,
            files: memory.files.mapValues { ReadingMemory.File(digest: $0.digest, stamp: $0.stamp, reading: reading) })
    }

    @Test("A file that stands as it stood is not read again")
    func taken() throws {
        let memory = try read(.empty).memory
        #expect(memory.files[path]?.stamp != nil)
        #expect(try titles(forged(memory)) == ["Forged"])
    }

    @Test("A file that was changed is, though its size and its time were put back")
    func changed() throws {
        let memory = try forged(read(.empty).memory)
        let file = folder.path + "/" + path
        let time = try #require(FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date)
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.write(contentsOf: Self.text("Two"))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
        #expect(try titles(memory) == ["Two"])
    }

    @Test("A file that was changed a moment ago has no stamp, since it may be changed once more in the same moment")
    func fresh() throws {
        #expect(try read(.empty, after: 0).memory.files[path]?.stamp == nil)
        let memory = try read(.empty, after: 0).memory
        #expect(try read(memory).memory.files[path]?.stamp != nil)
    }

    @Test("Stamps are kept beside what was read, and one that cannot be read is told of")
    func kept() throws {
        let place = try TemporaryFolder()
        let cache = try CacheFolder(at: place.path + "/cache")
        let memory = try read(.empty).memory
        try memory.keep(in: cache, since: .empty, map: Self.map)
        let (again, remarks) = ReadingMemory.kept(in: cache, map: Self.map)
        #expect(remarks.isEmpty && again.files[path]?.stamp == memory.files[path]?.stamp)
        let file = URL(fileURLWithPath: cache.path + "/stamps")
        var bytes = [UInt8](try Data(contentsOf: file))
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: file)
        let (without, told) = ReadingMemory.kept(in: cache, map: Self.map)
        #expect(told.count == 1 && without.files[path]?.stamp == nil && without.files[path]?.digest == memory.files[path]?.digest)
        #expect(ReadingMemory.kept(in: cache, map: Self.map).remarks.isEmpty)
    }

    @Test("A file that was only touched keeps what it said, and gets a new stamp")
    func touched() throws {
        let memory = try forged(read(.empty).memory)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: folder.path + "/" + path)
        let read = try read(memory)
        #expect(read.corpus.narratives.map(\.title) == ["Forged"])
        #expect(read.memory.files[path]?.stamp != nil && read.memory.files[path]?.stamp != memory.files[path]?.stamp)
    }
}
