import Analysis
import Disk
import Foundation
import Publishing
import Testing

@Suite("The folders of the site before, kept for the next")
struct SpareTests {
    private let scratch: OutputScratch

    init() throws { scratch = try OutputScratch() }

    @discardableResult
    private func publish(_ pages: [String: String], to folder: String = "site", spare: OutputDirectory.Spare = .always) throws
        -> PublishedChanges
    {
        let sorted = pages.sorted { $0.key < $1.key }
        let plan = sorted.map { PlannedFile(path: $0.key, origin: "the page \($0.key)") }
        return try OutputDirectory(at: "\(scratch.path)/\(folder)", spare: spare).publish(plan, with: ParallelMap(jobs: 2)) { index in
            [Piece { Array(sorted[index].value.utf8) }]
        }
    }

    private static let spare = ".site.tributary/spare"
    private let first = ["index.html": "home", "n/a.html": "a", "n/b.html": "b", "f/deep/c.html": "c"]

    @Test("Unchanged files are the same ones under two names, and the next site is made of them")
    func reuse() throws {
        try publish(first)
        #expect(try scratch.names() == ["site"])
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        let spare = try scratch.contents(of: Self.spare)
        #expect(spare == ["n": "/", "n/a.html": "a", "n/b.html": "b", "f": "/", "f/deep": "/", "f/deep/c.html": "c"])
        let before = try ["n/b.html", "f/deep/c.html"].map { try scratch.identity("site/\($0)") }
        #expect(try scratch.identity("\(Self.spare)/n/b.html") == before[0])
        let changes = try publish(first.merging(["n/a.html": "a3", "f/deep/d.html": "d"]) { $1 })
        #expect(changes.written == ["f/deep/d.html", "n/a.html"])
        #expect(try ["n/b.html", "f/deep/c.html"].map { try scratch.identity("site/\($0)") } == before)
        #expect(try scratch.contents()["n/a.html"] == "a3")
    }

    @Test("A build that changes nothing keeps them too")
    func unchanged() throws {
        try publish(first)
        let second = first.merging(["n/a.html": "a2"]) { $1 }
        try publish(second)
        for _ in 0..<2 {
            #expect(try publish(second).isEmpty)
            #expect(try scratch.names(in: Self.spare) == [".tributary-manifest", "f", "n"])
        }
        try publish(first)
        #expect(try scratch.contents()["n/a.html"] == "a")
    }

    @Test("A small site, or one of which much changed, keeps none")
    func whereItPays() throws {
        var pages = Dictionary(uniqueKeysWithValues: (0..<1_100).map { ("n/\($0).html", "page \($0)") })
        try publish(pages, spare: .whereItPays)
        pages["n/7.html"] = "another"
        try publish(pages, spare: .whereItPays)
        #expect(try scratch.names() == [".site.tributary", "site"])
        #expect(try scratch.text(".site.tributary/.gitignore") == "/spare/\n/.*\n")
        try publish(pages.mapValues { $0 + "!" }, spare: .whereItPays)
        #expect(try scratch.names() == ["site"])
        try publish(first, spare: .whereItPays)
        try publish(first.merging(["n/a.html": "a2"]) { $1 }, spare: .whereItPays)
        #expect(try scratch.names() == ["site"])
    }

    @Test("Somebody's file in them comes into the site")
    func foreign() throws {
        try publish(first)
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        try scratch.write("mine", to: "\(Self.spare)/n/mine.txt")
        let changes = try publish(first.merging(["n/a.html": "a3"]) { $1 })
        #expect(try scratch.text("site/n/mine.txt") == "mine")
        #expect(changes.unmanaged == 1)
        #expect(try scratch.text("site/n/a.html") == "a3")
    }

    @Test("A folder with somebody's files in it is not kept, and they stay in the site")
    func shared() throws {
        try publish(first)
        try scratch.write("mine", to: "site/n/mine.txt")
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        #expect(try scratch.names(in: Self.spare) == [".tributary-manifest", "f"])
        try publish(first.merging(["n/a.html": "a3"]) { $1 })
        #expect(try scratch.text("site/n/mine.txt") == "mine")
    }

    @Test("Who still stands in the old site finds it empty")
    func emptied() throws {
        try publish(first)
        let old = try FolderHandle(opening: scratch.site)
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        #expect(try old.allItems().isEmpty)
    }

