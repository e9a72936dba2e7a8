/// The search page.
struct SearchView: PageView {
    static let template = "search"

    private let version: String
    private let site: SiteReader

    /// - Parameter version: of the index.
    init(_ version: String, _ site: SiteReader) { (self.version, self.site) = (version, site) }

    static let fields = Fields<SearchView>([
        .text("version", "Changes with the index; stands in the addresses of its scripts.") { $0.version },
        .list("vocabularies", "The lists of words that have something in them.") { $0.site.vocabularies },
    ])
}
