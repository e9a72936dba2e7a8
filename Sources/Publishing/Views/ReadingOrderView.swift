internal import Narratives

/// The pages that are read with one.
struct ReadingOrderView: View {
    private let part: ReadingOrder.Part

    /// Nil for a page that stands alone.
    init?(around page: LinkTarget, _ site: SiteReader) {
        guard let part = site.readingOrder(around: page) else { return nil }
        self.part = part
    }

    private func link(_ position: Int) -> LinkView? {
        part.entries.indices.contains(position) ? part.entries[position].link : nil
    }

    /// Those that are read below a page are shown beside that page, and beside each other.
    private var items: [ReadingOrderItemView] {
        let open = part.entries[part.position].parent ?? part.position
        return part.entries.enumerated().filter { $1.parent == nil || $1.parent == open }.map { position, entry in
            ReadingOrderItemView(link: entry.link, isNested: entry.parent != nil, isCurrent: position == part.position)
        }
    }

    static let fields = Fields<ReadingOrderView>([
        .text("title", "What the first of them is called, which stands in the menu.") { $0.part.entries[0].link.title },
        .list("items", "All that stand level, in order, and those below this page or beside it.") { $0.items },
        .view("previous", "The page before.") { $0.link($0.part.position - 1) },
        .view("next", "The page after.") { $0.link($0.part.position + 1) },
    ])
}

/// A page among those that are read together.
struct ReadingOrderItemView: View {
    let link: LinkView
    let isNested: Bool
    let isCurrent: Bool

    static let fields = Fields<ReadingOrderItemView>([
        .text("url", "The address below the site's root.") { $0.link.url },
        .text("title", "What it is called.") { $0.link.title },
        .flag("isNested", "Whether it stands below another page.") { $0.isNested },
        .flag("isCurrent", "Whether it is this page.") { $0.isCurrent },
    ])
}
