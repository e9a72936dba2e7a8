import Analysis
import Narratives
import Testing

struct TermIndexTests {
    private func entries(_ corpus: Corpus, _ vocabulary: Vocabulary) -> [String] {
        let index = TermIndex(of: corpus, Chronology(of: corpus))
        return index.entries(of: vocabulary).map { entry in
            let ids = entry.narratives.map { corpus.narratives[$0].id.text }.joined(separator: " ")
            return "\(entry.term.slug) “\(entry.title)”\(entry.page == nil ? "" : " page") [\(ids)]"
        }
    }

    @Test
    func `Words come by title, letter case aside, each with its narratives newest first`() throws {
        let corpus = try corpus(
            [
                narrative("a", "2020") { $0.systems = [try located("cdn"), try located("api")] },
                narrative("b", "2022") { $0.systems = [try located("cdn"), try located("cdn")] },
                narrative("c", "2021") { $0.systems = [try located("zoo"), try located("cdn")] },
            ], terms: [termPage(.systems, "api", title: "the API"), termPage(.systems, "dns", title: "DNS")])
        #expect(entries(corpus, .systems) == ["cdn “CDN” [b c a]", "dns “DNS” page []", "api “the API” page [a]", "zoo “Zoo” [c]"])
        #expect(entries(corpus, .tags) == [])
    }

    @Test
    func `Ties of titles fall to the slug`() throws {
        let corpus = try corpus([], terms: [termPage(.tags, "b", title: "Same"), termPage(.tags, "a", title: "same")])
        #expect(entries(corpus, .tags) == ["a “same” page []", "b “Same” page []"])
    }

    @Test
    func `An alias stands for its word, and a narrative that uses both is told once`() throws {
        let corpus = try corpus(
            [
                narrative("a", "2020") {
                    $0.factors = [
                        ContributingFactor(factor: try located("stampede")), ContributingFactor(factor: try located("thundering-herd")),
                    ]
                }, narrative("b", "2021") { $0.factors = [ContributingFactor(factor: try located("stampede"))] },
            ], terms: [termPage(.factors, "thundering-herd", title: "Thundering herd", aliases: ["stampede"])])
        #expect(entries(corpus, .factors) == ["thundering-herd “Thundering herd” page [b a]"])
    }

    @Test
    func `An organisation is called what most narratives call it; ties fall to the first by bytes`() throws {
        func organisation(_ id: String, _ name: String) throws -> Narrative { try narrative(id) { $0.organisation = name } }
        let corpus = try corpus([
            organisation("a", "alder freight"), organisation("b", "Alder Freight"), organisation("c", "Alder Freight"),
            organisation("d", "CANVA"), organisation("e", "Canva"),
        ])
        #expect(entries(corpus, .organisations) == ["alder-freight “Alder Freight” [a b c]", "canva “CANVA” [d e]"])
    }

    @Test
    func `A page's title comes before any spelling`() throws {
        let corpus = try corpus(
            [narrative("a") { $0.organisation = "canva" }], terms: [termPage(.organisations, "canva", title: "Canva Pty")])
        #expect(entries(corpus, .organisations) == ["canva “Canva Pty” page [a]"])
    }

    @Test
    func `An organisation's spelling is no title for a tag of the same name`() throws {
        let corpus = try corpus([
            narrative("a") {
                $0.organisation = "CANVA"; $0.tags = [try located("canva")]
            }
        ])
        #expect(entries(corpus, .tags) == ["canva “Canva” [a]"])
    }

    @Test
    func `A word that nobody uses is called by its slug`() throws {
        let corpus = try corpus([])
        let index = TermIndex(of: corpus, Chronology(of: corpus))
        #expect(index.title(of: Term(.tags, try slug("load-shedding"))) == "Load shedding")
    }
}
