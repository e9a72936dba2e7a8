package import Narratives
internal import Text

/// What a file below the content folder is, by its path alone.
package enum ContentPath: Hashable, Sendable {
    case narrative(Slug)
    case term(Term)
    case page(Slug)
    case home
    /// Anything that is not Markdown: published when a text links to it.
    case attachment
    /// Markdown of which no page can be made; `fix` says what to do.
    case misplaced(reason: String, fix: String)

    /// - Parameter path: below the content folder, with single slashes.
    package init(_ path: String) {
        guard path.lowercased().hasSuffix(".md") || path.lowercased().hasSuffix(".markdown") else {
            self = .attachment
            return
        }
        guard path != "index.md" else {
            self = .home
            return
        }
        guard path.hasSuffix(".md") else {
            self = .misplaced(reason: "Markdown files end in .md here.", fix: "Rename it.")
            return
        }
        let components = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard components.count > 1 else {
            self = .misplaced(reason: "No page is made of a Markdown file here.", fix: "Move it to pages/ or narratives/.")
            return
        }
        let isIndex = components.last == "index.md"
        let name = isIndex ? components[components.count - 2] : String(components[components.count - 1].dropLast(3))
        let folder = components[0]
        guard !isIndex || components.count > 2 else {
            self = .misplaced(reason: "The lists are made by the site itself.", fix: "Give the file a name of its own.")
            return
        }
        guard let vocabulary = Vocabulary(rawValue: folder) else {
            self = ContentPath.untermed(folder: folder, name: name, isIndex: isIndex)
            return
        }
        guard components.count == 2, !isIndex else {
            self = .misplaced(reason: "\(folder)/ has no sub-folders.", fix: "Move it to \(folder)/\(name).md.")
            return
        }
        self = Slug(name).map { .term(Term(vocabulary, $0)) } ?? ContentPath.unnamed(name, isFolder: false)
    }

    /// What a link to the page of the file leads to; nil for a file of which no page is made.
    package var target: LinkTarget? {
        switch self {
        case .narrative(let id): .narrative(id)
        case .term(let term): .term(term)
        case .page(let slug): .page(slug)
        case .home: .home
        case .attachment, .misplaced: nil
        }
    }

    private static func untermed(folder: String, name: String, isIndex: Bool) -> ContentPath {
        switch folder {
        case "narratives": return Slug(name).map { .narrative($0) } ?? unnamed(name, isFolder: isIndex)
        case "pages": return Slug(name).map { .page($0) } ?? unnamed(name, isFolder: isIndex)
        default:
            let folders = ["narratives", "pages"] + Vocabulary.allCases.map(\.folder)
            let nearest = Spelling.nearest(to: folder, among: folders)
            return .misplaced(
                reason: "`\(folder)/` is not a folder that pages are made of.",
                fix: nearest.map { "Did you mean `\($0)/`?" } ?? "Use one of \(folders.joined(separator: ", ")).")
        }
    }

    private static func unnamed(_ name: String, isFolder: Bool) -> ContentPath {
        let fix = Slug(from: name).map { isFolder ? "Rename the folder to `\($0)`." : "Rename it to `\($0).md`." }
        return .misplaced(
            reason: "A file's name is its address, and `\(name)` is not lower-case letters, digits and single hyphens.",
            fix: fix ?? "Rename it.")
    }
}
