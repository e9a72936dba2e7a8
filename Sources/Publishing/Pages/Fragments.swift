internal import Analysis
internal import Narratives
internal import Parallel

/// What stands on many pages alike, made once for each depth of page: narratives as list items, and links to narratives and words.
final class Fragments: Sendable {
    /// By the way to the root, then by position in the corpus.
    private let items: [String: [String]]
    /// By the way to the root, then by word.
    private let links: [String: [Term: String]]
    /// Titles, linked, without a template: by the way to the root, then by position in the corpus or by word.
    private let narrativeAnchors: [String: [String]]
    private let termAnchors: [String: [Term: String]]
    /// The same for words that stand within a sentence.
    private let mentions: [String: [Term: String]]
    /// When each narrative began, as a time element, by position in the corpus.
    private let times: [String]
    private let site: Site

    init(_ setter: PageSetter, _ map: ParallelMap) {
        let site = setter.site
        var items: [String: [String]] = [:]
        var links: [String: [Term: String]] = [:]
        var narrativeAnchors: [String: [String]] = [:]
        var termAnchors: [String: [Term: String]] = [:]
        var mentions: [String: [Term: String]] = [:]
        let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0) }
        for root in ["", "../"] {
            items[root] = map(count: site.corpus.narratives.count) {
                setter.render("narrative-item", root: root, NarrativeItemView(index: $0, site: site))
            }
            let rendered = map(terms) {
                setter.render("term-link", root: root, LinkView(url: LinkTarget.term($0.term).path, title: $0.title))
            }
            links[root] = Dictionary(zip(terms.map(\.term), rendered), uniquingKeysWith: { first, _ in first })
            narrativeAnchors[root] = site.corpus.narratives.indices.map {
                site.anchor(.narrative(site.corpus.narratives[$0].id), root: root)
            }
            let anchors = terms.map { ($0.term, site.anchor(.term($0.term), root: root)) }
            termAnchors[root] = Dictionary(anchors, uniquingKeysWith: { first, _ in first })
            let within = terms.map { ($0.term, site.anchor(.term($0.term), root: root, site.mention(of: $0.term))) }
            mentions[root] = Dictionary(within, uniquingKeysWith: { first, _ in first })
        }
        times = map(count: site.corpus.narratives.count) { site.wording.timeElement(site.corpus.narratives[$0].date) }
        self.items = items
        self.links = links
        self.narrativeAnchors = narrativeAnchors
        self.termAnchors = termAnchors
        self.mentions = mentions
        self.site = site
    }

    /// Stands in where pages are planned and none is rendered.
    init(unrendered site: Site) {
        (items, links, narrativeAnchors, termAnchors, mentions) = ([:], [:], [:], [:], [:])
        times = []
        self.site = site
    }

    /// Narratives by their positions, each from narrative-item.mustache.
    func items(_ indices: some Sequence<Int>, root: String) -> String {
        let all = items[root] ?? []
        return indices.reduce(into: "") { $0 += all[$1] }
    }

    /// When a narrative began, as a time element: finished HTML.
    func time(of index: Int) -> String { times[index] }

    /// Links to words, each from term-link.mustache.
    func links(_ slugs: [Slug], of vocabulary: Vocabulary, root: String) -> String {
        let all = links[root] ?? [:]
        return slugs.reduce(into: "") { $0 += all[site.corpus.canonical(Term(vocabulary, $1))] ?? "" }
    }

    /// A word within a sentence, linked to its page: finished HTML.
    func mention(_ term: Term, root: String) -> String {
        mentions[root]?[term] ?? site.anchor(.term(term), root: root, site.mention(of: term))
    }

    /// A word's title, linked to its page: finished HTML. Nil for what is no word of this site.
    func anchor(of term: Term, root: String) -> String? { termAnchors[root]?[term] }

    /// A page's title, linked to it: finished HTML.
    func anchor(_ target: LinkTarget, root: String) -> String {
        switch target {
        case .narrative(let id): site.corpus.index(of: id).flatMap { narrativeAnchors[root]?[$0] } ?? site.anchor(target, root: root)
        case .term(let term): termAnchors[root]?[term] ?? site.anchor(target, root: root)
        default: site.anchor(target, root: root)
        }
    }
}
