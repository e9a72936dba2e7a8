import Narratives
import Testing

@testable import Analysis

struct BrokenLinkTests {
    /// What is wrong with one link in a small corpus.
    private func fault(_ link: Link) throws -> [String] {
        let corpus = try corpus(
            [
                narrative("a") { $0.body = body([link], headings: ["here"]) },
                narrative("canva") {
                    $0.tags = [try located("overload")]
                    $0.body = body(headings: ["what-happened", "what-helped"], anchors: ["fn-1"])
                    $0.aliases = [Located(.id(try slug("old-canva")), at: .start)]
                }, narrative("empty"),
            ], drafts: ["draft"],
            terms: [termPage(.factors, "masking", title: "Masking", aliases: ["hiding"], body: body(headings: ["signs"]))],
            pages: [page("guide", aliases: ["help"], body: body(headings: ["first"]))], home: page(nil, body: body(headings: ["welcome"])),
            files: ["narratives/a.png"])
        return BrokenLink().lines(in: corpus)
    }

    @Test
    func `Links to what is there pass`() throws {
        let targets: [Link] = [
            link(.home), link(.home, "welcome"), link(.narrative(try slug("canva"))), link(.narrative(try slug("canva")), "what-happened"),
            link(.narrative(try slug("canva")), "fn-1"), link(.narrative(try slug("a")), "here"), link(.narrative(try slug("old-canva"))),
            link(.page(try slug("guide"))), link(.page(try slug("guide")), "first"), link(.page(try slug("help"))),
            link(.term(Term(.factors, try slug("masking")))), link(.term(Term(.factors, try slug("masking"))), "signs"),
            link(.term(Term(.factors, try slug("hiding")))), link(.term(Term(.tags, try slug("overload")))),
            link(.file("narratives/a.png"), image: true),
        ]
        for link in targets { #expect(try fault(link) == [], "\(link.target.path) \(link.fragment ?? "")") }
    }

    @Test
    func `A link to nothing is an error at its place, with what was probably meant or what to write`() throws {
        let cases: [(LinkTarget, String)] = [
            (.narrative(try slug("cnava")), "leads to no narrative. → Did you mean `canva`?"),
            (.narrative(try slug("zzzzzz")), "leads to no narrative. → Write content/narratives/zzzzzz.md, or take the link out."),
            (.narrative(try slug("draft")), "leads to a draft, which is not published. → Review the draft, or build with --drafts."),
            (.page(try slug("giude")), "leads to no page. → Did you mean `guide`?"),
            (.page(try slug("zzzzzz")), "leads to no page. → Write content/pages/zzzzzz.md, or take the link out."),
            (.term(Term(.factors, try slug("maskin"))), "leads to no factor. → Did you mean `masking`?"),
            (.term(Term(.tags, try slug("masking"))), "leads to no tag. → Write content/tags/masking.md, or take the link out."),
            (.file("narratives/b.png"), "leads to no file. → Did you mean `narratives/a.png`?"),
            (.file("zzzzzzzz.pdf"), "leads to no file. → Write content/zzzzzzzz.pdf, or take the link out."),
        ]
        for (target, message) in cases {
            #expect(try fault(link(target, line: 12, column: 7)) == ["content/narratives/a.md:12:7: error broken-link: `[[x]]` \(message)"])
        }
    }

    @Test
    func `A link to a heading that is not there is an error`() throws {
        let place = "content/narratives/a.md:9:5: error broken-link: `[[x]]` leads to a heading that is not there. →"
        #expect(try fault(link(.narrative(try slug("canva")), "what-hapened")) == ["\(place) Did you mean `#what-happened`?"])
        #expect(try fault(link(.narrative(try slug("canva")), "zzzzzzzz")) == ["\(place) Headings there: what-happened, what-helped."])
        #expect(try fault(link(.narrative(try slug("empty")), "x")) == ["\(place) Link the page alone."])
        #expect(try fault(link(.term(Term(.tags, try slug("overload"))), "x")) == ["\(place) Link the page alone."])
        #expect(try fault(link(.home, "welcom")) == ["\(place) Did you mean `#welcome`?"])
        #expect(try fault(link(.narrative(try slug("a")), "her")) == ["\(place) Did you mean `#here`?"])
    }

    @Test
    func `Links of every page are looked at`() throws {
        let dead = body([link(.narrative(try slug("zzzzzz")))])
        let corpus = try corpus(
            [narrative("a") { $0.body = dead }], terms: [termPage(.tags, "t", title: "T", body: dead)], pages: [page("p", body: dead)],
            home: page(nil, body: dead))
        let files = BrokenLink().findings(in: corpus, Insights(of: corpus)).map(\.file)
        #expect(files == ["content/narratives/a.md", "content/tags/t.md", "content/pages/p.md", "content/index.md"])
    }

    @Test
    func `A heading is looked up through an earlier id too`() throws {
        let place = "content/narratives/a.md:9:5: error broken-link: `[[x]]` leads to a heading that is not there. →"
        #expect(try fault(link(.narrative(try slug("old-canva")), "what-hapened")) == ["\(place) Did you mean `#what-happened`?"])
        #expect(try fault(link(.page(try slug("help")), "frst")) == ["\(place) Did you mean `#first`?"])
        #expect(try fault(link(.narrative(try slug("old-canva")), "what-happened")) == [])
    }
}

struct BrokenReferenceTests {
    @Test
    func `Related narratives, what a near miss foretold and what put an action to the test must be there`() throws {
        let corpus = try corpus(
            [
                narrative("a", kind: .nearMiss) {
                    $0.related = [
                        RelatedNarrative(id: try located("canav", line: 7, column: 12), why: "w"),
                        RelatedNarrative(id: try located("canva"), why: "w"), RelatedNarrative(id: try located("old"), why: "w"),
                    ]
                    $0.nearMiss.precursorOf = [try located("draft", line: 8, column: 16), try located("zzzzzz", line: 8, column: 23)]
                    var (action, outcome) = (Action(action: "Shed load."), ActionOutcome(held: .yes))
                    outcome.narrative = try located("canvas", line: 9, column: 30)
                    action.outcome = [outcome]
                    $0.actions = [action]
                }, narrative("canva") { $0.aliases = [Located(.id(try slug("old")), at: .start)] },
            ], drafts: ["draft"])
        #expect(
            BrokenReference().lines(in: corpus) == [
                "content/narratives/a.md:7:12: error broken-reference: `canav` leads to no narrative. → Did you mean `canva`?",
                "content/narratives/a.md:8:16: error broken-reference: `draft` leads to a draft, which is not published. → "
                    + "Review the draft, or build with --drafts.",
                "content/narratives/a.md:8:23: error broken-reference: `zzzzzz` leads to no narrative. → "
                    + "Write content/narratives/zzzzzz.md, or take the link out.",
                "content/narratives/a.md:9:30: error broken-reference: `canvas` leads to no narrative. → Did you mean `canva`?",
            ])
    }

    @Test
    func `An entry that lacks its id is not told twice`() throws {
        let blank = RelatedNarrative(id: Located(.unwritten, at: .start), why: "w")
        let corpus = try corpus([narrative("a") { $0.related = [blank] }])
        #expect(BrokenReference().lines(in: corpus) == [])
    }
}
