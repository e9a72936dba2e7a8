internal import Narratives

/// What every page has, whatever it shows.
struct FrameView: View {
    let site: Site
    let title: String
    let description: String
    /// Below the site's root; nil for pages that have no address of their own, such as the one for missing pages.
    let path: String?
    /// The feed of what the page tells of.
    var feed: FeedLinkView?

    static let fields = Fields<FrameView>([
        .text("language", "The language tag of the page.") { $0.site.configuration.language },
        .text("siteTitle", "The site's name.") { $0.site.configuration.title },
        .text("siteDescription", "What the site holds, in one line.") { $0.site.configuration.description },
        .text("pageTitle", "The page's name, for its title element.") { $0.title },
        .text("pageDescription", "What the page holds, for search engines and previews.") { $0.description },
        .text("canonical", "The page's full address, where base-url is set.") { view in view.path.flatMap { view.site.absoluteURL(of: $0) }
        },
        .text("shareImage", "The full address of the picture for sharing, where it and base-url are set.") { view in
            view.site.shareImage
        },
        .flag("hasFeeds", "Whether there are feeds: base-url is set.") { $0.site.configuration.baseURL != nil },
        .view("feed", "The page's own feed besides that of everything, where it has one.") { view in
            view.site.configuration.baseURL == nil ? nil : view.feed
        },
        .list("menu", "Pages that asked for a place in the menu.") { $0.site.menu },
    ])
}

/// A link and its words.
struct LinkView: View {
    /// Below the site's root.
    let url: String
    let title: String

    static let fields = Fields<LinkView>([
        .text("url", "The address below the site's root.") { $0.url },
        .text("title", "What it is called.") { $0.title },
    ])
}
