internal import Analysis
internal import Narratives

/// What stands on many pages alike, made once for each depth of page: narratives as list items, and links to narratives and terms. Each is made
/// when the first page shows it, of nothing but what a page asks for that shows it; after an edit few are.
final class FragmentCache: Sendable {
    /// What pages of one depth share, by numbers of `Subjects`.
    private final class Shared: Sendable {
        let items: LazyValues<String>
        /// Titles, linked, without a template.
        let anchors: LazyValues<String>
        /// The same for terms, within a sentence.
        let mentions: LazyValues<String>
        /// From a template.
        let termLinks: LazyValues<String>

        init(_ site: Site, _ theme: Theme, root: String) {
            let subjects = site.subjects
            @Sendable func html(_ template: String, _ view: some View) -> String {
                var bytes: [UInt8] = []
                theme.render(template, [view], root: root, to: &bytes)
                return String(decoding: bytes, as: UTF8.self)
            }
            items = LazyValues(subjects.narrativeCount) {
                html("narrative-item", FragmentCache.item(NarrativeCard(site.corpus.narratives[$0]), site.wording))
            }
            anchors = LazyValues(subjects.targets.count) { site.wording.anchor(subjects.links[$0], at: subjects.targets[$0], root: root) }
            mentions = LazyValues(subjects.entries.count) {
                let entry = subjects.entries[$0]
                return Site.anchor(.term(entry.term), root: root, site.configuration.mention(of: entry.term, called: entry.title))
            }
            termLinks = LazyValues(subjects.entries.count) {
                html("term-link", LinkView(url: LinkTarget.term(subjects.entries[$0].term).path, title: subjects.entries[$0].title))
            }
        }
    }

    private let theme: Theme
    private let site: Site
    private let atRoot: Shared
    private let belowRoot: Shared
    /// The day each narrative began, as a time element.
    private let times: LazyValues<String>

    init(_ site: Site, _ theme: Theme) {
        (self.site, self.theme) = (site, theme)
        (atRoot, belowRoot) = (Shared(site, theme, root: ""), Shared(site, theme, root: "../"))
        times = LazyValues(site.subjects.narrativeCount) { site.wording.day(site.corpus.narratives[$0].date) }
    }

    /// - Parameter root: the way to the root; pages stand there or one folder below.
    private func shared(_ root: String) -> Shared { root.isEmpty ? atRoot : belowRoot }

    func item(_ narrative: Int, root: String) -> String { shared(root).items[narrative] }
    func time(_ narrative: Int) -> String { times[narrative] }
    func anchor(_ subject: Int, root: String) -> String { shared(root).anchors[subject] }
    func mention(_ subject: Int, root: String) -> String { shared(root).mentions[subject - site.subjects.narrativeCount] }
    func termLink(_ subject: Int, root: String) -> String { shared(root).termLinks[subject - site.subjects.narrativeCount] }

    /// The theme's picture for sharing, in the site's language where there is one.
    func picture(for kind: Kind?) -> String? {
        let name = "share." + (kind?.rawValue ?? "site")
        let paths = theme.assets.pathByName
        return paths["\(name).\(site.configuration.language).png"] ?? paths["\(name).png"]
    }

    func render(_ template: String, _ views: [any View], root: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 << 10)
        theme.render(template, views, root: root, to: &bytes)
        return bytes
    }
}
