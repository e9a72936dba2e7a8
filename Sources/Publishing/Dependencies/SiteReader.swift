internal import Analysis
internal import Narratives

/// The site as one page sees it: it answers questions, and notes each of them, so that the page is made again when an answer becomes another.
///
/// Views have no other way to what the content says. What is alike for all pages is asked for freely: it stands in the digest that they share.
final class SiteReader {
    private let site: Site
    private let fragments: FragmentCache?
    private let tracker: DependencyTracker?
    /// The way from the page to the site's root.
    let root: String
    private(set) var asked: [Dependency] = []

    /// - Parameters:
    ///   - fragments: nil where no HTML is made.
    ///   - tracker: nil where nobody asks whether a page has changed.
    init(_ site: Site, _ fragments: FragmentCache? = nil, _ tracker: DependencyTracker? = nil, root: String = "") {
        (self.site, self.fragments, self.tracker, self.root) = (site, fragments, tracker, root)
    }

    /// What one of the theme's templates shows of these views, the outermost first.
    func render(_ template: String, _ views: [any View]) -> [UInt8] { fragments?.render(template, views, root: root) ?? [] }

    private func note(_ aspect: Dependency.Aspect, _ subject: Int) {
        guard let tracker else { return }
        let dependency = tracker.dependency(aspect, of: subject)
        if dependency != asked.last { asked.append(dependency) }
    }

    /// The number of what a link leads to.
    private func subject(_ target: LinkTarget) -> Int? {
        let subject = site.subjects.number(of: target)
        if let subject {
            note(.link, subject)
        } else if let tracker {
            asked.append(tracker.dependency(.link, ofStranger: Site.hash(of: target)))
        }
        return subject
    }
}

// What all pages share.
extension SiteReader {
    var configuration: SiteConfiguration { site.configuration }
    var wording: LocalizedStrings { site.wording }
    /// The fields of narratives.
    var format: Format { site.corpus.format }
    /// What themes see of a narrative besides what its view declares.
    var plainFields: [Fields<PlainSubject>.Field] { site.plainFields }
    /// Pages with a place in the menu, in its order.
    var menu: [LinkView] { site.menu }
    /// What narratives of every kind taught, gathered; those that have something in them.
    var indexes: [LinkView] { site.indexes }
    /// Of those, what stands at the head of every page.
    var leading: [LinkView] {
        site.indexes.filter { [LearningIndex.whatHelped.path, LearningIndex.surprises.path].contains($0.url) }
    }

    /// The full address of the picture for sharing: the site's own, or the theme's for a kind, or for everything else.
    func shareImage(of kind: Kind?) -> String? {
        site.shareImage ?? fragments?.picture(for: kind).flatMap(absoluteURL)
    }

    /// Where a file of the content can be edited; nil where the configuration does not say.
    func editURL(of file: String) -> String? { site.editURL(of: file) }

    /// The address of a page for the world; nil where the configuration does not say where the site is.
    func absoluteURL(of path: String) -> String? { site.absoluteURL(of: path) }
}

// Any page.
extension SiteReader {
    /// Where a link leads in the end, and what it is called.
    func link(to target: LinkTarget) -> Subjects.Link {
        subject(target).map { site.subjects.links[$0] } ?? Subjects.Link(target: target, title: Site.name(of: target), kind: nil)
    }

    /// A page's title, linked to it: finished HTML.
    func anchor(_ target: LinkTarget) -> String {
        if let subject = subject(target), let fragments { return fragments.anchor(subject, root: root) }
        return wording.anchor(link(to: target), at: target, root: root)
    }

    /// The links to a page, without those from itself.
    func mentions(of target: LinkTarget) -> [Backlink] {
        guard let subject = subject(target) else { return [] }
        note(.mentions, subject)
        return site.insights.backlinks.links(to: target)
    }
}

// Narratives.
extension SiteReader {
    /// The narrative with this id or one that once had it.
    func narrative(_ id: Slug) -> NarrativeKey? {
        guard case .narrative(let id) = link(to: .narrative(id)).target else { return nil }
        return site.subjects.number(of: .narrative(id)).map { site.narratives[$0] }
    }

    /// What lists show of it.
    func card(_ narrative: NarrativeKey) -> NarrativeCard {
        note(.card, narrative.position)
        return NarrativeCard(site.corpus.narratives[narrative.position])
    }

    /// Its front matter. Whoever shows the text asks for `text`.
    func record(_ narrative: NarrativeKey) -> Narrative {
        note(.record, narrative.position)
        return site.corpus.narratives[narrative.position]
    }

    func text(_ narrative: NarrativeKey) -> Body {
        note(.text, narrative.position)
        return site.corpus.narratives[narrative.position].body
    }

    /// Those that matter beside it, the likest first.
    func similar(to narrative: NarrativeKey) -> [SimilarNarrative] {
        note(.similar, narrative.position)
        let similar = site.similar(to: narrative.position)
        tracker?.noteAnswer(aboutSimilar: narrative.position) { site.add(similar, of: narrative.position, to: &$0) }
        return similar
    }

