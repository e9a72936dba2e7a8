internal import Analysis
internal import Narratives
internal import Parallel
internal import Synchronization

/// What stands on many pages alike, made once for each depth of page: narratives as list items, and links to narratives and words.
final class Fragments: Sendable {
    /// What pages of one depth share.
    fileprivate final class Shared: Sendable {
        /// By position in the corpus. Made when the first list is rendered: after an edit often none is.
        let items: Once<[String]>
        /// By word.
        let links: [Term: String]
        /// Titles, linked, without a template: by position in the corpus or by word.
        let narrativeAnchors: [String]
        let termAnchors: [Term: String]
        /// The same for words that stand within a sentence.
        let mentions: [Term: String]

        /// Stands in where nothing is rendered.
        init() { (items, links, narrativeAnchors, termAnchors, mentions) = (Once { [] }, [:], [], [:], [:]) }

        init(_ setter: PageSetter, root: String, _ map: ParallelMap) {
            let site = setter.site
            let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0) }
            items = Once {
                map(count: site.corpus.narratives.count) {
                    setter.render("narrative-item", root: root, NarrativeItemView(index: $0, site: site))
                }
            }
            let rendered = map(terms) {
                setter.render("term-link", root: root, LinkView(url: LinkTarget.term($0.term).path, title: $0.title))
            }
            links = Dictionary(zip(terms.map(\.term), rendered), uniquingKeysWith: { first, _ in first })
            narrativeAnchors = site.corpus.narratives.indices.map { site.anchor(.narrative(site.corpus.narratives[$0].id), root: root) }
            let anchors = terms.map { ($0.term, site.anchor(.term($0.term), root: root)) }
            termAnchors = Dictionary(anchors, uniquingKeysWith: { first, _ in first })
            let within = terms.map { ($0.term, site.anchor(.term($0.term), root: root, site.mention(of: $0.term))) }
            mentions = Dictionary(within, uniquingKeysWith: { first, _ in first })
        }
    }

    private let atRoot: Shared
    private let belowRoot: Shared
    /// When each narrative began, as a time element, by position in the corpus.
    private let times: [String]
    private let site: Site

    init(_ setter: PageSetter, _ map: ParallelMap) {
        let site = setter.site
        atRoot = Shared(setter, root: "", map)
        belowRoot = Shared(setter, root: "../", map)
        times = map(count: site.corpus.narratives.count) { site.wording.timeElement(site.corpus.narratives[$0].date) }
        self.site = site
    }

    /// Makes what lists need now, on all cores, since there will be lists.
    func prepareLists() {
        for shared in [atRoot, belowRoot] { _ = shared.items.value }
    }

    /// Stands in where pages are planned and none is rendered.
    init(unrendered site: Site) {
        (atRoot, belowRoot, times) = (Shared(), Shared(), [])
        self.site = site
    }

    /// - Parameter root: the way to the root; pages stand there or one folder below.
    private func shared(_ root: String) -> Shared { root.isEmpty ? atRoot : belowRoot }

    /// Narratives by their positions, each from narrative-item.mustache.
    func items(_ indices: some Sequence<Int>, root: String) -> String {
        let items = shared(root).items.value
        return indices.reduce(into: "") { $0 += items[$1] }
    }

    /// When a narrative began, as a time element: finished HTML.
    func time(of index: Int) -> String { times[index] }

    /// Links to words, each from term-link.mustache.
    func links(_ slugs: [Slug], of vocabulary: Vocabulary, root: String) -> String {
        slugs.reduce(into: "") { $0 += shared(root).links[site.corpus.canonical(Term(vocabulary, $1))] ?? "" }
    }

    /// A word within a sentence, linked to its page: finished HTML.
    func mention(_ term: Term, root: String) -> String {
        shared(root).mentions[term] ?? site.anchor(.term(term), root: root, site.mention(of: term))
    }

    /// A word's title, linked to its page: finished HTML. Nil for what is no word of this site.
    func anchor(of term: Term, root: String) -> String? { shared(root).termAnchors[term] }

    private func narrativeAnchor(_ id: Slug, root: String) -> String? {
        let anchors = shared(root).narrativeAnchors
        return site.corpus.index(of: id).flatMap { anchors.indices.contains($0) ? anchors[$0] : nil }
    }

    /// A page's title, linked to it: finished HTML.
    func anchor(_ target: LinkTarget, root: String) -> String {
        switch target {
        case .narrative(let id): narrativeAnchor(id, root: root) ?? site.anchor(target, root: root)
        case .term(let term): shared(root).termAnchors[term] ?? site.anchor(target, root: root)
        default: site.anchor(target, root: root)
        }
    }
}

/// A value that is made when it is first asked for. Others who ask meanwhile wait.
final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
