import Disk
import Foundation
import Narratives
import Scratch
import Testing
import Text

@testable import Reading

struct ReadingCacheTests {
    private static let map = ParallelMap(jobs: 2)

    /// Texts that between them use every key, and every kind of thing that a body holds.
    private static let texts = [
        "narratives/a.md": "---\n\(EveryKey.postMortem)\n---\n\(everything)",
        "narratives/b.md": "---\n\(EveryKey.nearMiss)\n---\nA <b>tag</b>.\n",
        "narratives/c.md": "---\n\(EveryKey.wentRight)\n---\n<!-- tributary-allow root-cause: as it was called -->\nThe root cause.\n",
        "narratives/d.md": "---\ntitel: T\n---\n", "narratives/e.md": "no front matter\n",
        "factors/cold.md":
            "---\ntitle: Cold\nfamily: load\nsummary: S\naliases: [chill]\nquestions: [Why?]\nsources: [{title: T}]\nx-a: {b: [c]}\n---\nText.\n",
        "pages/p.md": "---\ntitle: P\nsummary: S\nmenu: 3\naliases: [q]\nx-a: b\n---\n[[a]]\n",
        "index.md": "---\ntitle: Home\n---\nHello.\n",
    ]

    private static let everything = """
        ## A stale traffic rule

        [[b]], [[b|words]], [[factor:cold]], [[page:p]], [home](../index.md), ![picture](one.png), [[a#a-stale-traffic-rule]]. Note[^1].

        > [!NOTE]
        > Text.

        - [x] done

        | a |
        |---|
        | b |

        [^1]: The note.
        """

    private func read(_ folder: Scratch, _ cache: ReadingCache = .empty, drafts: Bool = true) throws -> CorpusReading {
        try withExtendedLifetime(folder) {
            try CorpusReader(
                folder.confined, name: "content", drafts: drafts ? .built : .leftOut, map: Self.map, checker: WordChecker(), cache: cache
            ).read()
        }
    }