    /// The same with scores.
    func scores(of narrative: NarrativeKey) -> [(narrative: NarrativeKey, link: Similarity.Link)] {
        note(.scores, narrative.position)
        return site.similarity.links[narrative.position].map { (site.narratives[$0.narrative], $0) }
    }

    /// One that is unlike, but met one condition that few do.
    func contrast(to narrative: NarrativeKey) -> (narrative: NarrativeKey, contrast: Contrast)? {
        note(.similar, narrative.position)
        return site.similarity.contrasts[narrative.position].map { (site.narratives[$0.narrative], $0) }
    }

    /// On a post-mortem the near misses before it, on a near miss the post-mortems that came later.
    func omens(of narrative: NarrativeKey) -> [(narrative: NarrativeKey, omen: Omen)] {
        note(.omens, narrative.position)
        return site.similarity.omens(of: narrative.position).map { (site.narratives[$0.narrative], $0) }
    }

    /// By action: the narratives in which a condition that it addresses met the same system again.
    func meetings(of narrative: NarrativeKey) -> [[(narrative: NarrativeKey, factor: Term, system: Term)]] {
        note(.metAgain, narrative.position)
        return site.insights.learning.metAgain.meetings(of: narrative.position).map { meetings in
            meetings.map { (site.narratives[$0.narrative], Term(.factors, $0.factor), Term(.systems, $0.system)) }
        }
    }

    /// The patterns that its actions form.
    func patterns(of narrative: NarrativeKey) -> [PatternIndex.Occurrence] {
        note(.patterns, narrative.position)
        return site.insights.learning.patterns.byNarrative[narrative.position]
    }

    /// Finished HTML: each from narrative-item.mustache.
    func items(_ narratives: [NarrativeKey]) -> String {
        narratives.reduce(into: "") { items, narrative in
            note(.card, narrative.position)
            items += fragments?.item(narrative.position, root: root) ?? ""
        }
    }

    /// The day it began, as a time element: finished HTML.
    func time(of narrative: NarrativeKey) -> String {
        note(.card, narrative.position)
        return fragments?.time(narrative.position) ?? ""
    }
}

// Terms and free pages.
extension SiteReader {
    /// The term that an alias stands for; any other stands for itself.
    func canonical(_ term: Term) -> Term {
        if case .term(let canonical) = link(to: .term(term)).target { canonical } else { term }
    }

    /// The summary of a term's page, where it has one.
    func summary(of term: Term) -> String? {
        guard let subject = subject(.term(term)), let subject = site.subjects.number(of: site.subjects.links[subject].target) else {
            return nil
        }
        note(.summary, subject)
        return site.subjects.entry(subject).page?.summary
    }

    func page(of term: Term) -> TermPage? {
        guard subject(.term(term)) != nil, let subject = site.subjects.number(of: term) else { return nil }
        note(.text, subject)
        return site.subjects.entry(subject).page
    }

    /// A free page, or the home page's introduction.
    func page(_ target: LinkTarget) -> FreePage? {
        guard let subject = subject(target) else { return nil }
        note(.text, subject)
        if case .page(let slug) = target { return site.corpus.page(slug) }
        return site.corpus.home
    }

    /// The pages that are read with a free page; nil where it stands alone.
    func readingOrder(around page: LinkTarget) -> ReadingOrder.Part? {
        guard let subject = subject(page) else { return nil }
        note(.readingOrder, subject)
        return site.readingOrder.part(around: page)
    }

    /// A factor with those that it met, or the factors of a system.
    func neighbourhood(of term: Term, most: Int) -> ContributingFactorGraph? {
        guard subject(.term(term)) != nil, let subject = site.subjects.number(of: term) else { return nil }
        note(.neighbourhood, subject)
        let relations = site.insights.factorRelations
        return ContributingFactorGraph(around: term, in: site.subjects.entry(subject).narratives.lazy.map { relations[$0] }, most: most)
    }

    /// Links, each from term-link.mustache: finished HTML.
    func links(_ slugs: [Slug], of vocabulary: Vocabulary) -> String {
        slugs.reduce(into: "") { text, slug in
            let term = canonical(Term(vocabulary, slug))
            if let subject = site.subjects.number(of: term) { text += fragments?.termLink(subject, root: root) ?? "" }
        }
    }

    /// A term's title, linked to its page: finished HTML. Nil for what is no term of this site.
    func anchor(of term: Term) -> String? {
        let title = link(to: .term(term)).title
        guard let subject = site.subjects.number(of: term) else { return nil }
        return fragments?.anchor(subject, root: root) ?? Site.anchor(.term(term), root: root, title)
    }

    /// A term within a sentence, linked to its page: finished HTML.
    func mentionAnchor(of term: Term) -> String {
        let title = link(to: .term(term)).title
        return site.subjects.number(of: term).flatMap { fragments?.mention($0, root: root) }
            ?? Site.anchor(.term(term), root: root, configuration.mention(of: term, called: title))
    }
}

// The site as a whole.
extension SiteReader {
    /// The lists of terms that have something in them.
    var vocabularies: [LinkView] {
        note(.lists, site.subjects.home)
        return site.vocabularies
    }
}
