/// What a link inside the site points to. The address depends on the kind of page and its slug alone, so that Markdown becomes
/// HTML before anyone knows which pages exist; whether the target exists is a check of its own.
package enum LinkTarget: Hashable, Sendable {
    case home
    case narrative(Slug)
    case term(Term)
    case page(Slug)
    /// A file that stands beside the Markdown and is copied as it is: its path below the content folder.
    case file(String)

    /// The address below the site's root.
    package var path: String {
        switch self {
        case .home: "index.html"
        case .narrative(let id): "narratives/\(id.text).html"
        case .term(let term): "\(term.vocabulary.folder)/\(term.slug.text).html"
        case .page(let slug): "pages/\(slug.text).html"
        case .file(let path): path
        }
    }
}
