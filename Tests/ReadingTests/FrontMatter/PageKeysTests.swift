import Narratives
import Testing

@testable import Reading

struct PageKeysTests {
    @Test
    func `A factor page is read with every key it can have`() throws {
        let text = """
            ---
            title: Stale configuration
            family: latent
            summary: Settings that outlived their reason.
            aliases: [leftover-rule, dead-config]
            questions:
              - Who would know that it is still there?
            cues: [leftover, stale rule]
            sources: [{title: A book, url: https://example.org/b, archive: https://archive.example/b, accessed: 2024}]
            x-owner: Us
            ---
            Body.
            """
        let read = try reading(["factors/stale-config.md": text])
        #expect(read.findings == [])
        let page = try #require(read.corpus.termPages.first)
        #expect(page.term == Term(.factors, try #require(Slug("stale-config"))))
        #expect(page.file == "content/factors/stale-config.md")
        #expect(page.title == "Stale configuration")
        #expect(page.family?.text == "latent")
        #expect(page.summary == "Settings that outlived their reason.")
        #expect(page.aliases.values().map(\.text) == ["leftover-rule", "dead-config"])
        #expect(page.questions == ["Who would know that it is still there?"])
        #expect(page.cues == ["leftover", "stale rule"])
        var source = Source(title: "A book")
        source.url = "https://example.org/b"
        source.archive = "https://archive.example/b"
        source.accessed = EventDate("2024")
        #expect(page.sources == [source])
        #expect(page.extensions == [Extension(name: "x-owner", value: .text("Us"))])
        #expect(!page.body.isEmpty)
    }

    @Test(arguments: Vocabulary.allCases.filter { $0 != .factors })
    func `Pages of the other vocabularies have no family`(vocabulary: Vocabulary) throws {
        let text = "---\ntitle: T\nfamily: latent\nquestions: [q]\nsummary: S\naliases: [b]\nsources: [{title: t}]\nx-y: z\n---\n"
        let read = try reading(["\(vocabulary.folder)/a.md": text])
        #expect(read.findings.map(\.placed) == ["3:1 unknown-key"])
        #expect(read.corpus.termPages.first?.questions == ["q"])
        #expect(read.corpus.termPages.map(\.term.vocabulary) == [vocabulary])
        #expect(read.corpus.termPages.first?.summary == "S")
    }

    @Test
    func `A cue of three words is told of, and kept`() throws {
        let read = try reading(["symptoms/a.md": "---\ntitle: T\ncues: [oom, memory leak, out of memory]\n---\n"])
        #expect(
            read.findings.map(\.whole) == [
                "content/symptoms/a.md:3:26: warning cue: A cue is one word, or two that stand side by side; these are 3. → "
                    + "Take the pair that tells it from other things."
            ])
        #expect(read.corpus.termPages.first?.cues == ["oom", "memory leak", "out of memory"])
    }

    @Test
    func `A page is read with every key it can have`() throws {
        let read = try reading(["pages/guide.md": "---\ntitle: The guide\nsummary: S\nmenu: 10\naliases: [help]\nx-y: z\n---\nBody."])
        #expect(read.findings == [])
        let page = try #require(read.corpus.pages.first)
        #expect(page.slug?.text == "guide")
        #expect(page.title == "The guide")
        #expect(page.summary == "S")
        #expect(page.menu == 10)
        #expect(page.aliases.values().map(\.text) == ["help"])
        #expect(page.extensions.map(\.name) == ["x-y"])
    }

    @Test
    func `The home page has a title and a summary, and needs neither`() throws {
        let whole = try reading(["index.md": "---\ntitle: Welcome\nsummary: S\nx-y: z\n---\nBody."])
        #expect(whole.findings == [])
        #expect(whole.corpus.home?.title == "Welcome")
        #expect(whole.corpus.home?.summary == "S")
        let bare = try reading(["index.md": "Only words."])
        #expect(bare.findings == [])
        #expect(bare.corpus.home?.title == "")
        let wrong = try reading(["index.md": "---\nmenu: 1\n---\n"])
        #expect(
            wrong.findings.map(\.whole) == [
                "content/index.md:2:1: error unknown-key: `menu` is not a key of the home page. → "
                    + "Take it out, or call it `x-menu` to keep it."
            ])
    }

    @Test(arguments: [
        ("factors/a.md", "A factor page needs `title`."), ("tags/a.md", "This page needs `title`."),
        ("pages/a.md", "A page needs `title`."),
    ])
    func `Every page but the home page needs a title`(path: String, message: String) throws {
        let read = try reading([path: "---\nsummary: S\n---\n"])
        #expect(read.findings.map(\.whole) == ["content/\(path):2:1: error missing-key: \(message) → Add `title:` with text."])
    }

    @Test(arguments: ["-1", "1000", "1.5", "first", "''"])
    func `A place in the menu is a whole number up to 999`(value: String) throws {
        let read = try reading(["pages/a.md": "---\ntitle: T\nmenu: \(value)\n---\n"])
        #expect(read.findings.map(\.placed) == ["3:7 number"])
    }
}
