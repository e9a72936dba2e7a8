internal import Analysis
internal import Narratives

/// One page for each narrative.
struct NarrativePages {
    let setter: PageSetter
    let mentions: MentionPages
    let fragments: Fragments

    var all: [Page] {
        let (site, fragments) = (setter.site, fragments)
        return site.corpus.narratives.indices.map { index in
            let (id, file) = (site.corpus.narratives[index].id, site.corpus.narratives[index].file)
            let (title, summary) = (site.corpus.narratives[index].title, site.corpus.narratives[index].summary)
            let target = LinkTarget.narrative(id)
            let mentions = mentions.view(of: target)
            return setter.page(
                target.path, origin: file, source: file, "narrative", title: title, description: summary,
                of: [.narrative(index)]
            ) {
                NarrativeView(index, site: site, fragments: fragments, root: $0, mentions: mentions($0))
            }
        }
    }
}

/// The home page, the free pages, and the page for missing ones.
struct FreePages {
    let setter: PageSetter
    let mentions: MentionPages
    let fragments: Fragments

    /// How many narratives of each kind the home page shows.
    private static let newest = 4

    var all: [Page] {
        let site = setter.site
        let home = setter.page(
            "index.html", origin: site.corpus.home?.file ?? "the home page", source: site.corpus.home?.file, "home",
            title: site.configuration.title,
            description: site.configuration.description
        ) { root in
            let kinds = Kind.allCases.map { kind in
                let narratives = site.insights.chronology.narratives(of: kind, in: site.corpus)
                let newest = fragments.items(narratives.prefix(FreePages.newest), root: root)
                return HomeKindView(kind: kind, wording: site.wording, count: narratives.count, items: newest)
            }
            return HomeView(site: site, kinds: kinds)
        }
        let others = site.corpus.pages.map { page in
            let mentions = mentions.view(of: page.target)
            return setter.page(
                page.target.path, origin: page.file, source: page.file, "page", title: page.title,
                description: page.summary ?? page.title, of: [site.mentions(of: page.target)]
            ) {
                FreePageView(page: page, site: site, root: $0, mentions: mentions($0))
            }
        }
        return [home] + others + [
            setter.missingPage("404.html", origin: "the page for missing pages", title: site.wording.word("not-found"))
        ]
    }
}
