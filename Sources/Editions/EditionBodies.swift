internal import Disk
internal import Narratives

/// The texts of an edition: passages cut out, words replaced, links to what is not there become their words.
struct EditionBodies: Sendable {
    let findings: [Finding]
    private let bodies: [LinkTarget: Body]

    subscript(target: LinkTarget) -> Body { bodies[target] ?? .empty }

    /// Files that the texts link to.
    var linkedFiles: [String] { bodies.values.flatMap(\.linkedFiles) }

    private struct Source: Sendable {
        let target: LinkTarget
        let file: String
        let body: Body
        let text: WholeCorpus.Text?
        let edited: EditedMarkdown?
        /// The headings and other ids that the text has in the edition.
        let ids: Set<String>
        /// Links as they were written, where they stand, but for those in what is cut out.
        let links: [Link]
    }

    /// - Parameters:
    ///   - visible: the records of the edition, with their whole texts.
    ///   - whole: what there is, for what is said of a link that leads nowhere.
    init(
        _ visible: Corpus, _ whole: Corpus, _ texts: [String: WholeCorpus.Text], _ words: WordReplacement, _ reader: any BodyReader,
        _ map: ParallelMap
    ) {
        let all =
            visible.narratives.map { (LinkTarget.narrative($0.id), $0.file, $0.body) }
            + visible.termPages.map { (.term($0.term), $0.file, $0.body) } + visible.pages.map { ($0.target, $0.file, $0.body) }
            + (visible.home.map { [(.home, $0.file, $0.body)] } ?? [])
        let sources = map(all) { target, file, body in
            let text = texts[file]
            let edited = text.flatMap { EditedMarkdown($0.markdown, words) }
            guard let text, let edited else {
                return Source(
                    target: target, file: file, body: body, text: text, edited: nil, ids: body.ids, links: body.links)
            }
            let read = reader.body(of: edited.bytes[...], firstLine: text.firstLine, path: text.path, links: .asWritten).body
            return Source(
                target: target, file: file, body: body, text: text, edited: edited, ids: read.ids,
                links: edited.placed(read.links, firstLine: text.firstLine))
        }
        let site = EditionSite(
            visible, ids: Dictionary(sources.map { ($0.target, $0.ids) }, uniquingKeysWith: { first, _ in first }), words)
        let results = map(sources) { source in
            let (body, fault) = EditionBodies.body(of: source, in: site, reader)
            return (body: body, findings: EditionBodies.findings(source, site, whole) + (fault.map { [$0] } ?? []))
        }
        bodies = Dictionary(zip(sources, results).map { ($0.target, $1.body) }, uniquingKeysWith: { first, _ in first })
        findings = results.flatMap(\.findings)
    }

    private static func body(of source: Source, in site: EditionSite, _ reader: any BodyReader) -> (Body, Finding?) {
        let isAsWritten = source.links.allSatisfy { link in
            let written = LinkRule.Destination(link.target, link.fragment)
            return site.destination(of: written) == written
        }
        guard source.edited != nil || !isAsWritten, let text = source.text else { return (source.body, nil) }
        let rule = LinkRule(destination: site.destination) { [ids = source.ids] in site.fragment($0, among: ids) }
        let read = reader.body(
            of: source.edited?.bytes[...] ?? text.markdown, firstLine: text.firstLine, path: text.path, links: rule)
        guard !read.hasMark else {
            let fault = Finding(
                "internal-passage",
                "A mark of an internal passage stands where it cannot be told from code, so this text is in no edition.",
                fix: "Put `<!-- internal -->` and `<!-- /internal -->` on lines of their own, away from code.", file: source.file,
                at: SourcePosition(line: text.firstLine, column: 1))
            return (.empty, fault)
        }
        let links = source.edited?.placed(read.body.links, firstLine: text.firstLine) ?? read.body.links
        return (read.body.linked(by: links), nil)
    }

