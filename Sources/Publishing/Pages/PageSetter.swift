internal import Mustache
internal import Narratives

/// Sets pages in the theme's frame. Templates are compiled, and the frame's top and bottom rendered, once for each depth of page.
struct PageSetter: Sendable {
    let site: Site
    private let theme: Theme
    /// By the way to the site's root.
    private let depths: [String: Depth]

    private struct Depth: Sendable {
        let theme: CompiledTheme
        let header: String
        let footer: String
    }

    init(_ site: Site, _ theme: Theme) throws {
        self.site = site
        self.theme = theme
        var depths: [String: Depth] = [:]
        for root in ["", "../", PageSetter.absoluteRoot(site)] where depths[root] == nil {
            let compiled = try theme.compiled(root: root)
            let frame = FrameView(site: site, title: "", description: "", path: nil)
            depths[root] = Depth(
                theme: compiled, header: compiled.render("header", with: frame), footer: compiled.render("footer", with: frame))
        }
        self.depths = depths
    }

    /// A page of the site from a template and what it shows.
    ///
    /// - Parameter canonical: the path that stands for this page where there are several; its own where left out.
    func page(
        _ path: String, origin: String, _ template: String, title: String, description: String, canonical: String? = nil,
        _ content: @escaping @Sendable (_ root: String) -> some View
    ) -> Page {
        Page(path, origin: origin) {
            let root = PageSetter.root(of: path)
            return set(template, root: root, title: title, description: description, path: canonical ?? path, content(root))
        }
    }

    /// The page for addresses that lead nowhere. It is shown at any depth, so its links begin at the host's root where that is known.
    func missingPage(_ path: String, origin: String, title: String) -> Page {
        Page(path, origin: origin) {
            set("not-found", root: PageSetter.absoluteRoot(site), title: title, description: title, path: nil, EmptyView())
        }
    }

    /// A view by itself, outside any page.
    func render(_ template: String, root: String, _ view: some View) -> String {
        depths[root]?.theme.render(template, with: view) ?? ""
    }

    private func set(_ template: String, root: String, title: String, description: String, path: String?, _ content: some View) -> [UInt8] {
        guard let depth = depths[root] else { return [] }
        let frame = FrameView(site: site, title: title, description: description, path: path, header: depth.header, footer: depth.footer)
        return Array(depth.theme.render(template, with: PageView(frame: frame, content: content)).utf8)
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