    @Test("A file edited by hand is made anew, in the spare folders too")
    func edited() throws {
        try publish(first)
        let second = first.merging(["n/a.html": "a2"]) { $1 }
        try publish(second)
        try scratch.write("edited", to: "site/n/b.html")
        let changes = try publish(second.merging(["index.html": "house"]) { $1 })
        #expect(changes.written == ["index.html", "n/b.html"])
        #expect(try scratch.contents()["n/b.html"] == "b")
    }

    @Test("Somebody's file whose place is taken is kept beside the site, and told of")
    func taken() throws {
        try publish(first)
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        try scratch.write("theirs", to: "site/n/mine.txt")
        try scratch.write("mine", to: "\(Self.spare)/n/mine.txt")
        let changes = try publish(first.merging(["n/a.html": "a3"]) { $1 })
        #expect(changes.remarks.count == 1 && changes.remarks[0].contains("kept-1/n/mine.txt"), "\(changes.remarks)")
        #expect(try scratch.text(".site.tributary/kept-1/n/mine.txt") == "mine")
        #expect(try scratch.text("site/n/mine.txt") == "theirs")
    }

    @Test("A page less leaves the others in use")
    func removed() throws {
        try publish(first)
        let second = first.filter { $0.key != "n/a.html" }
        try publish(second)
        let kept = try scratch.identity("site/n/b.html")
        try publish(second.merging(["index.html": "house"]) { $1 })
        #expect(try scratch.contents(of: Self.spare) == ["n": "/", "n/b.html": "b", "f": "/", "f/deep": "/", "f/deep/c.html": "c"])
        #expect(try scratch.identity("site/n/b.html") == kept)
    }

    @Test("What is wrong with them costs time alone", arguments: ["", "tributary-manifest 1\nnonsense"])
    func unreadable(_ manifest: String) throws {
        try publish(first)
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        try scratch.write(manifest, to: "\(Self.spare)/.tributary-manifest")
        try scratch.write("mine", to: "\(Self.spare)/n/mine.txt")
        let third = first.merging(["n/a.html": "a3"]) { $1 }
        let changes = try publish(third)
        #expect(changes.remarks.count == 1 && changes.remarks[0].contains(".site.tributary/kept-1 were"), "\(changes.remarks)")
        #expect(try scratch.text("site/n/a.html") == "a3")
        #expect(try scratch.text(".site.tributary/kept-1/n/mine.txt") == "mine")
        #expect(try publish(third).isEmpty)
    }

    @Test("Folders that are closed are not kept", .enabled(if: getuid() != 0, "everything is open to root"))
    func closed() throws {
        try publish(first)
        try scratch.makeFolder("site/n")
        defer { chmod("\(scratch.path)/site/f/deep", 0o755) }
        chmod("\(scratch.path)/site/f/deep", 0o555)
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        #expect(try scratch.names(in: Self.spare) == [".tributary-manifest", "n"])
    }

    @Test("A folder closed by root is not kept either", .enabled(if: getuid() == 0))
    func closedByRoot() throws {
        try publish(first)
        chmod("\(scratch.path)/site/f/deep", 0o555)
        try publish(first.merging(["n/a.html": "a2"]) { $1 })
        #expect(try scratch.names(in: Self.spare) == [".tributary-manifest", "n"])
        #expect(try scratch.permissions("site/f/deep") == 0o555)
        try publish(first.merging(["n/a.html": "a3"]) { $1 })
        #expect(try scratch.permissions("site/f/deep") == 0o555)
    }

    @Test("Whatever came before, the site is the one that a first build makes", arguments: 0..<20 as Range<UInt64>)
    func anySequence(_ seed: UInt64) throws {
        var dice = SeededRandom(seed: seed)
        let paths = ["a", "b", "n", "n/a", "n/b", "n/c/d", "n/c/e", "f/g/h", "f/g", "f/i"]
        var standing: [String] = []
        for round in 0..<12 {
            var pages: [String: String] = [:]
            for path in paths where dice.below(3) > 0 { pages[path] = "text \(dice.below(3))" }
            // A file and a folder cannot stand at one path.
            for path in pages.keys where pages.keys.contains(where: { $0.hasPrefix(path + "/") }) { pages[path] = nil }
            if dice.below(4) == 0, let path = standing.first { try scratch.write("edited", to: "site/\(path)") }
            try publish(pages)
            standing = pages.keys.sorted()
            try publish(pages, to: "fresh")
            #expect(try scratch.contents(withManifest: true) == scratch.contents(of: "fresh", withManifest: true), "round \(round)")
            try scratch.remove("fresh")
            try? scratch.remove(".fresh.tributary")
        }
    }
}