    /// What is said of links to what is not in the edition.
    private static func findings(_ source: Source, _ site: EditionSite, _ whole: Corpus) -> [Finding] {
        source.links.compactMap { link in
            guard site.destination(of: LinkRule.Destination(link.target, link.fragment)) == nil else { return nil }
            guard whole.has(link.target) else {
                return Finding("link", "`\(link.written)` leads to nothing.", fix: "Mend the link.", file: source.file, at: link.position)
            }
            let isNamed = link.sentence.words != nil
            return Finding(
                "edition-link", isNamed ? .note : .warning,
                "`\(link.written)` leads to what is not in this edition: "
                    + (isNamed ? "its words stay." : "words of the theme stand there."),
                fix: isNamed ? "See that its words may be told." : "Give it words of its own: `[[…|words]]`.", file: source.file,
                at: link.position)
        }
    }
}

/// Where links of an edition can lead.
private struct EditionSite: Sendable {
    private let corpus: Corpus
    private let ids: [LinkTarget: Set<String>]
    private let terms: Set<Term>
    private let words: WordReplacement

    init(_ corpus: Corpus, ids: [LinkTarget: Set<String>], _ words: WordReplacement) {
        (self.corpus, self.ids, self.words) = (corpus, ids, words)
        terms = Set(
            corpus.termPages.map(\.term)
                + corpus.narratives.flatMap { narrative in
                    Vocabulary.allCases.flatMap { vocabulary in
                        narrative.terms(of: vocabulary).map { corpus.canonical(Term(vocabulary, $0)) }
                    }
                })
    }

    func destination(of written: LinkRule.Destination) -> LinkRule.Destination? {
        let target = corpus.canonical(written.target)
        let isThere =
            switch target {
            case .home, .file: true
            case .narrative(let id): corpus.index(of: id) != nil
            case .page(let slug): corpus.page(slug) != nil
            case .term(let term): terms.contains(term)
            }
        guard isThere else { return nil }
        let fragment = written.fragment.flatMap { name in ids[target].map { self.fragment(name, among: $0) } ?? name }
        return LinkRule.Destination(written.target.renamed(words), fragment)
    }

    /// A heading of a text, under the name that it has in the edition; nil where it is not there.
    func fragment(_ name: String, among ids: Set<String>) -> String? {
        let renamed = words.replaced(heading: name)
        return ids.contains(renamed) ? renamed : ids.contains(name) ? name : nil
    }
}

extension LinkTarget {
    func renamed(_ words: WordReplacement) -> LinkTarget {
        switch self {
        case .home: self
        case .file(let path): .file(words.replaced(file: path))
        case .narrative(let id): .narrative(words.replaced(id))
        case .page(let slug): .page(words.replaced(slug))
        case .term(let term): .term(Term(term.vocabulary, words.replaced(term.slug)))
        }
    }
}

extension WordReplacement {
    /// The id of a heading whose words are replaced.
    func replaced(heading id: String) -> String {
        let bytes = Array(id.utf8)
        guard !matches(in: bytes[...]).isEmpty else { return id }
        return Slug(from: replaced(id))?.text ?? id
    }
}

extension Body {
    var ids: Set<String> { Set(headings.map(\.id) + anchors) }

    func linked(by links: [Link]) -> Body { Body(html: html, slots: slots, headings: headings, links: links, anchors: anchors) }
}

extension Corpus {
    /// Whether a link leads somewhere.
    fileprivate func has(_ target: LinkTarget) -> Bool {
        switch canonical(target) {
        case .home: true
        case .narrative(let id): index(of: id) != nil || drafts.contains(id)
        case .page(let slug): page(slug) != nil
        case .term(let term):
            termPage(term) != nil
                || narratives.contains { $0.terms(of: term.vocabulary).contains { canonical(Term(term.vocabulary, $0)) == term } }
        case .file(let path): files.contains(path)
        }
    }
}
