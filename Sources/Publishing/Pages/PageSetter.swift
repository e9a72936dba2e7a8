internal import Narratives

/// Sets pages in the theme's frame.
struct PageSetter: Sendable {
    let site: Site
    let theme: Theme

    /// A page of the site from a template and what it shows.
    ///
    /// - Parameters:
    ///   - canonical: the path that stands for this page where there are several; its own where left out.
    ///   - feed: what the page tells of, as a feed.
    ///   - inputs: what it shows that no front matter says; nil where that cannot be named.
    func page(
        _ path: String, origin: String, source: String? = nil, _ template: String, title: String, description: String,
        canonical: String? = nil, feed: FeedLinkView? = nil, of inputs: [PageInput]? = [],
        _ content: @escaping @Sendable (_ root: String) -> some View
    ) -> Page {
        Page(path, origin: origin, source: source, key: site.key(of: path, inputs)) {
            let root = PageSetter.root(of: path)
            let frame = FrameView(site: site, title: title, description: description, path: canonical ?? path, feed: feed)
            return set(template, root: root, frame, [content(root)])
        }
    }

    /// The page for addresses that lead nowhere. It is shown at any depth, so its links begin at the host's root where that is known.
    func missingPage(_ path: String, origin: String, title: String) -> Page {
        Page(path, origin: origin) {
            set(
                "not-found", root: PageSetter.absoluteRoot(site),
                FrameView(site: site, title: title, description: title, path: nil), [])
        }
    }

    /// A view by itself, outside any page.
    func render(_ template: String, root: String, _ view: some View) -> String {
        var bytes: [UInt8] = []
        theme.render(template, [view], root: root, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func set(_ template: String, root: String, _ frame: FrameView, _ content: [any View]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 << 10)
        theme.render(template, [frame] + content, root: root, to: &bytes)
        return bytes
    }

    /// The way from a page to the site's root. Pages stand at the root or one folder below it.
    private static func root(of path: String) -> String { path.utf8.contains(UInt8(ascii: "/")) ? "../" : "" }

    /// The path part of base-url.
    private static func absoluteRoot(_ site: Site) -> String {
        guard let base = site.configuration.baseURL else { return "" }
        // https://host/path/: what follows the third slash, and the slash.
        let slashes = base.utf8.indices.filter { base.utf8[$0] == UInt8(ascii: "/") }
        return slashes.count > 2 ? String(base[slashes[2]...]) : "/"
    }
}
