internal import Analysis
internal import Narratives

/// One page for each narrative.
struct NarrativePages {
    let renderer: PageRenderer

    var all: [Page] {
        let hasMarkdown = renderer.site.configuration.hasMarkdown
        return zip(renderer.site.corpus.narratives, renderer.site.narratives).map { narrative, key in
            renderer.page(
                LinkTarget.narrative(key.id).path, origin: narrative.file, source: narrative.file, NarrativeView.self, key,
                title: narrative.title, description: narrative.summary, kind: narrative.kind,
                markdown: hasMarkdown ? MarkdownPages.path(of: key.id) : nil)
        }
    }
}

/// The home page, the free pages, and the page for missing ones.
struct FreePages {
    let renderer: PageRenderer

    /// How many narratives of each kind the home page shows.
    private static let newest = 4

    var all: [Page] {
        let site = renderer.site
        let kinds = Kind.allCases.map { kind in
            let narratives = site.insights.chronology.narratives(of: kind, in: site.corpus)
            // What is invented fills the room that what happened leaves.
            let shown = [false, true].flatMap { isFiction in
                narratives.lazy.filter { site.corpus.narratives[$0].isFiction == isFiction }.prefix(FreePages.newest)
            }
            return Plan(Tally(of: narratives, in: site.corpus), shown.prefix(FreePages.newest).map { site.narratives[$0] })
        }
        let home = renderer.page(
            "index.html", origin: site.corpus.home?.file ?? "the home page", source: site.corpus.home?.file, HomeView.self,
            Plan(kinds, RecordsPlan(of: site)),
            title: site.configuration.title, description: site.configuration.description)
        let others = site.corpus.pages.map { page in
            renderer.page(
                page.target.path, origin: page.file, source: page.file, FreePageView.self, page.target, title: page.title,
                description: page.summary ?? page.title)
        }
        return [home] + others + [
            renderer.missingPage("404.html", origin: "the page for missing pages", title: site.wording.word("not-found"))
        ]
    }
}
