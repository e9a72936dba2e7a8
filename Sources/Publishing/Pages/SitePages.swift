package import Disk
internal import Narratives

/// Every file of the site, in an order that depends on the content alone. The longest come first, so that no core waits for them at the end.
package struct SitePages: Sendable {
    package let all: [Page]

    package init(_ site: Site, _ theme: Theme, map: ParallelMap) {
        let setter = PageSetter(site: site, theme: theme)
        all = SitePages.pages(setter, map)
    }

    /// Where every file would stand and what would make it: the same list, with nothing rendered, so that whoever only checks knows of the
    /// collisions that would stop a build.
    ///
    /// - Parameter site: its similarity may be `none`; no path depends on it.
    package static func plan(of site: Site, _ theme: Theme, map: ParallelMap = ParallelMap(jobs: 1)) -> [PlannedFile] {
        pages(PageSetter(site: site, theme: theme), map).map(\.planned)
    }

    private static func pages(_ setter: PageSetter, _ map: ParallelMap) -> [Page] {
        let (site, theme, fragments) = (setter.site, setter.theme, Fragments(setter))
        let mentions = MentionPages(setter: setter, fragments: fragments)
        let parts: [@Sendable () -> [Page]] = [
            { DataPages(site: site).all }, { SearchPages(setter: setter).all }, { FeedPages(site: site).all },
            { TermPages(setter: setter, mentions: mentions, fragments: fragments).all },
            { LearningPages(setter: setter, fragments: fragments).all }, { NarrativeListPages(setter: setter, fragments: fragments).all },
            { FreePages(setter: setter, mentions: mentions, fragments: fragments).all },
            { NarrativePages(setter: setter, mentions: mentions, fragments: fragments).all }, { mentions.all },
            { RedirectPages(setter: setter).all }, { CopiedFiles(site: site, theme: theme).all },
        ]
        return map(parts, chunk: 1) { $0() }.flatMap { $0 }
    }
}

/// Addresses that have moved: `aliases` of narratives, pages and words.
struct RedirectPages {
    let setter: PageSetter

    var all: [Page] {
        let corpus = setter.site.corpus
        let narratives = corpus.narratives.flatMap { narrative in
            narrative.aliases.map { (LinkTarget.narrative($0.value), LinkTarget.narrative(narrative.id), narrative.file) }
        }
        let pages = corpus.pages.flatMap { page in page.aliases.map { (LinkTarget.page($0.value), page.target, page.file) } }
        let terms = corpus.termPages.flatMap { page in
            page.aliases.map { (LinkTarget.term(Term(page.term.vocabulary, $0.value)), LinkTarget.term(page.term), page.file) }
        }
        return (narratives + pages + terms).map { redirect(from: $0.0, to: $0.1, origin: $0.2) }
    }

    private func redirect(from alias: LinkTarget, to target: LinkTarget, origin: String) -> Page {
        let title = setter.site.title(of: target)
        let description = setter.site.wording.phrase("moved-to", ["title": title])
        return setter.page(
            alias.path, origin: "an alias in \(origin)", source: origin, "redirect", title: title, description: description,
            canonical: target.path
        ) { _ in
            RedirectView(target: LinkView(url: target.path, title: title))
        }
    }
}
