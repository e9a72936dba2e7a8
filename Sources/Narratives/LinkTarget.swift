/// What a link inside the site points to. The address depends on the kind of page and its slug alone, so that Markdown becomes
/// HTML before anyone knows which pages exist; whether the target exists is a check of its own.
package enum LinkTarget: Hashable, Sendable {
    case home
    case narrative(Slug)
    case term(Term)
    case page(Slug)
    /// A file that stands beside the Markdown and is copied as it is: its path below the content folder.
    case file(String)

    /// The folder of the site in which such files stand, laid out as in the content. It is theirs alone: at the root a host would obey some of
    /// them, and beside a page or an asset another name of it could be served in its place.
    package static let files = "files"

    /// The address below the site's root.
    package var path: String {
        switch self {
        case .home: "index.html"
        case .narrative(let id): LinkTarget.page("narratives", id)
        case .term(let term): LinkTarget.page(term.vocabulary.folder, term.slug)
        case .page(let slug): LinkTarget.page("pages", slug)
        case .file(let path): LinkTarget.files + "/" + path
        }
    }

    /// In one piece: a page has dozens of addresses, and interpolation would grow each of them step by step.
    private static func page(_ folder: String, _ slug: Slug) -> String {
        String(unsafeUninitializedCapacity: folder.utf8.count + slug.text.utf8.count + 6) { bytes in
            var count = 0
            func append(_ text: String) {
                var text = text
                text.withUTF8 { count = bytes[count...].initialize(fromContentsOf: $0) }
            }
            append(folder)
            append("/")
            append(slug.text)
            append(".html")
            return count
        }
    }
}
