package import Disk
package import Narratives
internal import Text

/// The knowledge base that readers outside see: what an edition leaves of everything, as if it had been written so.
///
/// Nothing of what it takes away decides anything in it. What looks at a site comes after it, and is handed its corpus alone.
package struct Projection: Sendable {
    package let corpus: Corpus
    /// What went with what was taken away, and what would still tell; in no order.
    package let findings: [Finding]
    /// Words that may not stand in any file of the site.
    package let secrets: SecretWords
    /// Words of vocabularies that no edition knows.
    package let hidden: Set<Term>

    /// A step that is left undone, so that tests see the proof find it.
    package enum Gap: CaseIterable, Sendable { case narratives, pages, items, terms, passages, omitted, dates, words }

    /// - Parameters:
    ///   - configuration: `people` are names that no edition tells; `image` is shown in every edition.
    ///   - reader: reads texts again that are not shown as they were written.
    package init(
        of whole: WholeCorpus, for edition: Edition, _ configuration: SiteConfiguration, reader: any BodyReader, map: ParallelMap,
        leaving gap: Gap? = nil
    ) {
        let (words, everything) = (WordReplacement(gap == .words ? Edition() : edition), whole.corpus)
        secrets = SecretWords(edition, people: configuration.check.people)
        var findings = edition.findings(in: everything.format)
        // What may be seen.
        let terms = EditionTerms(of: everything)
        hidden = terms.hidden
        let visible = VisibleRecords(of: everything, in: edition, terms, leaving: gap)
        findings += visible.findings
        // Texts, and where their links lead.
        let bodies = EditionBodies(visible.corpus, everything, gap == .passages ? [:] : whole.texts, words, reader, map)
        findings += bodies.findings
        // Words, dates and addresses.
        let wording = EditionWording(dates: gap == .dates ? nil : edition.dates?.precision, words)
        let narratives = map(visible.corpus.narratives) { wording.narrative($0.fields, bodies, in: everything.format) }
        let termPages = visible.corpus.termPages.map { wording.page($0.fields, bodies) }
        let pages = visible.corpus.pages.map { wording.page($0.fields, bodies) }
        let home = visible.corpus.home.map { wording.page($0.fields, bodies) }
        let linked = Set(bodies.linkedFiles + [configuration.image?.value].compactMap { $0 })
        corpus = Corpus(
            folder: everything.folder, narratives: narratives, drafts: [], termPages: termPages, pages: pages, home: home,
            files: everything.files.filter(linked.contains), format: everything.format)
        self.findings =
            findings + EditionFindings(corpus, everything, whole.texts, edition, words, secrets).all
            + wording.collisions(of: visible.corpus)
    }
}

/// Words of vocabularies that an edition does not know: those whose own page says that they are internal, under each of their names.
struct EditionTerms: Sendable {
    let hidden: Set<Term>
    private let corpus: Corpus

    init(of corpus: Corpus) {
        self.corpus = corpus
        hidden = Set(corpus.termPages.filter { $0.fields.audience == .internal }.map(\.term))
    }

    func mayKnow(_ term: Term) -> Bool { hidden.isEmpty || !hidden.contains(corpus.canonical(term)) }
}
