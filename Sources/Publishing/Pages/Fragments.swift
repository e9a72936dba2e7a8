internal import Analysis
internal import Narratives
internal import Parallel

/// What stands on many pages alike, rendered once for each depth of page: narratives as list items, and links to words.
final class Fragments: Sendable {
    /// By the way to the root, then by position in the corpus.
    private let items: [String: [String]]
    /// By the way to the root, then by word.
    private let links: [String: [Term: String]]
    private let corpus: Corpus

    init(_ setter: PageSetter, _ map: ParallelMap) {
        let site = setter.site
        var items: [String: [String]] = [:]
        var links: [String: [Term: String]] = [:]
        let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0) }
        for root in ["", "../"] {
            items[root] = map(count: site.corpus.narratives.count) {
                setter.render("narrative-item", root: root, NarrativeItemView(index: $0, site: site))
            }
            let rendered = map(terms) {
                setter.render("term-link", root: root, LinkView(url: LinkTarget.term($0.term).path, title: $0.title))
            }
            links[root] = Dictionary(zip(terms.map(\.term), rendered), uniquingKeysWith: { first, _ in first })
        }
        self.items = items
        self.links = links
        corpus = site.corpus
    }

    /// Narratives by their positions, each from narrative-item.mustache.
    func items(_ indices: some Sequence<Int>, root: String) -> String {
        let all = items[root] ?? []
        return indices.reduce(into: "") { $0 += all[$1] }
    }

    /// Links to words, each from term-link.mustache.
    func links(_ slugs: [Slug], of vocabulary: Vocabulary, root: String) -> String {
        let all = links[root] ?? [:]
        return slugs.reduce(into: "") { $0 += all[corpus.canonical(Term(vocabulary, $1))] ?? "" }
    }
}
