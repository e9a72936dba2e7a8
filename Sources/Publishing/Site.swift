package import Analysis
package import Disk
package import Narratives
internal import Text

/// All that pages are made of: what the site is called, what it holds, and what is known of it. Who plans pages goes by it; what pages show they
/// ask a `SiteReader` for.
package final class Site: Sendable {
    let configuration: SiteConfiguration
    let corpus: Corpus
    let insights: Insights
    let similarity: Similarity
    let search: SearchIndex
    let content: ConfinedFolder
    let wording: LocalizedStrings
    let subjects: Subjects
    /// By position in the corpus.
    let narratives: [NarrativeKey]
    /// Nil where it is not known what everything was read from.
    let digests: ContentDigests?
    /// What themes see of a narrative besides what its view declares.
    let plainFields: [Fields<PlainSubject>.Field]
    /// Factors by family.
    let families: FactorFamilies
    /// Pages with a place in the menu, in its order; ties by address.
    let menu: [LinkView]
    /// Free pages in the order in which they are read.
    let readingOrder: ReadingOrder
    /// What narratives of every kind taught, gathered; those that have something in them, and the cards.
    let indexes: [LinkView]

    /// - Parameter content: where linked files are copied from.
    package init(
        _ configuration: SiteConfiguration, corpus: Corpus, insights: Insights, similarity: Similarity, search: SearchIndex,
        content: ConfinedFolder, wording: LocalizedStrings, digests: ContentDigests? = nil
    ) {
        self.similarity = similarity
        self.search = search
        self.configuration = configuration
        self.corpus = corpus
        self.insights = insights
        self.content = content
        self.wording = wording
        plainFields = Site.plainFields(of: corpus.format)
        self.digests = digests
        subjects = Subjects(corpus, insights.terms, homeTitle: corpus.home?.title.nonEmpty ?? configuration.title)
        narratives = corpus.narratives.enumerated().map { NarrativeKey(position: $0, id: $1.id) }
        let pages = corpus.pages.filter { $0.menu != nil }.sorted { ($0.menu ?? 0, $0.target.path) < ($1.menu ?? 0, $1.target.path) }
        menu = pages.map { LinkView(url: $0.target.path, title: $0.title) }
        readingOrder = ReadingOrder(corpus, menu: pages)
        families = FactorFamilies(of: insights.terms.entries(of: .factors), wording)
        indexes = Site.indexes(of: insights.learning, wording) + Site.cards(in: insights, wording)
    }

    /// The page of the cards for a Game Day, below the site's root.
    static let cardsPath = "cards.html"

    /// The way to them, where there are any.
    static func cards(in insights: Insights, _ wording: LocalizedStrings) -> [LinkView] {
        insights.cards.isEmpty ? [] : [LinkView(url: cardsPath, title: wording.word("cards"))]
    }

    /// The position of a narrative by its id or an earlier one, or those of all where none is asked for; nil where there is none of that id.
    package func positions(of id: String?) -> [Int]? {
        guard let id else { return Array(corpus.narratives.indices) }
        return Slug(id).flatMap { corpus.index(ofCanonical: $0) }.map { [$0] }
    }

    /// How many narratives there are of a kind.
    package func count(of kind: Kind) -> Int { corpus.narratives.count { $0.kind == kind } }

    /// How many narratives are drafts that were left out.
    package var drafts: Int { corpus.drafts.count }

    /// What a page is called, wherever it is linked.
    func title(of target: LinkTarget) -> String {
        subjects.number(of: target).map { subjects.links[$0].title } ?? Site.name(of: target)
    }

    /// What an address is called that leads to no page.
    static func name(of target: LinkTarget) -> String {
        switch target {
        case .home: ""
        case .narrative(let slug), .page(let slug): slug.words
        case .term(let term): term.slug.words
        case .file(let path): path.split(separator: "/").last.map(String.init) ?? path
        }
    }

    /// A link alone: finished HTML.
    static func anchor(_ target: LinkTarget, root: String, _ words: String) -> String {
        "<a href=\"\(root)\(target.path)\">\(HTMLEscaping.escaped(words))</a>"
    }

    /// Files of the content that are copied to the site, each once, sorted.
    var copiedFiles: [String] {
        let linked = corpus.linkedFiles
        guard let image = configuration.image?.value, corpus.files.contains(image), !linked.contains(image), FileType.isPublished(image)
        else { return linked }
        return (linked + [image]).sorted()
    }

    /// The full address of the site's own picture for sharing.
    var shareImage: String? { configuration.image.flatMap { absoluteURL(of: LinkTarget.file($0.value).path) } }

    /// Where a file of the content can be edited, by the path that findings name; nil where the configuration does not say.
    func editURL(of file: String) -> String? {
        let path = file.hasPrefix(corpus.folder + "/") ? file.dropFirst(corpus.folder.count + 1) : file[...]
        return configuration.editURL.map { $0 + SafeURL.percentEncoded(path: String(path)) }
    }

    /// The address of a page for the world; nil where the configuration does not say where the site is.
    func absoluteURL(of path: String) -> String? {
        configuration.baseURL.map { $0 + (path == "index.html" ? "" : path) }
    }
}

extension String {
    /// Nil where there is nothing to show.
    var nonEmpty: String? { isEmpty ? nil : self }
}
