import Disk
import Narratives

@testable import Analysis

/// A narrative in one line; its title and summary share no word with any other unless a test says so.
func record(
    _ id: String, _ kind: Kind = .postMortem, factors: [String] = [], symptoms: [String] = [], systems: [String] = [],
    response: [String] = [], body: String = "", on date: String = "2020"
) -> Narrative {
    func slugs(_ texts: [String]) -> [Located<Slug>] { texts.compactMap { Slug($0) }.map { Located($0, at: .start) } }
    return Narrative(id: Slug(id) ?? .unwritten, file: id + ".md") {
        $0.kind = kind
        $0.title = "title\(id)"
        $0.summary = "summary\(id)"
        $0.factors = slugs(factors).map { ContributingFactor(factor: $0) }
        $0.symptoms = slugs(symptoms)
        $0.systems = slugs(systems)
        $0.response = slugs(response)
        $0.date = EventDate(date) ?? $0.date
        $0.body = Body(html: Array("<p>\(body)</p>".utf8), slots: [], headings: [], links: [], anchors: [])
    }
}

func smallCorpus(_ narratives: [Narrative], families: [String: String] = [:]) -> Corpus {
    let pages = families.sorted { $0.key < $1.key }.compactMap { factor, family -> TermPage? in
        guard let slug = Slug(factor) else { return nil }
        var page = TermPage.Fields(term: Term(.factors, slug), file: factor + ".md")
        page.family = Slug(family)
        return TermPage(page)
    }
    return Corpus(folder: "content", narratives: narratives, drafts: [], termPages: pages, pages: [], home: nil, files: [])
}

/// Fillers that share nothing, so that what others share is not what everybody has.
func fillers(_ count: Int) -> [Narrative] {
    (0..<count).map { record("zz-\($0)", factors: ["own-\($0)"], symptoms: ["symptom-\($0)"], systems: ["system-\($0)"]) }
}

extension Similarity.Link: Equatable {
    static func == (left: Self, right: Self) -> Bool {
        left.narrative == right.narrative && left.score == right.score && left.senses == right.senses
    }
}

struct Asked {
    let corpus: Corpus
    let similarity: Similarity

    init(_ narratives: [Narrative], families: [String: String] = [:], _ change: (inout SiteConfiguration.Similarity) -> Void = { _ in })
        throws
    {
        var settings = SiteConfiguration.Similarity()
        change(&settings)
        corpus = smallCorpus(narratives, families: families)
        similarity = Similarity(of: corpus, settings)
    }

    func links(_ id: String) -> [Similarity.Link] { index(id).map { similarity.links[$0] } ?? [] }
    func ids(_ id: String) -> [String] { links(id).map { corpus.narratives[$0.narrative].id.text } }
    func score(_ first: String, _ second: String) -> Double {
        links(first).first { corpus.narratives[$0.narrative].id.text == second }?.score ?? 0
    }
    func sense(_ sense: Sense, _ first: String, _ second: String) -> Similarity.SharedSense? {
        links(first).first { corpus.narratives[$0.narrative].id.text == second }?.senses.first { $0.sense == sense }
    }
    func omens(_ id: String) -> [Omen] { index(id).map { similarity.omens(of: $0) } ?? [] }
    func contrast(_ id: String) -> Contrast? { index(id).flatMap { similarity.contrasts[$0] } }
    func index(_ id: String) -> Int? { Slug(id).flatMap { corpus.index(of: $0) } }
}

/// Numbers that look random and never change.
struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// A small number far more often than a large one.
    mutating func rank(_ bound: Int) -> Int { below(below(bound) + 1) }
}

/// Invented narratives, some silent in a sense, with things and words that some share.
func invented(_ count: Int, seed: UInt64) -> [Narrative] {
    var dice = Dice(state: seed)
    func some(_ name: String, _ most: Int, of bound: Int) -> [String] {
        Array(Set((0..<dice.below(most + 1)).map { _ in "\(name)-\(dice.rank(bound))" })).sorted()
    }
    return (0..<count).map { number in
        let words = (0..<60).map { _ in "w\(dice.rank(300))" }.joined(separator: " ")
        return record(
            "n-\(1_000 + number)", [.postMortem, .postMortem, .nearMiss, .wentRight][dice.below(4)], factors: some("factor", 5, of: 20),
            symptoms: some("symptom", 3, of: 12), systems: some("system", 3, of: 15), response: some("response", 3, of: 9), body: words,
            on: "20\(10 + dice.below(15))")
    }
}
