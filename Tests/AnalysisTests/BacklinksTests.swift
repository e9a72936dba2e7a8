import Analysis
import Narratives
import Testing

struct BacklinksTests {
    private func links(_ corpus: Corpus, to target: LinkTarget) -> [String] {
        Backlinks(in: corpus, Chronology(of: corpus)).links(to: target).map { link in
            switch link.words {
            case .sentence(let sentence): "\(link.source.path): \(sentence.before)[\(sentence.words ?? "title")]\(sentence.after)"
            case .related(let why): "\(link.source.path): related, \(why)"
            case .precursor: "\(link.source.path): precursor"
            case .outcome(let action): "\(link.source.path): outcome of \(action)"
            }
        }
    }

    @Test
    func `Every link leaves a backlink with its sentence: narratives newest first, then other pages`() throws {
        let target = LinkTarget.narrative(try slug("z"))
        let corpus = try corpus(
            [
                narrative("a", "2020") { $0.body = body([link(target)]) },
                narrative("b", "2022") { $0.body = body([link(target, words: nil), link(target, "part")]) }, narrative("z"),
            ],
            terms: [
                termPage(.systems, "cdn", title: "CDN", body: body([link(target)])),
                termPage(.factors, "m", title: "M", body: body([link(target)])),
            ],
            pages: [page("guide", body: body([link(target)]))], home: page(nil, body: body([link(target)])))
        #expect(
            links(corpus, to: target) == [
                "narratives/b.html: See [title] now.", "narratives/b.html: See [it] now.", "narratives/a.html: See [it] now.",
                "factors/m.html: See [it] now.", "systems/cdn.html: See [it] now.", "pages/guide.html: See [it] now.",
                "index.html: See [it] now.",
            ])
    }

    @Test
    func `Related narratives, precursors and what put an action to the test are links with their reasons`() throws {
        let target = LinkTarget.narrative(try slug("z"))
        let corpus = try corpus([
            narrative("a", kind: .nearMiss) {
                $0.related = [RelatedNarrative(id: try located("z"), why: "The same herd.")]
                $0.nearMiss.precursorOf = [try located("z")]
                var (action, outcome) = (Action(action: "Shed load."), ActionOutcome(held: .yes))
                outcome.narrative = try located("z")
                action.outcome = [outcome, ActionOutcome(held: .notMet)]
                $0.actions = [action]
            }, narrative("z"),
        ])
        #expect(
            links(corpus, to: target) == [
                "narratives/a.html: related, The same herd.", "narratives/a.html: precursor", "narratives/a.html: outcome of Shed load.",
            ])
    }

    @Test
    func `Pictures leave none, nor does a page that links to itself`() throws {
        let own = LinkTarget.narrative(try slug("a"))
        let corpus = try corpus([
            narrative("a") {
                $0.body = body([link(own), link(.file("narratives/a.png"), image: true)])
                $0.related = [RelatedNarrative(id: try located("a"), why: "Itself.")]
            }
        ])
        #expect(links(corpus, to: own) == [])
        #expect(links(corpus, to: .file("narratives/a.png")) == [])
    }

    @Test
    func `A link to a word's alias is a link to the word`() throws {
        let alias = LinkTarget.term(Term(.factors, try slug("stampede")))
        let word = LinkTarget.term(Term(.factors, try slug("thundering-herd")))
        let corpus = try corpus(
            [narrative("a") { $0.body = body([link(alias)]) }],
            terms: [termPage(.factors, "thundering-herd", title: "Thundering herd", aliases: ["stampede"], body: body([link(alias)]))])
        #expect(links(corpus, to: word) == ["narratives/a.html: See [it] now."])
    }

    @Test
    func `A link to an earlier id is a link to the narrative, and to an earlier name one to the page`() throws {
        let (oldID, oldName) = (LinkTarget.narrative(try slug("old")), LinkTarget.page(try slug("help")))
        let corpus = try corpus(
            [
                narrative("a") {
                    $0.body = body([link(oldID), link(oldName)])
                    $0.related = [RelatedNarrative(id: try located("old"), why: "The same.")]
                }, narrative("z") { $0.aliases = [Located(.id(try slug("old")), at: .start)] },
            ], pages: [page("guide", aliases: ["help"])])
        #expect(
            links(corpus, to: .narrative(try slug("z"))) == ["narratives/a.html: related, The same.", "narratives/a.html: See [it] now."])
        #expect(links(corpus, to: .page(try slug("guide"))) == ["narratives/a.html: See [it] now."])
    }
}
