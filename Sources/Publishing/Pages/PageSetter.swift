internal import Narratives

/// Sets pages in the theme's frame. The frame's top and bottom are rendered once for each depth, never once for each page.
struct PageSetter: Sendable {
    let site: Site
    let theme: Theme
    private let headers: [String: String]
    private let footers: [String: String]

    /// - Parameter roots: the ways to the site's root that pages have.
    init(_ site: Site, _ theme: Theme) {
        self.site = site
        self.theme = theme
        let roots = ["", "../", PageSetter.absoluteRoot(site)]
        func rendered(_ template: String) -> [String: String] {
            let views = roots.map { FrameView(site: site, theme: theme.names, root: $0, title: "", description: "", path: nil) }
            return Dictionary(zip(roots, views.map { theme.render(template, with: $0) }), uniquingKeysWith: { first, _ in first })
        }
        headers = rendered("header")
        footers = rendered("footer")
    }

    /// A page of the site from a template and what it shows.
    func page(
        _ path: String, origin: String, _ template: String, title: String, description: String,
        _ content: @escaping @Sendable (_ root: String) -> some View
    ) -> Page {
        Page(path, origin: origin) {
            let root = PageSetter.root(of: path)
            return set(template, frame(root: root, title: title, description: description, path: path), content(root))
        }
    }

    /// The page for addresses that lead nowhere. It is shown at any depth, so its links begin at the host's root where that is known.
    func missingPage(_ path: String, origin: String, title: String) -> Page {
        Page(path, origin: origin) {
            set("not-found", frame(root: PageSetter.absoluteRoot(site), title: title, description: title, path: nil), EmptyView())
        }
    }

    private func set(_ template: String, _ frame: FrameView, _ content: some View) -> [UInt8] {
        Array(theme.render(template, with: PageView(frame: frame, content: content)).utf8)
    }

    private func frame(root: String, title: String, description: String, path: String?) -> FrameView {
        FrameView(
            site: site, theme: theme.names, root: root, title: title, description: description, path: path, header: headers[root] ?? "",
            footer: footers[root] ?? "")
    }

    /// The way from a page to the site's root.
    static func root(of path: String) -> String {
        String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The path part of base-url.
    private static func absoluteRoot(_ site: Site) -> String {
        guard let base = site.configuration.baseURL, let scheme = base.firstRange(of: "://") else { return "" }
        return base[scheme.upperBound...].firstIndex(of: "/").map { String(base[$0...]) } ?? "/"
    }
}

extension Collection where Element: Equatable {
    /// Where a run of elements first stands, without Foundation.
    func firstRange(of run: some Collection<Element>) -> Range<Index>? {
        firstRange(ofRun: Array(run))
    }

    private func firstRange(ofRun run: [Element]) -> Range<Index>? {
        var start = startIndex
        while start != endIndex {
            var (here, matched) = (start, 0)
            while matched < run.count, here != endIndex, self[here] == run[matched] {
                here = index(after: here)
                matched += 1
            }
            if matched == run.count { return start..<here }
            start = index(after: start)
        }
        return run.isEmpty ? startIndex..<startIndex : nil
    }
}
