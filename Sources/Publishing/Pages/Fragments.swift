internal import Analysis
internal import Narratives

/// What stands on many pages alike, made once for each depth of page: narratives as list items, and links to narratives and words. Each is made
/// when the first page shows it; after an edit few do.
final class Fragments: Sendable {
    /// What pages of one depth share.
    fileprivate final class Shared: Sendable {
        /// By position in the corpus.
        let items: LazyValues<String>
        /// Titles, linked, without a template: by position in the corpus.
        let narrativeAnchors: LazyValues<String>
        /// The same for words, by their places among all.
        let termAnchors: LazyValues<String>
        /// The same within a sentence.
        let mentions: LazyValues<String>
        /// From a template.
        let links: LazyValues<String>

        init(_ setter: PageSetter, _ terms: [TermEntry], root: String) {
            let site = setter.site
            let narratives = site.corpus.narratives
            items = LazyValues(narratives.count) { setter.render("narrative-item", root: root, NarrativeItemView(index: $0, site: site)) }
            narrativeAnchors = LazyValues(narratives.count) { site.anchor(.narrative(narratives[$0].id), root: root) }
            termAnchors = LazyValues(terms.count) { site.anchor(.term(terms[$0].term), root: root) }
            mentions = LazyValues(terms.count) { site.anchor(.term(terms[$0].term), root: root, site.mention(of: terms[$0].term)) }
            links = LazyValues(terms.count) {
                setter.render("term-link", root: root, LinkView(url: LinkTarget.term(terms[$0].term).path, title: terms[$0].title))
            }
        }
    }

    private let atRoot: Shared
    private let belowRoot: Shared
    /// When each narrative began, as a time element, by position in the corpus.
    private let times: LazyValues<String>
    /// Where words stand among all.
    private let places: [Term: Int]
    private let site: Site

    init(_ setter: PageSetter) {
        let site = setter.site
        let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0) }
        places = Dictionary(terms.indices.map { (terms[$0].term, $0) }, uniquingKeysWith: { first, _ in first })
        (atRoot, belowRoot) = (Shared(setter, terms, root: ""), Shared(setter, terms, root: "../"))
        times = LazyValues(site.corpus.narratives.count) { site.wording.timeElement(site.corpus.narratives[$0].date) }
        self.site = site
    }

    /// - Parameter root: the way to the root; pages stand there or one folder below.
    private func shared(_ root: String) -> Shared { root.isEmpty ? atRoot : belowRoot }

    /// Narratives by their positions, each from narrative-item.mustache.
    func items(_ indices: some Sequence<Int>, root: String) -> String {
        let items = shared(root).items
        return indices.reduce(into: "") { $0 += items[$1] }
    }

    /// When a narrative began, as a time element: finished HTML.
    func time(of index: Int) -> String { times[index] }

    /// Links to words, each from term-link.mustache.
    func links(_ slugs: [Slug], of vocabulary: Vocabulary, root: String) -> String {
        let links = shared(root).links
        return slugs.reduce(into: "") { text, slug in
            if let place = places[site.corpus.canonical(Term(vocabulary, slug))] { text += links[place] }
        }
    }

    /// A word within a sentence, linked to its page: finished HTML.
    func mention(_ term: Term, root: String) -> String {
        places[term].map { shared(root).mentions[$0] } ?? site.anchor(.term(term), root: root, site.mention(of: term))
    }

    /// A word's title, linked to its page: finished HTML. Nil for what is no word of this site.
    func anchor(of term: Term, root: String) -> String? { places[term].map { shared(root).termAnchors[$0] } }

    /// A page's title, linked to it: finished HTML.
    func anchor(_ target: LinkTarget, root: String) -> String {
        switch target {
        case .narrative(let id): site.corpus.index(of: id).map { shared(root).narrativeAnchors[$0] } ?? site.anchor(target, root: root)
        case .term(let term): anchor(of: term, root: root) ?? site.anchor(target, root: root)
        default: site.anchor(target, root: root)
        }
    }
}
