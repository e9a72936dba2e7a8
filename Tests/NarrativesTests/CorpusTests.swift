import Narratives
import Testing

struct CorpusTests {
    private let corpus: Corpus

    init() throws {
        func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }
        var herd = TermPage.Fields(term: Term(.factors, try slug("thundering-herd")), file: "content/factors/thundering-herd.md")
        herd.title = "Thundering herd"
        herd.aliases = [Located(try slug("stampede"), at: .start)]
        let narratives = try ["b", "a", "c"].map { [linking] name in
            Narrative(id: try slug(name), file: "content/narratives/\(name).md") { $0.body = name == "b" ? .empty : linking }
        }
        var page = FreePage.Fields(slug: try slug("guide"), file: "content/pages/guide.md")
        (herd.body, page.body) = (linking, linking)
        corpus = Corpus(
            folder: "content", narratives: narratives, drafts: [try slug("later")], termPages: [TermPage(herd)], pages: [FreePage(page)],
            home: FreePage(.init(slug: nil, file: "content/index.md")), files: ["z.png", "a.png"])
    }

    @Test
    func `Everything is in an order that the content alone decides`() {
        #expect(corpus.narratives.map(\.id.text) == ["a", "b", "c"])
        #expect(corpus.files == ["a.png", "z.png"])
        #expect(
            corpus.links.map(\.file) == [
                "content/narratives/a.md", "content/narratives/c.md", "content/factors/thundering-herd.md", "content/pages/guide.md",
            ])
    }

    private let linking = Body(
        html: [], slots: [], headings: [],
        links: [
            Link(
                target: .home, fragment: nil, position: .start, written: "", isImage: false,
                sentence: Sentence(before: "", words: nil, after: ""))
        ], anchors: [])

    @Test
    func `Records are found by what names them`() throws {
        #expect(corpus.narrative(try #require(Slug("b")))?.file == "content/narratives/b.md")
        #expect(corpus.narrative(try #require(Slug("later"))) == nil)
        #expect(corpus.page(try #require(Slug("guide")))?.file == "content/pages/guide.md")
        #expect(corpus.termPage(Term(.factors, try #require(Slug("thundering-herd"))))?.title == "Thundering herd")
    }

    @Test
    func `An alias stands for its word, in its own vocabulary alone`() throws {
        let (alias, word) = (try #require(Slug("stampede")), try #require(Slug("thundering-herd")))
        #expect(corpus.canonical(Term(.factors, alias)) == Term(.factors, word))
        #expect(corpus.canonical(Term(.tags, alias)) == Term(.tags, alias))
        #expect(corpus.termPage(Term(.factors, alias))?.title == "Thundering herd")
        #expect(corpus.canonical(.term(Term(.factors, alias))) == LinkTarget.term(Term(.factors, word)))
    }

    @Test(
        arguments: [
            ("narratives/a.html", LinkTarget.narrative), ("pages/a.html", LinkTarget.page), ("tags/a.html", { .term(Term(.tags, $0)) }),
        ] as [(String, @Sendable (Slug) -> LinkTarget)])
    func `An address depends on the sort of page and its name alone`(path: String, target: @Sendable (Slug) -> LinkTarget) throws {
        #expect(target(try #require(Slug("a"))).path == path)
    }

    @Test(arguments: Vocabulary.allCases)
    func `Vocabularies are named in the singular, and organizations with a z too`(vocabulary: Vocabulary) {
        #expect(Vocabulary(singular: vocabulary.singular) == vocabulary)
        #expect(Vocabulary(singular: "organization") == .organisations)
        #expect(Vocabulary(singular: vocabulary.rawValue) == nil)
    }
}
