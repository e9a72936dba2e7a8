import Disk
import Foundation
import Scratch
import Testing
import Text

struct CacheTests {
    private let scratch: Scratch
    private let path: String
    private let cache: Cache

    init() throws {
        scratch = try Scratch()
        path = scratch.path + "/cache"
        cache = Cache(at: path)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    @Test func `A value that was kept is the next program's, and is not made again`() {
        cache.save("kept", as: "words-1")
        let next = Cache(at: path)
        #expect(next.value("words-1") { "made" } == "kept")
        #expect(next.value("words-2") { "made" } == "made")
        #expect(Cache(at: path).value("words-2") == "made")
        #expect(next.remarks.isEmpty)
    }

    @Test func `A value that is damaged, or none of its type, is told of once and made anew`() throws {
        cache.save("kept", as: "words-1")
        try Data("tributary-cache".utf8).write(to: URL(fileURLWithPath: path + "/words-1"))
        #expect(cache.value("words-1", as: String.self) == nil)
        cache.save(["one", "two"].joined(), as: "words-2")
        #expect(cache.value("words-2", as: Twins.self) == nil)
        #expect(cache.remarks == ["The cache in \(path) is damaged: it is made anew."])
        let next = Cache(at: path)
        #expect(next.value("words-1") { "made" } == "made")
        #expect(next.remarks.isEmpty)
    }

    @Test func `Values that are forgotten are gone, and no others`() throws {
        for name: RelativePath in ["words-1", "words-2", "pages"] { cache.save("kept", as: name) }
        cache.forget("words-", except: ["words-2"])
        #expect(try names == ["pages", "words-2"])
    }

    @Test func `Without a folder nothing is kept, and a folder that cannot be had is told of`() throws {
        Cache.none.save("kept", as: "words-1")
        #expect(Cache.none.value("words-1", as: String.self) == nil && Cache.none.remarks.isEmpty)
        try Data().write(to: URL(fileURLWithPath: scratch.path + "/file"))
        let impossible = Cache(at: scratch.path + "/file/cache")
        #expect(impossible.value("words-1") { "made" } == "made")
        #expect(impossible.remarks.count == 1 && impossible.remarks[0].hasPrefix("Built without a cache: "))
    }
}

private struct Twins: BinaryCodable {
    var (one, other) = ("", "")
    static var placeholder: Twins { Twins() }

    mutating func code(with coder: inout BinaryCoder) {
        coder.code(&one)
        coder.code(&other)
    }
}
