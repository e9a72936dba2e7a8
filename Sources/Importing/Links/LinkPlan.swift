internal import Narratives

/// What links of imported texts can lead to.
struct LinkPlan: Sendable {
    struct Page: Sendable {
        let id: Slug
        /// A published text cannot link to a draft.
        let isDraft: Bool
        let anchors: Set<String>
    }

    /// By path below the folder that is imported.
    var pages: [String: Page] = [:] {
        didSet { pagesByID = Dictionary(pages.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }
    }
    private var pagesByID: [Slug: Page] = [:]
    /// By title and by file name, as names are compared, for `[[links]]`.
    var pagesByName: [String: Page] = [:]
    /// By the address of the report that a page was made of.
    var pagesByURL: [String: Page] = [:]
    /// What each file that may be copied is to be called beside its narrative, by its path below that folder.
    var copies: [String: String] = [:]
    /// Narratives of the content that no import made.
    var others: Set<Slug> = []

    enum Destination: Equatable {
        /// An address from `narratives/<id>.md`.
        case page(String)
        /// A file to copy, by its path below the folder that is imported.
        case file(String)
    }

    /// Where an address leads, from a document in a folder; nil where that is nothing a site can have.
    ///
    /// - Parameter isFromDraft: drafts may link to drafts, since they are built together.
    func destination(of address: String, from folder: String, isFromDraft: Bool) -> Destination? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let whole = parts.first, !whole.isEmpty, let path = joined(PercentEncoding.decoded(whole), folder) else { return nil }
        // A file keeps its contents whatever is asked of it: `graph.png?raw=true`.
        if let query = path.firstIndex(of: "?") { return copies[String(path[..<query])].map { _ in .file(String(path[..<query])) } }
        let stem = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
        if let page = [path, path + ".md", stem + ".md", path + "/index.md", path + "/README.md"].lazy.compactMap({ pages[$0] }).first {
            guard !page.isDraft || isFromDraft else { return nil }
            let fragment = parts.count > 1 && page.anchors.contains(PercentEncoding.decoded(parts[1])) ? "#" + parts[1] : ""
            return .page("\(page.id).md\(fragment)")
        }
        return copies[path] == nil ? nil : .file(path)
    }

    /// The narrative that a link of a document leads to, or whose own report stands there.
    func narrative(at address: String, from folder: String, isFromDraft: Bool) -> Slug? {
        if let page = pagesByURL[address] { return !page.isDraft || isFromDraft ? page.id : nil }
        guard case .page(let path) = destination(of: address, from: folder, isFromDraft: isFromDraft) else { return nil }
        return Slug(String(path.prefix { $0 != "." }))
    }

    /// A file by its name alone, as wikis link them: the nearest to a folder, or else the first.
    func file(named name: String, from folder: String) -> String? {
        guard name.contains(".") else { return nil }
        let beside = folder.isEmpty ? name : folder + "/" + name
        return copies[beside] != nil ? beside : copies.keys.filter { $0.hasSuffix("/" + name) }.min()
    }

    /// What a `[[name]]` means.
    func page(named name: String, isFromDraft: Bool) -> Page? {
        guard let page = pagesByName[Name.bare(name)], !page.isDraft || isFromDraft else { return nil }
        return page
    }

    /// Whether a link of a finished text leads somewhere.
    func knows(_ link: Link, copied: Set<String>, isFromDraft: Bool) -> Bool {
        switch link.target {
        case .narrative(let other):
            let page = pagesByID[other]
            if let page { return (!page.isDraft || isFromDraft) && link.fragment.map { page.anchors.contains($0) } ?? true }
            return others.contains(other) && link.fragment == nil
        case .file(let path): return copied.contains(path)
        // Pages of words may come to be or go; whoever imports does not know.
        case .home, .term, .page: return false
        }
    }

    private func joined(_ path: String, _ folder: String) -> String? {
        var components = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for component in path.split(separator: "/") {
            switch component {
            case ".": continue
            case "..": guard components.popLast() != nil else { return nil }
            default: components.append(String(component))
            }
        }
        return components.isEmpty ? nil : components.joined(separator: "/")
    }
}
