import Narratives
import Scratch
import Testing

@testable import Reading

struct CorpusAssemblyTests {
    private func narrative(_ extra: String = "") -> String { "---\n\(required())\n\(extra)\n---\n" }
    private func page(_ extra: String = "") -> String { "---\ntitle: T\n\(extra)\n---\n" }

    @Test
    func `Two narratives of one id are an error that names both files, wherever they are`() throws {
        let read = try reading([
            "narratives/a.md": narrative(), "narratives/2024/a.md": narrative(), "narratives/x/a/index.md": narrative(),
        ])
        #expect(
            read.findings.map(\.whole) == [
                "content/narratives/a.md:1:1: error duplicate-id: The id `a` is taken by content/narratives/2024/a.md. → "
                    + "Rename one of the two.",
                "content/narratives/x/a/index.md:1:1: error duplicate-id: The id `a` is taken by content/narratives/2024/a.md. → "
                    + "Rename one of the two.",
            ])
        #expect(read.corpus.narratives.map(\.file) == ["content/narratives/2024/a.md"])
    }

    @Test
    func `What is wrong with a text whose address is taken is told all the same`() throws {
        let link = "\n[x](gone.png)\n"
        let read = try reading([
            "narratives/a.md": narrative(), "narratives/b/a.md": narrative() + link, "pages/a.md": page(), "pages/b/a.md": page() + link,
        ])
        #expect(read.corpus.refused.map(\.file) == ["content/narratives/b/a.md", "content/pages/b/a.md"])
        #expect(read.corpus.links.map(\.links.count).reduce(0, +) == 2)
    }

    @Test
    func `The menu, which stands on every page, has fifty pages at most`() throws {
        func pages(_ count: Int) -> [String: String] {
            Dictionary(uniqueKeysWithValues: (100..<100 + count).map { ("pages/p\($0).md", page("menu: 1")) })
        }
        #expect(try reading(pages(50)).findings == [])
        #expect(
            try reading(pages(51)).findings.map(\.whole) == [
                "content/pages/p150.md:1:1: error too-many: The menu has at most 50 pages, and has them already. → "
                    + "Take `menu` out, and link to the page from another."
            ])
    }

    @Test
    func `Two pages of one name are an error`() throws {
        let read = try reading(["pages/a.md": page(), "pages/x/a.md": page()])
        #expect(
            read.findings.map(\.whole) == [
                "content/pages/x/a.md:1:1: error duplicate-id: The name `a` is taken by content/pages/a.md. → Rename one of the two."
            ])
    }

    @Test(arguments: [
        (
            ["narratives/a.md": "aliases: [b]", "narratives/b.md": ""],
            "content/narratives/a.md:6:11: error duplicate-id: The alias `b` is taken by content/narratives/b.md. → "
                + "Rename one of the two."
        ),
        (
            ["narratives/a.md": "aliases: [old]", "narratives/b.md": "aliases: [x, old]"],
            "content/narratives/b.md:6:14: error duplicate-id: The alias `old` is taken by content/narratives/a.md. → "
                + "Rename one of the two."
        ),
        (
            ["narratives/a.md": "aliases: [a]"],
            "content/narratives/a.md:6:11: error duplicate-id: The alias `a` is this file's own already. → Rename one of the two."
        ),
        (
            ["narratives/a.md": "aliases: [old, old]"],
            "content/narratives/a.md:6:16: error duplicate-id: The alias `old` is this file's own already. → Rename one of the two."
        ),
        (
            ["narratives/a.md": "aliases: [/2019/a/]", "narratives/b.md": "aliases: [b-before, /2019/A]"],
            "content/narratives/b.md:6:21: error duplicate-id: The address `/2019/A` is taken by content/narratives/a.md. → "
                + "Rename one of the two."
        ),
    ])
    func `An alias that is taken is an error where it is written`(files: [String: String], finding: String) throws {
        #expect(try reading(files.mapValues { narrative($0) }).findings.map(\.whole) == [finding])
    }

    @Test(arguments: [
        (
            ["pages/a.md": "aliases: [b]", "pages/b.md": ""],
            "content/pages/a.md:3:11: error duplicate-id: The alias `b` is taken by content/pages/b.md. → Rename one of the two."
        ),
        (
            ["factors/a.md": "aliases: [b]", "factors/b.md": ""],
            "content/factors/a.md:3:11: error duplicate-id: The alias `b` is taken by content/factors/b.md. → Rename one of the two."
        ),
        (
            ["systems/a.md": "aliases: [x]", "systems/b.md": "aliases: [x]"],
            "content/systems/b.md:3:11: error duplicate-id: The alias `x` is taken by content/systems/a.md. → Rename one of the two."
        ),
    ])
    func `So it is for pages and for words`(files: [String: String], finding: String) throws {
        #expect(try reading(files.mapValues { page($0) }).findings.map(\.whole) == [finding])
    }

    @Test
    func `One name may stand in several vocabularies, for a page and for a narrative`() throws {
        let read = try reading([
            "narratives/a.md": narrative(), "pages/a.md": page(), "factors/a.md": page("aliases: [b]"),
            "systems/a.md": page("aliases: [b]"),
            "tags/b.md": page(),
        ])
        #expect(read.findings == [])
    }

    @Test
    func `Two folders whose names are one text in Unicode are two folders`() throws {
        let folder = try Scratch()
        for name in ["caf\u{E9}", "cafe\u{301}"] {
            try folder.write(Array("---\n\(required())\n---\n".utf8), to: "narratives/\(name)/a.md")
            try folder.write(Array("---\n\(required())\n---\n".utf8), to: "narratives/\(name)/\(name.unicodeScalars.count).md")
        }
        let read = try folder.read()
        #expect(read.corpus.narratives.map(\.id.text) == ["4", "5", "a"])
        #expect(read.findings.map(\.rule) == ["duplicate-id"])
    }
}
