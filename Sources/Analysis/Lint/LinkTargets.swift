internal import Narratives
internal import Text

/// The targets that links can lead to. What is asked again is kept: a text may hold thousands of links to one page, or to none.
struct LinkTargets {
    private let corpus: Corpus
    private let terms: Set<Term>
    private let files: Set<String>
    /// Fragments of each page that links name one of.
    private var fragments: [LinkTarget: Set<String>] = [:]
    /// Of the headings of such pages.
    private var headings: [LinkTarget: SpellingIndex] = [:]
    /// Of what there is of each sort.
    private var names: [String: SpellingIndex] = [:]

    init(in corpus: Corpus, _ insights: Insights) {
        self.corpus = corpus
        terms = Set(Vocabulary.allCases.flatMap { insights.terms.entries(of: $0).map(\.term) })
        files = Set(corpus.files)
    }

    /// - Parameter fragment: what follows the `#`.
    mutating func fault(of target: LinkTarget, _ fragment: String?) -> (message: String, fix: String)? {
        if let fault = fault(of: target) { return fault }
        guard let fragment, let body = body(of: target) else { return nil }
        if fragments[target] == nil { fragments[target] = Set(body.headings.map(\.id)).union(body.anchors) }
        guard fragments[target]?.contains(fragment) == false else { return nil }
        let ids = body.headings.prefix(20).map(\.id)
        let more = body.headings.count > ids.count ? " and \(body.headings.count - ids.count) more" : ""
        if headings[target] == nil { headings[target] = SpellingIndex(body.headings.lazy.map(\.id)) }
        return (
            "leads to a heading that is not there.",
            headings[target]?.nearest(to: fragment).map { "Did you mean `#\($0)`?" }
                ?? (ids.isEmpty ? "Link the page alone." : "Headings there: \(ids.joined(separator: ", "))\(more).")
        )
    }

    mutating func fault(of target: LinkTarget) -> (message: String, fix: String)? {
        switch corpus.canonical(target) {
        case .home: return nil
        case .narrative(let id):
            if corpus.index(of: id) != nil { return nil }
            if corpus.drafts.contains(id) {
                return ("leads to a draft, which is not published.", "Review the draft, or build with --drafts.")
            }
            if let term = Vocabulary.allCases.map({ Term($0, id) }).first(where: terms.contains) {
                return ("leads to no narrative.", "Did you mean `[[\(term.vocabulary.singular):\(id)]]`?")
            }
            if corpus.page(id) != nil { return ("leads to no narrative.", "Did you mean `[[page:\(id)]]`?") }
            return missing("narrative", id.text, "\(corpus.folder)/narratives/\(id).md") { $0.narratives.map(\.id.text) }
        case .page(let slug):
            if corpus.page(slug) != nil { return nil }
            return missing("page", slug.text, "\(corpus.folder)/pages/\(slug).md") { $0.pages.compactMap(\.slug?.text) }
        case .term(let term):
            if terms.contains(term) { return nil }
            let others = terms
            return missing(term.vocabulary.singular, term.slug.text, "\(corpus.folder)/\(term.vocabulary.folder)/\(term.slug).md") { _ in
                others.filter { $0.vocabulary == term.vocabulary }.map(\.slug.text).sorted()
            }
        case .file(let path):
            if files.contains(path) { return nil }
            return missing("file", path, "\(corpus.folder)/\(path)") { $0.files }
        }
    }

    /// - Parameter others: what there is of that sort; asked for once.
    private mutating func missing(
        _ what: String, _ name: String, _ path: String, among others: (Corpus) -> [String]
    ) -> (String, String) {
        if names[what] == nil { names[what] = SpellingIndex(others(corpus)) }
        return (
            "leads to no \(what).",
            names[what]?.nearest(to: name).map { "Did you mean `\($0)`?" } ?? "Write \(path), or take the link out."
        )
    }

    /// The text that a fragment would be looked up in; nil for pages whose headings the site makes itself.
    private func body(of target: LinkTarget) -> Body? {
        switch corpus.canonical(target) {
        case .home: corpus.home?.body
        case .narrative(let id): corpus.index(of: id).map { corpus.narratives[$0].body }
        case .page(let slug): corpus.page(slug)?.body
        case .term(let term): corpus.termPage(term)?.body ?? .empty
        case .file: nil
        }
    }
}
