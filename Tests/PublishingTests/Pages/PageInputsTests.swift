import Disk
import Narratives
import Publishing
import Synchronization
import Testing
import Text

struct PageInputsTests {
    /// Links that were gone through.
    private final class Work: Sendable {
        private let links = Mutex(0)
        var count: Int { links.withLock { $0 } }
        func add(_ links: Int) { self.links.withLock { $0 += links } }
    }

    /// A narrative with so many links to it, all of one other, and to the word `tag`, which so many narratives bear.
    private func site(_ count: Int, _ work: Work) throws -> SiteOnDisk {
        func narrative(_ body: String) -> String { "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\ntags: [tag]\n---\n\(body)" }
        var content = ["narratives/a.md": narrative("")]
        content["narratives/b.md"] = narrative(String(repeating: "See [[a]] and [[tag:tag]].\n\n", count: count))
        for number in 0..<count { content["narratives/n\(number).md"] = narrative("") }
        let digest = ContentDigest(of: [])
        return try SiteOnDisk(
            content, inputs: PageInputs(shared: digest, texts: Array(repeating: digest, count: count + 2), whole: digest) { work.add($0) })
    }

    @Test("links to a page are gone through once, however many pages list them")
    func mentionsOnce() throws {
        for count in [60, 120, 240, 480] {
            let work = Work()
            let pages = try site(count, work).pages
            let listing = pages.filter { $0.path.contains("-mentions") || $0.path.hasPrefix("tags/tag") }
            #expect(listing.count > count / 100)
            for page in listing { for piece in page.pieces { _ = piece.key?() } }
            // Of the narrative, and of the word: for the list of its mentions, and for its own pages.
            #expect(work.count == 3 * count)
        }
    }
}
