/// Everything that the content folder says, in an order that depends on the content alone.
package final class Corpus: Sendable {
    /// How findings name the content folder: as it was given.
    package let folder: String
    /// By id.
    package let narratives: [Narrative]
    /// Ids of narratives that are not built because they are drafts.
    package let drafts: Set<Slug>
    /// Files that such drafts link to, be they there or not.
    package let draftFiles: Set<String>
    /// By vocabulary and slug.
    package let termPages: [TermPage]
    /// By slug.
    package let pages: [FreePage]
    package let home: FreePage?
    /// Images and other files that stand beside the Markdown: their paths below the content folder, sorted.
    package let files: [String]
    /// Texts of files whose address another has taken: no page is made of them, and what is wrong with them is told all the same.
    package let refused: [(file: String, body: Body)]

    /// The fields that narratives may have.
    package let format: Format

    private let narrativeByID: [Slug: Int]
    private let termPageByTerm: [Term: Int]
    private let pageBySlug: [Slug: Int]
    /// What each alias of a narrative, a page or a term stands for.
    private let targetByAlias: [LinkTarget: LinkTarget]
    /// Most vocabularies have none, so that looking through a list beats hashing.
    private let vocabulariesWithAliases: [Vocabulary]

    package init(
        folder: String, narratives: [Narrative], drafts: Set<Slug>, termPages: [TermPage], pages: [FreePage], home: FreePage?,
        files: [String], draftFiles: Set<String> = [], refused: [(file: String, body: Body)] = [], format: Format = .standard
    ) {
        let narratives = narratives.sorted { $0.id < $1.id }
        let termPages = termPages.sorted { $0.term < $1.term }
        let pages = pages.sorted { ($0.slug?.text ?? "") < ($1.slug?.text ?? "") }
        narrativeByID = Dictionary(narratives.indices.map { (narratives[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        termPageByTerm = Dictionary(termPages.indices.map { (termPages[$0].term, $0) }, uniquingKeysWith: { first, _ in first })
        pageBySlug = Dictionary(pages.indices.compactMap { at in pages[at].slug.map { ($0, at) } }, uniquingKeysWith: { first, _ in first })
        targetByAlias = Dictionary(
            narratives.flatMap { narrative in narrative.earlierIDs.map { (.narrative($0.value), .narrative(narrative.id)) } }
                + pages.flatMap { page in page.aliases.map { (.page($0.value), page.target) } }
                + termPages.flatMap { page in page.aliases.map { (.term(Term(page.term.vocabulary, $0.value)), .term(page.term)) } },
            uniquingKeysWith: { first, _ in first })
        vocabulariesWithAliases = Vocabulary.allCases.filter { vocabulary in
            termPages.contains { $0.term.vocabulary == vocabulary && !$0.aliases.isEmpty }
        }
        self.folder = folder
        self.narratives = narratives
        self.drafts = drafts
        self.draftFiles = draftFiles
        self.termPages = termPages
        self.pages = pages
        self.home = home
        self.files = files.sorted()
        self.refused = refused
        self.format = format
    }

    /// The same with one narrative more.
    package func adding(_ narrative: Narrative) -> Corpus { with(narratives + [narrative]) }

    /// The same with some of its narratives alone.
    package func keeping(_ isKept: (Narrative) -> Bool) -> Corpus { with(narratives.filter(isKept)) }

    private func with(_ narratives: [Narrative]) -> Corpus {
        Corpus(
            folder: folder, narratives: narratives, drafts: drafts, termPages: termPages, pages: pages, home: home, files: files,
            draftFiles: draftFiles, refused: refused, format: format)
    }

    /// The position in `narratives`.
    package func index(of id: Slug) -> Int? { narrativeByID[id] }
    /// The position in `narratives`, of the narrative with this id or one that once had it.
    package func index(ofCanonical id: Slug) -> Int? {
        if case .narrative(let id) = canonical(.narrative(id)) { narrativeByID[id] } else { nil }
    }
    package func narrative(_ id: Slug) -> Narrative? { narrativeByID[id].map { narratives[$0] } }
    package func page(_ slug: Slug) -> FreePage? { pageBySlug[slug].map { pages[$0] } }
    package func termPage(_ term: Term) -> TermPage? { termPageByTerm[canonical(term)].map { termPages[$0] } }

    /// Whether any word of a vocabulary has another name.
    package func hasAliases(in vocabulary: Vocabulary) -> Bool { vocabulariesWithAliases.contains(vocabulary) }

    /// The family that a factor's page names.
    package func family(of factor: Slug) -> Slug? {
        termPageByTerm[canonical(Term(.factors, factor))].flatMap { termPages[$0].family }
    }

    /// The word that an alias stands for; any other word stands for itself.
    package func canonical(_ term: Term) -> Term {
        guard hasAliases(in: term.vocabulary), case .term(let canonical) = canonical(.term(term)) else { return term }
        return canonical
    }

    /// The page that a link leads to in the end: an alias stands for what bears it.
    package func canonical(_ target: LinkTarget) -> LinkTarget { targetByAlias[target] ?? target }
}

extension FreePage {
    package var target: LinkTarget { fields.slug.map { .page($0) } ?? .home }
}
