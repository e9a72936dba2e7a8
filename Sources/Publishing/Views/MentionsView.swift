internal import Analysis
internal import Narratives
internal import Text

/// Who links to a page: the first few, and the way to the rest.
struct MentionsView: View {
    let items: [BacklinkView]
    /// How many there are in all, in words; empty where all are shown.
    let total: String
    /// The address of the list of all of them.
    let url: String

    /// How many are shown on the page that is linked.
    private static let shown = 20

    /// Nil where nobody links there.
    init?(of target: LinkTarget, _ site: SiteReader) {
        let links = site.mentions(of: target)
        guard !links.isEmpty else { return nil }
        items = links.prefix(MentionsView.shown).map { BacklinkView(backlink: $0, target: target, site: site) }
        total = MentionsView.areMore(links.count) ? site.wording.count(links.count, "mentions") : ""
        url = MentionPages.path(of: target)
    }

    /// Whether so many links need pages of their own.
    static func areMore(_ count: Int) -> Bool { count > shown }

    static let fields = Fields<MentionsView>([
        .list("items", "The newest of them.") { $0.items },
        .text("total", "How many there are in all, where not all are shown.") { $0.total },
        .text("url", "The address of the list of all.") { $0.url },
    ])
}
