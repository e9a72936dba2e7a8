internal import Analysis
internal import Narratives
internal import Text

/// Who links to a page: the first few, then the rest or the way to them.
struct MentionsView: View {
    let items: [MentionView]
    /// Those after the first few; empty where there are so many that they have pages of their own.
    let rest: [MentionView]
    /// How many there are in all, in words; empty where all are shown.
    let total: String
    /// The address of the list of all of them; empty where this page has them all.
    let url: String

    /// How many links a page has room for that is linked, and how many pages' it shows at once.
    private static let (most, open) = (20, 3)

    /// Nil where nobody links there.
    init?(of target: LinkTarget, _ site: SiteReader) {
        let links = site.mentions(of: target)
        guard !links.isEmpty else { return nil }
        let areMore = MentionsView.areMore(links.count)
        let pages = MentionView.byPage(links.prefix(MentionsView.most), to: target, site)
        items = Array(pages.prefix(MentionsView.open))
        rest = areMore ? [] : Array(pages.dropFirst(MentionsView.open))
        let all = rest.isEmpty ? "" : site.wording.phrase("mentions-all", ["n": String(pages.count)])
        total = areMore ? site.wording.count(links.count, "mentions") : all
        url = areMore ? MentionsView.path(of: target) : ""
    }

    /// The address of the list of all links to a page.
    static func path(of target: LinkTarget) -> String { "\(target.path.dropLast(".html".count))-mentions.html" }

    /// Whether so many links need pages of their own.
    static func areMore(_ count: Int) -> Bool { count > most }

    static let fields = Fields<MentionsView>([
        .list("items", "The first of them, by page.") { $0.items },
        .list("rest", "The others, where there are not too many for this page.") { $0.rest },
        .text("total", "How many there are in all, in words, where there are more than the first.") { $0.total },
        .text("url", "The address of the list of all; empty where all are here.") { $0.url },
    ])
}

/// A page that links to another, and in which words.
struct MentionView: View {
    /// At least one, all from one page.
    let links: [Backlink]
    let target: LinkTarget
    let site: SiteReader

    /// In the order in which pages come first.
    static func byPage(_ links: some Sequence<Backlink>, to target: LinkTarget, _ site: SiteReader) -> [MentionView] {
        var pages: [LinkTarget] = []
        let byPage = Dictionary(grouping: links) { link in link.source }
        for link in links where pages.last != link.source { pages.append(link.source) }
        return pages.uniqued().map { MentionView(links: byPage[$0] ?? [], target: target, site: site) }
    }

    static let fields = Fields<MentionView>([
        .html("link", "The linking page: its title, linked.") { $0.site.anchor($0.links[0].source) },
        .text("kindName", "The kind, where the linking page is a narrative.") { view in
            view.site.link(to: view.links[0].source).kind.map { view.site.wording.kind($0) }
        },
        .list("sentences", "The sentences that the links stand in.") { view in view.links.map { MarkupView(markup: view.sentence(of: $0)) }
        },
    ])

    /// Finished HTML, the link's words in a mark element.
    private func sentence(of link: Backlink) -> String {
        let (before, words, after) = site.sentence(of: link, to: target)
        let mark = words.isEmpty ? "" : "<mark>\(HTMLEscaping.escaped(words))</mark>"
        return HTMLEscaping.escaped(before) + mark + HTMLEscaping.escaped(after)
    }
}
