/// The search page.
struct SearchView: View {
    /// Of the index.
    let version: String
    let site: Site

    static let fields = Fields<SearchView>([
        .text("version", "Changes with the index; stands in the addresses of its scripts.") { $0.version },
        .list("vocabularies", "The lists of words that have something in them.") { $0.site.vocabularies },
        .list("indexes", "What narratives of every kind taught, gathered; those that have something in them.") { $0.site.indexes },
    ])
}