    /// All that is in a value, to the last field, whoever can see it.
    private func dumped(_ value: Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    private func dumped(_ reading: CorpusReading) -> [String] {
        [
            dumped(reading.corpus.narratives), dumped(reading.corpus.termPages), dumped(reading.corpus.pages),
            dumped(reading.corpus.home as Any),
        ]
            + [dumped(reading.findings), dumped(reading.suppressions)]
    }

    @Test
    func `A file that was read is the same after it was kept, to the last field`() throws {
        let reading = try read(Scratch(Self.texts))
        #expect(reading.cache.files.count == Self.texts.count)
        for (path, file) in reading.cache.files {
            let read = try #require(FileReading(binary: file.reading.binary[...]), "\(path)")
            #expect(dumped(read) == dumped(file.reading), "\(path)")
        }
    }

    @Test
    func `A saved cache reads as the files do, drafts or none`() throws {
        let (folder, place) = (try Scratch(Self.texts), try Scratch())
        let cache = Cache(at: place.path + "/cache")
        let first = try read(folder)
        first.cache.save(to: cache, replacing: .empty, map: Self.map)
        let saved = ReadingCache(in: cache, map: Self.map)
        #expect(cache.remarks.isEmpty && saved.files.count == Self.texts.count)
        #expect(try dumped(read(folder, saved)) == dumped(first))
        #expect(try dumped(read(folder, saved, drafts: false)) == dumped(read(folder, drafts: false)))
    }

    @Test
    func `What was kept is taken at its word where the bytes are the same, and only there`() throws {
        let folder = try Scratch(Self.texts)
        let first = try read(folder)
        let forged = ReadingCache(
            settings: first.cache.settings,
            files: first.cache.files.mapValues { ReadingCache.File(digest: $0.digest, reading: FileReading(findings: [])) })
        #expect(try read(folder, forged).corpus.narratives.isEmpty)
        try folder.write(Array("---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\n".utf8), to: "narratives/b.md")
        #expect(try read(folder, forged).corpus.narratives.map(\.title) == ["T"])
        // Another name for the folder, or other rules, and every finding would be another.
        let other = ReadingCache.Settings(folder: "elsewhere", checker: forged.settings.checker, parser: forged.settings.parser)
        #expect(try read(folder, ReadingCache(settings: other, files: forged.files)).corpus.narratives.count > 2)
    }

    @Test
    func `Only what changed is written again`() throws {
        let (folder, place) = (try Scratch(Self.texts), try Scratch())
        let cache = Cache(at: place.path + "/cache")
        let first = try read(folder).cache
        first.save(to: cache, replacing: .empty, map: Self.map)
        func times() throws -> [String: Date?] {
            let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/cache")
            return try Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, try FileManager.default.attributesOfItem(atPath: "\(place.path)/cache/\($0)")[.modificationDate] as? Date)
                })
        }
        let before = try times()
        try folder.write(Array("---\ntitle: Other\n---\n".utf8), to: "index.md")
        try read(folder, first).cache.save(to: cache, replacing: first, map: Self.map)
        let after = try times()
        #expect(before.count > 4 && after.filter { before[$0.key] != $0.value }.count == 1)
    }

    @Test(arguments: 0..<40)
    func `A file that was cut short, changed or written by another program is left aside, and said to be`(_ seed: Int) throws {
        let (folder, place) = (try Scratch(Self.texts), try Scratch())
        let cache = Cache(at: place.path + "/cache")
        let first = try read(folder)
        first.cache.save(to: cache, replacing: .empty, map: Self.map)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/cache").sorted()
        let file = "\(place.path)/cache/\(names[seed % names.count])"
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let at = seed * 7919 % bytes.count
        if seed % 2 == 0 { bytes[at] ^= 0x10 } else { bytes.removeLast(bytes.count - at) }
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let saved = ReadingCache(in: cache, map: Self.map)
        #expect(cache.remarks.count == 1 && saved.files.count < Self.texts.count)
        #expect(try dumped(read(folder, saved)) == dumped(first))
    }

    @Test
    func `Bytes that are no values end in a refusal, wherever they are cut or changed`() throws {
        let files = try read(Scratch(Self.texts)).cache.files
        let bytes = try #require(files["narratives/a.md"]).reading.binary
        for cut in stride(from: 0, to: bytes.count, by: 3) {
            #expect(FileReading(binary: bytes[..<cut]) == nil)
        }
        for place in bytes.indices {
            var changed = bytes
            changed[place] = 0xFF
            // It may be read as something else; it must end.
            _ = FileReading(binary: changed[...])
        }
    }

    @Test
    func `What cannot be taken is told of once, though nothing of the content comes in its place`() throws {
        let (folder, place) = (try Scratch(Self.texts), try Scratch())
        let cache = Cache(at: place.path + "/cache")
        try read(folder).cache.save(to: cache, replacing: .empty, map: Self.map)
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path + "/cache") {
            try Data("nonsense".utf8).write(to: URL(fileURLWithPath: "\(place.path)/cache/\(name)"))
        }
        let small = try Scratch(["index.md": "---\ntitle: Home\n---\nHello.\n"])
        let saved = ReadingCache(in: cache, map: Self.map)
        try read(small, saved).cache.save(to: cache, replacing: saved, map: Self.map)
        #expect(cache.remarks.count == 1)
        let again = Cache(at: place.path + "/cache")
        _ = ReadingCache(in: again, map: Self.map)
        #expect(again.remarks.isEmpty)
    }

    @Test
    func `Of content that was read with other settings nothing stays behind`() throws {
        let (folder, place) = (try Scratch(Self.texts), try Scratch())
        let cache = Cache(at: place.path + "/cache")
        let first = try read(folder).cache
        let settings = ReadingCache.Settings(folder: "elsewhere", checker: nil, parser: first.settings.parser)
        ReadingCache(settings: settings, files: first.files).save(to: cache, replacing: .empty, map: Self.map)
        let saved = ReadingCache(in: cache, map: Self.map)
        let few = ReadingCache(settings: first.settings, files: first.files.filter { $0.key == "index.md" })
        few.save(to: cache, replacing: saved, map: Self.map)
        let now = ReadingCache(in: cache, map: Self.map)
        #expect(now.settings == first.settings && now.files.count == 1 && cache.remarks.isEmpty)
    }

    @Test
    func `Values nested deeper than any file's end in a refusal`() {
        // A list of one value, which is a list of one value, and so on.
        for count in [200, 2_000_000] {
            #expect(Extension.Value(binary: [UInt8](repeating: 2, count: count)[...]) == nil)
        }
    }
}
