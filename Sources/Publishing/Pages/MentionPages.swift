internal import Analysis
internal import Narratives

/// Who links to a page: a few on the page itself, and where there are more, all of them on pages of their own.
struct MentionPages: Sendable {
    let setter: PageSetter
    let fragments: Fragments

    /// How many are shown on the page that is linked.
    private static let shown = 20

    private var site: Site { setter.site }

    /// The view is made when its page is rendered, so that no page's views wait in memory.
    func view(of target: LinkTarget) -> @Sendable (_ root: String) -> MentionsView {
        let (site, fragments) = (site, fragments)
        return { root in
            let links = site.insights.backlinks.links(to: target)
            return MentionsView(
                items: links.prefix(MentionPages.shown).map {
                    BacklinkView(backlink: $0, target: target, site: site, fragments: fragments, root: root)
                },
                total: links.count > MentionPages.shown ? site.wording.count(links.count, "mentions") : "",
                url: MentionPages.path(of: target))
        }
    }

    /// The lists of links to pages that have more than fit on them.
    var all: [Page] {
        let corpus = site.corpus
        let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0).map { LinkTarget.term($0.term) } }
        let targets = corpus.narratives.map { LinkTarget.narrative($0.id) } + corpus.pages.map(\.target) + terms
        return targets.flatMap { pages(of: $0) }
    }

    private func pages(of target: LinkTarget) -> [Page] {
        let (site, fragments, links) = (site, fragments, site.insights.backlinks.links(to: target))
        guard links.count > MentionPages.shown else { return [] }
        let input = site.mentions(of: target)
        let title = site.wording.phrase("mentions-of", ["title": site.title(of: target)])
        return Paging.parts(of: MentionPages.path(of: target), count: links.count).map { part in
            setter.page(
                part.path, origin: "the links to \(target.path)", "mentions", title: part.title(title, site.wording), description: title,
                of: [input]
            ) { root in
                MentionListView(
                    title: title, target: LinkView(url: target.path, title: site.title(of: target)),
                    items: links[part.range].map {
                        BacklinkView(backlink: $0, target: target, site: site, fragments: fragments, root: root)
                    },
                    pager: part.pager(site.wording))
            }
        }
    }

    private static func path(of target: LinkTarget) -> String { "\(target.path.dropLast(".html".count))-mentions.html" }
}
