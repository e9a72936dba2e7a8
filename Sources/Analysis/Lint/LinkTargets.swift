internal import Narratives

/// What links can lead to.
struct LinkTargets {
    private let corpus: Corpus
    private let terms: Set<Term>
    private let files: Set<String>

    init(in corpus: Corpus, _ insights: Insights) {
        self.corpus = corpus
        terms = Set(Vocabulary.allCases.flatMap { insights.terms.entries(of: $0).map(\.term) })
        files = Set(corpus.files)
    }

    /// - Parameter fragment: what follows the `#`.
    func fault(of target: LinkTarget, _ fragment: String?) -> (message: String, fix: String)? {
        if let fault = fault(of: target) { return fault }
        guard let fragment, let body = body(of: target), !body.hasAnchor(fragment) else { return nil }
        let ids = body.headings.map(\.id)
        let nearest = Spelling.nearest(to: fragment, among: ids).map { "Did you mean `#\($0)`?" }
        return (
            "leads to a heading that is not there.",
            nearest ?? (ids.isEmpty ? "Link the page alone." : "Headings there: \(ids.joined(separator: ", ")).")
        )
    }

    func fault(of target: LinkTarget) -> (message: String, fix: String)? {
        switch corpus.canonical(target) {
        case .home: return nil
        case .narrative(let id):
            if corpus.index(of: id) != nil { return nil }
            if corpus.drafts.contains(id) {
                return ("leads to a draft, which is not published.", "Review the draft, or build with --drafts.")
            }
            return missing("narrative", id.text, among: corpus.narratives.lazy.map(\.id.text), "\(corpus.folder)/narratives/\(id).md")
        case .page(let slug):
            if corpus.page(slug) != nil { return nil }
            return missing("page", slug.text, among: corpus.pages.lazy.compactMap(\.slug?.text), "\(corpus.folder)/pages/\(slug).md")
        case .term(let term):
            if terms.contains(term) { return nil }
            let others = terms.filter { $0.vocabulary == term.vocabulary }.map(\.slug.text).sorted()
            return missing(
                term.vocabulary.singular, term.slug.text, among: others, "\(corpus.folder)/\(term.vocabulary.folder)/\(term.slug).md")
        case .file(let path):
            if files.contains(path) { return nil }
            return missing("file", path, among: corpus.files, "\(corpus.folder)/\(path)")
        }
    }

    private func missing(_ what: String, _ name: String, among others: some Sequence<String>, _ path: String) -> (String, String) {
        (
            "leads to no \(what).",
            Spelling.nearest(to: name, among: others).map { "Did you mean `\($0)`?" } ?? "Write \(path), or take the link out."
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
