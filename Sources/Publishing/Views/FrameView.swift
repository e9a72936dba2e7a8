internal import Narratives
internal import Text

/// What a page is called where it is planned.
struct PageFrame: Digestible {
    let title: String
    let description: String
    /// Below the site's root; nil for pages that have no address of their own, such as the one for missing pages.
    let path: String?
    /// The feed of what the page tells of.
    var feed: FeedLinkView?
    /// What the picture for sharing shows; nil for the site as a whole.
    var kind: Kind?
    /// The file of the content that the page is made of.
    var source: String?
    /// The address of the same as Markdown, below the site's root.
    var markdown: String?

    func add(to text: inout DigestText) {
        text.add(title)
        text.add(description)
        path.add(to: &text)
        feed.add(to: &text)
        text.add(kind?.rawValue ?? "")
        source.add(to: &text)
        markdown.add(to: &text)
    }
}

/// What every page has, whatever it shows.
struct FrameView: View {
    let page: PageFrame
    let site: SiteReader

    init(_ page: PageFrame, _ site: SiteReader) { (self.page, self.site) = (page, site) }

    static let fields = Fields<FrameView>([
        .text("language", "The language tag of the page.") { $0.site.configuration.language },
        .text("siteTitle", "The site's name.") { $0.site.configuration.title },
        .text("siteDescription", "What the site holds, in one line.") { $0.site.configuration.description },
        .text("pageTitle", "The page's name, for its title element.") { $0.page.title },
        .text("pageDescription", "What the page holds, for search engines and previews.") { $0.page.description },
        .text("canonical", "The page's full address, where base-url is set.") { view in
            view.page.path.flatMap { view.site.absoluteURL(of: $0) }
        },
        .text("shareImage", "The full address of the picture for sharing, where base-url is set: the site's own, or the theme's.") {
            $0.site.shareImage(of: $0.page.kind)
        },
        .text("editURL", "Where the page's file can be edited, where edit-url is set and the page is made of one.") { view in
            view.page.source.flatMap { view.site.editURL(of: $0) }
        },
        .text("markdown", "The address of the same narrative as Markdown, below the site's root, where `markdown` is on.") {
            $0.page.markdown
        },
        .flag("hasFeeds", "Whether there are feeds: base-url is set.") { $0.site.configuration.baseURL != nil },
        .view("feed", "The page's own feed besides that of everything, where it has one.") { view in
            view.site.configuration.baseURL == nil ? nil : view.page.feed
        },
        .text("edition", "That this is an edition for readers outside, and whether words were replaced; empty inside.") { view in
            view.site.configuration.edition.map { edition in
                let replaced = edition.replacements.isEmpty ? [] : [view.site.wording.word("edition-replaced")]
                return ([view.site.wording.word("edition-note")] + replaced).joined(separator: " ")
            }
        },
        .list("menu", "Pages that asked for a place in the menu.") { $0.site.menu },
        .list("leading", "Of those, what helped and what nobody knew, for the head of every page.") { $0.site.leading },
        .list("indexes", "What narratives of every kind taught, gathered; those that have something in them.") { $0.site.indexes },
    ])
}
