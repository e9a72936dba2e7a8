package import Disk
package import Narratives
internal import Text

/// The knowledge base that readers see: all of it inside; outside what an edition leaves, as if it had been written so.
///
/// Nothing of what it takes away decides anything in it. What looks at a site comes after it, and is handed its corpus alone.
package struct Projection: Sendable {
    package let corpus: Corpus
    /// What went with what was taken away.
    private let losses: [Finding]
    private let remains: EditionFindings?
    /// Words that may not stand in any file of the site.
    package let secrets: SecretWords
    /// Words of vocabularies that no edition knows: those whose own page says that they are internal, under each of their names.
    package let hidden: Set<Term>
    /// The settings, with the name that the picture for sharing has in the edition.
    package let configuration: SiteConfiguration
    /// Files whose names are others in the edition, with the paths that they have in the content.
    package let renamedFiles: [String: String]

    /// A step that is left undone, so that tests see the proof find it. Of `times`, minutes count from a moment that nobody outside knows of; of
    /// `digests`, whole files stand for what is shown of them, also in names.
    package enum Gap: CaseIterable, Sendable { case narratives, pages, items, terms, passages, omitted, dates, times, words, digests }

    /// - Parameters:
    ///   - configuration: `people` are names that no edition tells; `image` is shown in every edition.
    ///   - reader: reads texts again that are not shown as they were written.
    package init(
        of whole: WholeCorpus, _ configuration: SiteConfiguration, reader: any BodyReader, map: ParallelMap, leaving gap: Gap? = nil
    ) {
        guard let edition = whole.edition else {
            (corpus, losses, remains, secrets, hidden) = (whole.corpus, [], nil, .none, [])
            (self.configuration, renamedFiles) = (configuration, [:])
            return
        }
        let (words, everything) = (WordReplacement(gap == .words ? Edition() : edition), whole.corpus)
        secrets = SecretWords(edition, people: configuration.check.people)
        // What may be seen.
        hidden = Set(everything.termPages.filter { $0.fields.audience == .internal }.flatMap(\.names))
        let visible = VisibleRecords(of: everything, in: edition, without: gap == .terms ? [] : hidden, leaving: gap)
        // Texts, and where their links lead.
        let bodies = EditionBodies(visible.corpus, everything, gap == .passages ? [:] : whole.texts, words, reader, map)
        // Words, dates and addresses.
        let wording = EditionWording(dates: gap == .dates ? nil : edition.dates?.precision, words)
        let narratives = map(visible.corpus.narratives) { narrative in
            let clock = (gap == .times ? everything.narrative(narrative.id) : nil) ?? narrative
            return wording.narrative(narrative.fields, since: clock.timeline, bodies, in: everything.format)
        }
        let termPages = visible.corpus.termPages.map { wording.page($0.fields, bodies) }
        let pages = visible.corpus.pages.map { wording.page($0.fields, bodies) }
        let home = visible.corpus.home.map { wording.page($0.fields, bodies) }
        var settings = configuration
        settings.image = configuration.image.map { Located(words.replaced(file: $0.value), at: $0.position) }
        self.configuration = settings
        let linked = Set(bodies.linkedFiles + [settings.image?.value].compactMap { $0 })
        let files = everything.files.map { (name: words.replaced(file: $0), path: $0) }.filter { linked.contains($0.name) }
        renamedFiles = Dictionary(files.filter { $0.name != $0.path }, uniquingKeysWith: { first, _ in first })
        corpus = Corpus(
            folder: everything.folder, narratives: narratives, drafts: [], termPages: termPages, pages: pages, home: home,
            files: Set(files.map(\.name)).sorted(), format: everything.format)
        losses =
            edition.findings(in: everything.format) + visible.findings + bodies.findings
            + wording.collisions(of: visible.corpus, files.map(\.path))
        remains = EditionFindings(corpus, everything, whole.texts, edition, words, secrets)
    }

    /// What went with what was taken away, and what would still tell, in no order. That is looked for each time that it is asked for.
    package var findings: [Finding] { losses + (remains?.all ?? []) }
}

extension TermPage {
    /// The word under each of its names.
    var names: [Term] { ([fields.term.slug] + fields.aliases.values()).map { Term(fields.term.vocabulary, $0) } }
}
