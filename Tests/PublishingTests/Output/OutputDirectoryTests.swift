import Disk
import Foundation
import Narratives
import Publishing
import Scratch
import Synchronization
import Testing

struct OutputDirectoryTests {
    let scratch: Scratch
    let pages = ["index.html": "home", "narratives/a.html": "a", "narratives/b.html": "b", "tags/deep/x.html": ""]

    init() throws {
        scratch = try Scratch()
    }

    @Test(arguments: [OutputDirectory.Swap.inOneStep, .inTwoRenames])
    func `A first build writes every file and leaves nothing beside the site`(swap: OutputDirectory.Swap) throws {
        let changes = try scratch.publish(pages, swap: swap)
        #expect(changes == PublishedChanges(written: pages.keys.sorted()))
        #expect(try scratch.contents().filter { $0.value != "/" } == pages)
        #expect(try scratch.names() == ["site"])
    }

    @Test
    func `A build that changes nothing leaves the site alone, down to its inode`() throws {
        try scratch.publish(pages)
        let names = ["site", "site/.tributary-manifest"] + pages.keys.map { "site/" + $0 }
        let before = try names.map { try scratch.identity($0) }
        let changes = try scratch.publish(pages)
        #expect(changes == PublishedChanges(unchanged: 4) && changes.isEmpty)
        #expect(try names.map { try scratch.identity($0) } == before)
        #expect(try scratch.names() == ["site"])
    }

    @Test(arguments: [OutputDirectory.Swap.inOneStep, .inTwoRenames])
    func `A changed file is written anew; the others keep inode and time`(swap: OutputDirectory.Swap) throws {
        try scratch.publish(pages)
        let other = try scratch.identity("site/narratives/b.html")
        let manifest = try scratch.text("site/.tributary-manifest")
        let changes = try scratch.publish(pages.merging(["narratives/a.html": "A"]) { $1 }, swap: swap)
        #expect(changes == PublishedChanges(written: ["narratives/a.html"], unchanged: 3))
        #expect(try scratch.text("site/narratives/a.html") == "A")
        #expect(try scratch.identity("site/narratives/b.html") == other)
        #expect(try scratch.text("site/.tributary-manifest") != manifest)
        #expect(try scratch.names() == Scratch.siteAndNext)
    }

    @Test
    func `A file that is no longer made goes, and so does the folder it leaves empty`() throws {
        try scratch.publish(pages)
        let changes = try scratch.publish(["index.html": "home", "narratives": "a file where a folder was"])
        #expect(changes.written == ["narratives"] && changes.unchanged == 1)
        #expect(changes.removed == ["narratives/a.html", "narratives/b.html", "tags/deep/x.html"])
        #expect(try scratch.contents() == ["index.html": "home", "narratives": "a file where a folder was"])
    }

    @Test
    func `A file edited or deleted by hand is written anew, also where its size stayed the same`() throws {
        try scratch.publish(pages)
        try scratch.write("B", to: "site/narratives/b.html")
        try scratch.remove("site/index.html")
        let changes = try scratch.publish(pages)
        #expect(changes == PublishedChanges(written: ["index.html", "narratives/b.html"], unchanged: 2))
        #expect(try scratch.contents().filter { $0.value != "/" } == pages)
    }

    @Test
    func `The bytes of each file are asked for once`() throws {
        let asked = Mutex<[String]>([])
        try scratch.publish(pages) { path in asked.withLock { $0.append(path) } }
        #expect(asked.withLock { $0.sorted() } == pages.keys.sorted())
    }

    @Test
    func `The manifest does not depend on how many workers there are, nor on the order of the plan`() throws {
        let many = Dictionary(uniqueKeysWithValues: (0..<200).map { ("n/\($0).html", "text \($0)") })
        for jobs in [1, 2, 7] { try scratch.publish(many, to: "site-\(jobs)", jobs: jobs) }
        let plan = many.keys.sorted(by: >).map { PlannedFile(path: $0, origin: $0) }
        _ = try OutputDirectory(at: scratch.site).publish(plan, with: ParallelMap(jobs: 2)) { Array((many[plan[$0].path] ?? "").utf8) }
        let manifests = try ["site-1", "site-2", "site-7", "site"].map { try scratch.text("\($0)/.tributary-manifest") }
        #expect(Set(manifests).count == 1)
    }

    @Test(arguments: [1, 2])
    func `When the bytes of one file cannot be made, the old site stands untouched and the stage is gone`(jobs: Int) throws {
        struct Refused: Error {}
        let many = Dictionary(uniqueKeysWithValues: (0..<100).map { ("n/\($0).html", "text \($0)") })
        try scratch.publish(many)
        let before = try scratch.contents(withManifest: true)
        let identity = try scratch.identity("site")
        #expect(throws: Refused.self) {
            try scratch.publish(many.mapValues { $0 + "!" }, jobs: jobs) { if $0 == "n/50.html" { throw Refused() } }
        }
        #expect(try scratch.contents(withManifest: true) == before)
        #expect(try scratch.identity("site") == identity)
        #expect(try scratch.names() == ["site"])
    }

    @Test
    func `Two planned files with one path are refused before anything is written`() throws {
        let plan = [PlannedFile(path: "a.html", origin: "content/a.md"), PlannedFile(path: "A.html", origin: "content/A.md")]
        let error = #expect(throws: PlanCollisions.self) {
            _ = try OutputDirectory(at: scratch.site).publish(plan, with: ParallelMap(jobs: 1)) { _ in [] }
        }
        #expect(error?.findings.map { $0.message.contains("content/a.md and content/A.md") } == [true])
        #expect(try scratch.names() == [])
    }

    @Test
    func `An empty plan publishes an empty site`() throws {
        try scratch.publish(pages)
        #expect(try scratch.publish([:]).removed == pages.keys.sorted())
        #expect(try scratch.contents() == [:])
        #expect(try scratch.publish([:]).isEmpty)
    }
}
