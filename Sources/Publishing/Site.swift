package import Analysis
package import Disk
package import Narratives
internal import Text

/// All that pages are made of: what the site is called, what it holds, and what is known of it.
package final class Site: Sendable {
    let configuration: SiteConfiguration
    let corpus: Corpus
    let insights: Insights
    let similarity: Similarity
    let search: SearchIndex
    let content: ConfinedFolder
    let wording: LocalizedStrings
    /// What themes see of a narrative.
    let narrativeFields: Fields<NarrativeView>
    /// Nil where nobody asks whether a page has changed.
    let inputs: PageInputs?
    /// By position in the corpus; see `PageInput.narrative`.
    let narrativeDigests: LazyValues<ContentDigest>
    /// Pages with a place in the menu, in its order; ties by address.
    let menu: [LinkView]

    /// - Parameter content: where linked files are copied from.
    package init(
        _ configuration: SiteConfiguration, corpus: Corpus, insights: Insights, similarity: Similarity, search: SearchIndex,
        content: ConfinedFolder, wording: LocalizedStrings, inputs: PageInputs? = nil
    ) {
        self.inputs = inputs
        narrativeDigests = Site.narrativeDigests(of: corpus, inputs?.texts ?? [], insights.backlinks, similarity)
        self.similarity = similarity
        self.search = search
        self.configuration = configuration
        self.corpus = corpus
        self.insights = insights
        self.content = content
        self.wording = wording
        narrativeFields = NarrativeView.fields(of: corpus.format)
        let pages = corpus.pages.filter { $0.menu != nil }.sorted { ($0.menu ?? 0, $0.target.path) < ($1.menu ?? 0, $1.target.path) }
        menu = pages.map { LinkView(url: $0.target.path, title: $0.title) }
    }

    /// The position of a narrative by its id or an earlier one, or those of all where none is asked for; nil where there is none of that id.
    package func positions(of id: String?) -> [Int]? {
        guard let id else { return Array(corpus.narratives.indices) }
        return Slug(id).flatMap { corpus.index(ofCanonical: $0) }.map { [$0] }
    }

    /// How many narratives there are of a kind.
    package func count(of kind: Kind) -> Int { corpus.narratives.indices.count { corpus.narratives[$0].kind == kind } }

    /// The position of a text that was read beside the content. No file can bear its id, so that it takes no narrative's place.
    package var draft: Int? { corpus.index(of: .unwritten) }

    /// What a page is called, wherever it is linked.
    func title(of target: LinkTarget) -> String {
        switch corpus.canonical(target) {
        case .home: return corpus.home?.title.nonEmpty ?? configuration.title
        case .narrative(let id): return corpus.index(of: id).map { corpus.narratives[$0].title } ?? id.words
        case .term(let term): return insights.terms.title(of: term)
        case .page(let slug): return corpus.page(slug)?.title ?? slug.words
        case .file(let path): return path.split(separator: "/").last.map(String.init) ?? path
        }
    }

    /// The words of a body as HTML, for a page whose way to the site's root is `root`.
    func html(of body: Body, root: String) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(body.html.count + body.slots.count * 32)
        body.forEachRun { run, filling in
            html.append(contentsOf: run)
            switch filling {
            case .root: html.append(contentsOf: root.utf8)
            case .title(let target): HTMLEscaping.append(title(of: target).utf8, to: &html)
            case .word(let word): HTMLEscaping.append(wording.word(word.rawValue).utf8, to: &html)
            case nil: break
            }
        }
        return html
    }

    /// The lists of words that have something in them.
    var vocabularies: [LinkView] {
        Vocabulary.allCases.filter { !insights.terms.entries(of: $0).isEmpty }.map {
            LinkView(url: TermList.path(of: $0), title: wording.word("vocabulary-\($0.rawValue)"))
        }
    }

    /// What narratives of every kind taught, gathered; those that have something in them.
    var indexes: [LinkView] {
        LearningIndex.allCases.filter { $0.hasEntries(in: insights.learning) }.map {
            LinkView(url: $0.path, title: wording.title(of: $0))
        }
    }

    /// Files of the content that are copied to the site, each once, sorted.
    var copiedFiles: [String] {
        let linked = corpus.linkedFiles
        guard let image = configuration.image, corpus.files.contains(image), !linked.contains(image), FileType.isPublished(image) else {
            return linked
        }
        return (linked + [image]).sorted()
    }

    /// The full address of the picture for sharing.
    var shareImage: String? {
        configuration.image.flatMap { absoluteURL(of: corpus.files.contains($0) ? LinkTarget.file($0).path : $0) }
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
