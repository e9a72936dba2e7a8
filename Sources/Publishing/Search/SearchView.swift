/// The search page.
struct SearchView: PageView {
    static let template = "search"

    private let version: String

    /// - Parameter version: of the index.
    init(_ version: String, _ site: SiteReader) { self.version = version }

    static let fields = Fields<SearchView>([
        .text("version", "Changes with the index; stands in the addresses of its scripts.") { $0.version }
    ])
}
