package import Narratives

/// A link seen from its target: who links, and in which words.
package struct Backlink: Hashable, Sendable {
    package enum Words: Hashable, Sendable {
        /// The sentence of the body that the link stands in.
        case sentence(Sentence)
        /// The reason given for a `related` link.
        case related(String)
        /// Named under `precursor-of`.
        case precursor
        /// Named as what put an action to the test: the action.
        case outcome(String)
    }

    package let source: LinkTarget
    package let words: Words
}

/// Every link in the corpus, from the other end.
package struct Backlinks: Sendable {
    private let byTarget: [LinkTarget: [Backlink]]

    /// - Parameter chronology: narratives that link come newest first; other pages follow by address.
    package init(in corpus: Corpus, _ chronology: Chronology) {
        var byTarget: [LinkTarget: [Backlink]] = [:]
        func add(_ words: Backlink.Words, from source: LinkTarget, to target: LinkTarget) {
            let target = corpus.canonical(target)
            guard source != target else { return }
            byTarget[target, default: []].append(Backlink(source: source, words: words))
        }
        func addLinks(of body: Body, from source: LinkTarget) {
            let links = body.links
            for index in links.indices where !links[index].isImage {
                add(.sentence(links[index].sentence), from: source, to: links[index].target)
            }
        }
        for narrative in chronology.newestFirst.map({ corpus.narratives[$0] }) {
            let source = LinkTarget.narrative(narrative.id)
            for related in narrative.related { add(.related(related.why), from: source, to: .narrative(related.id.value)) }
            for later in narrative.nearMiss.precursorOf { add(.precursor, from: source, to: .narrative(later.value)) }
            for action in narrative.actions {
                for tried in action.outcome.compactMap(\.narrative) {
                    add(.outcome(action.action), from: source, to: .narrative(tried.value))
                }
            }
            addLinks(of: narrative.body, from: source)
        }
        for page in corpus.termPages { addLinks(of: page.body, from: .term(page.term)) }
        for page in corpus.pages { addLinks(of: page.body, from: page.target) }
        if let home = corpus.home { addLinks(of: home.body, from: .home) }
        self.byTarget = byTarget
    }

    /// The links to a page, without those from itself.
    package func links(to target: LinkTarget) -> [Backlink] { byTarget[target] ?? [] }
}
