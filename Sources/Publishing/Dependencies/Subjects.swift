internal import Analysis
internal import Narratives
internal import Text

/// Everything that pages can ask about, by number: narratives at their positions in the corpus, then terms vocabulary by vocabulary, free pages, the
/// home page, and names that have moved.
struct Subjects: Sendable {
    /// Where a link leads, what it is called there, the kind of a narrative, and whether it is invented.
    struct Link: Sendable {
        /// The page itself, where the link had one of its earlier names.
        let target: LinkTarget
        let title: String
        let kind: Kind?
        var isFiction = false
    }

    let targets: [LinkTarget]
    let links: [Link]
    let entries: [TermEntry]
    let narrativeCount: Int
    /// The number of the home page, which stands for the site as a whole too.
    let home: Int
    private let numbers: [LinkTarget: Int]

    init(_ corpus: Corpus, _ terms: TermIndex, homeTitle: String) {
        narrativeCount = corpus.narratives.count
        entries = Vocabulary.allCases.flatMap { terms.entries(of: $0) }
        var targets: [LinkTarget] = []
        var links: [Link] = []
        func add(_ target: LinkTarget, _ title: String, _ kind: Kind? = nil, isFiction: Bool = false) {
            targets.append(target)
            links.append(Link(target: target, title: title, kind: kind, isFiction: isFiction))
        }
        for narrative in corpus.narratives {
            add(.narrative(narrative.id), narrative.title, narrative.kind, isFiction: narrative.isFiction)
        }
        for entry in entries { add(.term(entry.term), entry.title) }
        for page in corpus.pages { add(page.target, page.title) }
        home = targets.count
        add(.home, homeTitle)
        var numbers = Dictionary(targets.indices.map { (targets[$0], $0) }, uniquingKeysWith: { first, _ in first })
        let moved: [LinkTarget] =
            corpus.narratives.flatMap { $0.fields.earlierIDs.map { .narrative($0.value) } }
            + corpus.pages.flatMap { $0.aliases.map { .page($0.value) } }
            + corpus.termPages.flatMap { page in page.aliases.map { .term(Term(page.term.vocabulary, $0.value)) } }
        for target in moved where corpus.canonical(target) != target {
            guard let number = numbers[corpus.canonical(target)] else { continue }
            numbers[target] = targets.count
            targets.append(target)
            links.append(links[number])
        }
        (self.targets, self.links, self.numbers) = (targets, links, numbers)
    }

    /// Nil for what no page of the site is called, nor was.
    func number(of target: LinkTarget) -> Int? { numbers[target] }

    /// The number of a term that is called so now.
    func number(of term: Term) -> Int? { numbers[.term(term)].flatMap { termRange.contains($0) ? $0 : nil } }

    var termRange: Range<Int> { narrativeCount..<(narrativeCount + entries.count) }

    /// Of a term, by its number.
    func entry(_ number: Int) -> TermEntry { entries[number - narrativeCount] }
}

/// One narrative of the site, for whoever plans pages: where it lies in the corpus of this build, and what names it in every build.
struct NarrativeKey: Hashable, Digestible {
    let position: Int
    let id: Slug

    func add(to text: inout DigestText) { text.add(id.text) }
}

/// An entry of a list of a narrative, or the narrative as a whole.
struct EntryKey: Hashable, Digestible {
    let narrative: NarrativeKey
    /// A position in the list; nil for the narrative as a whole.
    let item: Int?

    func add(to text: inout DigestText) {
        narrative.add(to: &text)
        item.add(to: &text)
    }
}
