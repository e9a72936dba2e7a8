internal import Mustache
internal import Narratives

/// What every page has, whatever it shows.
struct FrameView: View {
    let site: Site
    let title: String
    let description: String
    /// Below the site's root; nil for pages that have no address of their own, such as the one for missing pages.
    let path: String?
    /// Rendered once for all pages of the same depth.
    var header = ""
    var footer = ""

    static let fields = Fields<FrameView>([
        .text("language", "The language tag of the page.") { $0.site.configuration.language },
        .text("siteTitle", "The site's name.") { $0.site.configuration.title },
        .text("siteDescription", "What the site holds, in one line.") { $0.site.configuration.description },
        .text("pageTitle", "The page's name, for its title element.") { $0.title },
        .text("pageDescription", "What the page holds, for search engines and previews.") { $0.description },
        .text("canonical", "The page's full address, where base-url is set.") { view in view.path.flatMap { view.site.absoluteURL(of: $0) }
        },
        .text("shareImage", "The full address of the picture for sharing, where it and base-url are set.") { view in
            view.site.configuration.image.flatMap { view.site.absoluteURL(of: $0) }
        },
        .flag("hasFeeds", "Whether there are feeds: base-url is set.") { $0.site.configuration.baseURL != nil },
        .list("menu", "Pages that asked for a place in the menu.") { view in
            view.site.menu.map { LinkView(url: $0.target.path, title: $0.title) }
        },
        .html("header", "The top of the page, from header.mustache; rendered once for all pages.") { $0.header },
        .html("footer", "The bottom of the page, from footer.mustache; rendered once for all pages.") { $0.footer },
    ])
}

/// A page: what it shows, inside the frame that all pages share.
struct PageView<Content: View>: MustacheParent, Sendable {
    let frame: FrameView
    let content: Content

    func child(named name: String) -> Any? { content.child(named: name) ?? frame.child(named: name) }

    static func shape(_ names: ThemeNames) -> ViewShape {
        ViewShape(name: "the page", fields: { FrameView.fields.shapes.merging(Content.fields.shapes) { $1 }.merging(names.shapes) { $1 } })
    }
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

/// A page with nothing but its frame.
struct EmptyView: View {
    static let fields = Fields<EmptyView>([])
}

extension Site {
    /// Pages with a place in the menu, in its order; ties by address.
    var menu: [FreePage] {
        corpus.pages.filter { $0.menu != nil }.sorted { ($0.menu ?? 0, $0.target.path) < ($1.menu ?? 0, $1.target.path) }
    }
}
