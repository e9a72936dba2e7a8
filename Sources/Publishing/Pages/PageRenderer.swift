internal import Disk
internal import Narratives
internal import Text

/// Pages in the theme's frame, and other files, each with what it was made of.
struct PageRenderer: Sendable {
    let site: Site
    let theme: Theme
    private let fragments: FragmentCache
    private let tracker: DependencyTracker?

    /// - Parameter tracker: nil where nobody asks whether a page has changed.
    init(site: Site, theme: Theme, tracker: DependencyTracker? = nil) {
        (self.site, self.theme, self.tracker) = (site, theme, tracker)
        fragments = FragmentCache(site, theme)
    }

    /// A page of the site from a view and its template.
    ///
    /// - Parameters:
    ///   - canonical: the path that stands for this page where there are several; its own where left out.
    ///   - feed: what the page tells of, as a feed.
    ///   - kind: what the page tells of, where it is of one kind.
    ///   - markdown: the path of the same as Markdown.
    func page<Content: PageView>(
        _ path: String, origin: String, source: String? = nil, _ content: Content.Type, _ plan: Content.Planned, title: String,
        description: String, canonical: String? = nil, feed: FeedLinkView? = nil, kind: Kind? = nil, markdown: String? = nil
    ) -> Page {
        let frame = PageFrame(
            title: title, description: description, path: canonical ?? path, feed: feed, kind: kind,
            source: canonical == nil ? source : nil, markdown: markdown)
        return Page(path, origin: origin, source: source, pieces: [piece(path, FramedPage<Content>.self, Plan(frame, plan))])
    }

    /// A piece of a file.
    ///
    /// - Parameter name: the file's path, and whatever tells the piece from others of the file.
    func piece<Content: SiteContent>(_ name: String, _ content: Content.Type, _ plan: Content.Planned) -> Piece {
        let (site, fragments, root) = (site, fragments, PageRenderer.root(of: name))
        guard let tracker else { return Piece { try Content.bytes(plan, SiteReader(site, fragments, root: root)) } }
        let id = ContentHash.of(Array(name.utf8))
        return Piece(key: {
            var text = DigestText()
            text.add(Content.name)
            text.add(name)
            plan.add(to: &text)
            return tracker.digest(of: id, text.digest)
        }) {
            let reader = SiteReader(site, fragments, tracker, root: root)
            let bytes = try Content.bytes(plan, reader)
            tracker.note(reader.asked, of: id)
            return bytes
        }
    }

    /// The page for addresses that lead nowhere. It is shown at any depth, so its links begin at the host's root where that is known.
    func missingPage(_ path: String, origin: String, title: String) -> Page {
        let (site, fragments) = (site, fragments)
        return Page(path, origin: origin) {
            let reader = SiteReader(site, fragments, root: PageRenderer.absoluteRoot(site))
            return reader.render("not-found", [FrameView(PageFrame(title: title, description: title, path: nil), reader)])
        }
    }

    /// The way from a page to the site's root. Pages stand at the root or one folder below it; those at old addresses further down.
    private static func root(of path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The path part of base-url.
    private static func absoluteRoot(_ site: Site) -> String {
        guard let base = site.configuration.baseURL else { return "" }
        // https://host/path/: what follows the third slash, and the slash.
        let slashes = base.utf8.indices.filter { base.utf8[$0] == UInt8(ascii: "/") }
        return slashes.count > 2 ? String(base[slashes[2]...]) : "/"
    }
}

/// A view in the theme's frame.
private enum FramedPage<Content: PageView>: SiteContent {
    static var name: String { Content.template }

    static func bytes(_ plan: Plan<PageFrame, Content.Planned>, _ site: SiteReader) -> [UInt8] {
        site.render(Content.template, [FrameView(plan.values.0, site), Content(plan.values.1, site)])
    }
}
