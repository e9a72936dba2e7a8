package import Disk
internal import Narratives

/// Every file of the site, in an order that depends on the content alone. The longest come first, so that no core waits for them at the end.
package struct SitePages: Sendable {
    package let all: [Page]
    /// Nil where it is not known what everything was read from.
    package let tracker: DependencyTracker?

    /// - Parameter ledger: of the last build; nil where nobody asks whether a page has changed.
    package init(_ site: Site, _ theme: Theme, after ledger: DependencyLedger? = nil, map: ParallelMap) {
        let tracker = ledger.flatMap { site.tracker(after: $0, map) }
        all = SitePages.pages(PageRenderer(site: site, theme: theme, tracker: tracker), map)
        self.tracker = tracker
    }

    /// Where every file would stand and what would make it: the same list, with nothing rendered, so that whoever only checks knows of the
    /// collisions that would stop a build.
    ///
    /// - Parameter site: its similarity may be `none`; no path depends on it.
    package static func plan(of site: Site, _ theme: Theme, map: ParallelMap = ParallelMap(jobs: 1)) -> [PlannedFile] {
        pages(PageRenderer(site: site, theme: theme), map).map(\.planned)
    }

    private static func pages(_ renderer: PageRenderer, _ map: ParallelMap) -> [Page] {
        let parts: [@Sendable () -> [Page]] = [
            { DataPages(renderer: renderer).all }, { SearchPages(renderer: renderer).all }, { FeedPages(renderer: renderer).all },
            { TermPages(renderer: renderer).all }, { LearningPages(renderer: renderer).all },
            { CardPages(renderer: renderer).all },
            { ArchivePages(renderer: renderer).all }, { NarrativeListPages(renderer: renderer).all },
            { FreePages(renderer: renderer).all }, { NarrativePages(renderer: renderer).all }, { MentionPages(renderer: renderer).all },
            { MarkdownPages(renderer: renderer).all }, { RedirectPages(renderer: renderer).all },
            { CopiedFiles(site: renderer.site, theme: renderer.theme).all },
        ]
        return map(parts, chunk: 1) { $0() }.flatMap { $0 }
    }
}

/// Addresses that have moved: `aliases` of narratives, pages and words.
struct RedirectPages {
    let renderer: PageRenderer

    var all: [Page] {
        let corpus = renderer.site.corpus
        let narratives = corpus.narratives.flatMap { narrative in
            (narrative.fields.earlierIDs.map { LinkTarget.narrative($0.value).path } + narrative.fields.oldPaths.map(\.value.file)).map {
                ($0, LinkTarget.narrative(narrative.id), narrative.file)
            }
        }
        let pages = corpus.pages.flatMap { page in page.aliases.map { (LinkTarget.page($0.value).path, page.target, page.file) } }
        let terms = corpus.termPages.flatMap { page in
            page.aliases.map { (LinkTarget.term(Term(page.term.vocabulary, $0.value)).path, LinkTarget.term(page.term), page.file) }
        }
        return (narratives + pages + terms).map { redirect(from: $0.0, to: $0.1, origin: $0.2) }
    }

    private func redirect(from path: String, to target: LinkTarget, origin: String) -> Page {
        let title = renderer.site.title(of: target)
        return renderer.page(
            path, origin: "an alias in \(origin)", source: origin, RedirectView.self, LinkView(url: target.path, title: title),
            title: title, description: renderer.site.wording.phrase("moved-to", ["title": title]), canonical: target.path)
    }
}
