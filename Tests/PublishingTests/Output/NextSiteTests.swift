import Analysis
import Disk
import Foundation
import Publishing
import Scratch
import Testing

/// The site before the one that stands, which becomes the next one.
struct NextSiteTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let next = ".site.tributary/next"
    private let first = ["index.html": "home", "n/a.html": "a", "n/b.html": "b", "f/deep/c.html": "c"]

    /// The pages once one of them is edited.
    private func edition(_ text: String) -> [String: String] { first.merging(["n/a.html": text]) { $1 } }

    @Test func `Unchanged files are the same ones under two names, and the next site is made of them`() throws {
        try scratch.publish(first)
        #expect(try scratch.names() == ["site"])
        let site = try scratch.contents(withManifest: true)
        try scratch.publish(edition("a2"))
        #expect(try scratch.contents(of: Self.next, withManifest: true) == site)
        let before = try ["n/b.html", "f/deep/c.html"].map { try scratch.identity("site/\($0)") }
        let folder = try scratch.identity("\(Self.next)/n")[0]
        #expect(try scratch.identity("\(Self.next)/n/b.html") == before[0])
        let changes = try scratch.publish(edition("a3").merging(["f/deep/d.html": "d"]) { $1 })
        #expect(changes.written == ["f/deep/d.html", "n/a.html"])
        #expect(try ["n/b.html", "f/deep/c.html"].map { try scratch.identity("site/\($0)") } == before)
        #expect(try scratch.identity("site/n")[0] == folder)
        #expect(try scratch.contents()["n/a.html"] == "a3")
    }

    @Test func `A build that changes nothing leaves both trees alone`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        let names = try scratch.contents(of: ".", withManifest: true).keys.sorted()
        let before = try names.map { try scratch.identity($0) }
        #expect(try scratch.publish(edition("a2")).isEmpty)
        #expect(try scratch.contents(of: ".", withManifest: true).keys.sorted() == names)
        #expect(try names.map { try scratch.identity($0) } == before)
    }

    @Test func `Git does not see the trees, but what was kept for somebody to look at`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        #expect(try scratch.text(".site.tributary/.gitignore") == "/next/\n/previous/\n/.*\n")
    }

    @Test func `Somebody's file in the site before comes into the site`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        try scratch.write("mine", to: "\(Self.next)/n/mine.txt")
        let changes = try scratch.publish(edition("a3"))
        #expect(try scratch.text("site/n/mine.txt") == "mine")
        #expect(changes.unmanaged == 1)
        #expect(try scratch.text("site/n/a.html") == "a3")
    }

    @Test func `Somebody's file in the site is there alone, so that it does not come back once it is deleted`() throws {
        try scratch.publish(first)
        try scratch.write("mine", to: "site/n/mine.txt")
        try scratch.publish(edition("a2"))
        #expect(
            try scratch.contents(of: Self.next).keys.sorted() == [
                "f", "f/deep", "f/deep/c.html", "index.html", "n", "n/a.html", "n/b.html",
            ])
        try scratch.remove("site/n/mine.txt")
        #expect(try scratch.publish(edition("a3")).unmanaged == 0)
        #expect(try scratch.contents()["n/mine.txt"] == nil)
    }

    @Test func `A file edited by hand is made anew, under either name`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        try scratch.write("edited", to: "site/n/b.html")
        let changes = try scratch.publish(edition("a2").merging(["index.html": "house"]) { $1 })
        #expect(changes.written == ["index.html", "n/b.html"])
        #expect(try scratch.contents()["n/b.html"] == "b")
    }

    @Test func `A file of the next site that is not the standing site's is not taken for it, be its size and name the same`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        try scratch.remove("\(Self.next)/n/b.html")
        try scratch.write("x", to: "\(Self.next)/n/b.html")
        let changes = try scratch.publish(edition("a3"))
        #expect(changes == PublishedChanges(written: ["n/a.html"], unchanged: 3))
        #expect(try scratch.contents()["n/b.html"] == "b")
    }

    @Test func `A link in the place of a folder of the next site is not followed`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        try scratch.write("precious", to: "elsewhere/a.html")
        try scratch.remove("\(Self.next)/n")
        try scratch.link("\(Self.next)/n", to: "../../elsewhere")
        let changes = try scratch.publish(edition("a3"))
        #expect(changes.remarks.count == 1 && changes.remarks[0].contains("kept-1/n"), "\(changes.remarks)")
        #expect(try scratch.text("elsewhere/a.html") == "precious" && scratch.names(in: "elsewhere") == ["a.html"])
        #expect(try scratch.contents().filter { $0.value != "/" } == edition("a3"))
    }

    @Test func `Somebody's file whose place is taken is kept beside the site, and told of`() throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        try scratch.write("theirs", to: "site/n/mine.txt")
        try scratch.write("mine", to: "\(Self.next)/n/mine.txt")
        let changes = try scratch.publish(edition("a3"))
        #expect(changes.remarks.count == 1 && changes.remarks[0].contains("kept-1/n/mine.txt"), "\(changes.remarks)")
        #expect(try scratch.text(".site.tributary/kept-1/n/mine.txt") == "mine")
        #expect(try scratch.text("site/n/mine.txt") == "theirs")
    }

    @Test func `A page that is gone does not come back`() throws {
        try scratch.publish(first)
        let second = first.filter { $0.key != "n/a.html" }
        try scratch.publish(second)
        let kept = try scratch.identity("site/n/b.html")
        try scratch.publish(second.merging(["index.html": "house"]) { $1 })
        #expect(try scratch.contents().keys.sorted() == ["f", "f/deep", "f/deep/c.html", "index.html", "n", "n/b.html"])
        #expect(try scratch.identity("site/n/b.html") == kept)
    }

    @Test(arguments: ["", "tributary-manifest 1\nnonsense"])
    func `What is wrong with the next site costs time alone`(_ manifest: String) throws {
        try scratch.publish(first)
        try scratch.publish(edition("a2"))
        try scratch.write(manifest, to: "\(Self.next)/.tributary-manifest")
        try scratch.write("mine", to: "\(Self.next)/n/mine.txt")
        let changes = try scratch.publish(edition("a3"))
        #expect(changes.remarks.count == 1 && changes.remarks[0].contains(".site.tributary/kept-1/next, which"), "\(changes.remarks)")
        #expect(try scratch.text("site/n/a.html") == "a3")
        #expect(try scratch.text(".site.tributary/kept-1/next/n/mine.txt") == "mine")
        #expect(try scratch.publish(edition("a3")).isEmpty)
    }

    @Test func `A folder that somebody closed is written to all the same, and stays closed`() throws {
        try scratch.publish(first)
        defer { for tree in ["site", Self.next] { chmod("\(scratch.path)/\(tree)/f/deep", 0o755) } }
        chmod("\(scratch.path)/site/f/deep", 0o555)
        for text in ["c2", "c3", "c4"] {
            try scratch.publish(first.merging(["f/deep/c.html": text]) { $1 })
            #expect(try scratch.permissions("site/f/deep") == 0o555)
            #expect(try scratch.text("site/f/deep/c.html") == text)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `Whatever came before, the site is the one that a first build makes`(_ seed: UInt64) throws {
        var dice = SeededRandom(seed: seed)
        let paths = ["a", "b", "n", "n/a", "n/b", "n/c/d", "n/c/e", "f/g/h", "f/g", "f/i"]
        var standing: [String] = []
        for round in 0..<12 {
            var pages: [String: String] = [:]
            for path in paths where dice.below(3) > 0 { pages[path] = "text \(dice.below(3))" }
            // A file and a folder cannot stand at one path.
            for path in pages.keys where pages.keys.contains(where: { $0.hasPrefix(path + "/") }) { pages[path] = nil }
            if dice.below(4) == 0, let path = standing.first { try scratch.write("edited", to: "site/\(path)") }
            struct Stopped: Error {}
            if dice.below(4) == 0 { _ = try? scratch.publish(pages, jobs: 1) { if $0 > "f" { throw Stopped() } } }
            try scratch.publish(pages, swap: dice.below(4) == 0 ? .inTwoRenames : .inOneStep)
            standing = pages.keys.sorted()
            try scratch.publish(pages, to: "fresh")
            #expect(try scratch.contents(withManifest: true) == scratch.contents(of: "fresh", withManifest: true), "round \(round)")
            try scratch.remove("fresh")
        }
    }
}
