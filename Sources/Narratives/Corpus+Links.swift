extension Corpus {
    /// The links of every text that has any, with its file, in the corpus's order.
    package var links: [(file: String, links: [Link])] {
        let all =
            narratives.map { ($0.file, $0.body.links) } + termPages.map { ($0.file, $0.body.links) }
            + pages.map { ($0.file, $0.body.links) }
            + (home.map { [($0.file, $0.body.links)] } ?? []) + refused.map { ($0.file, $0.body.links) }
        return all.filter { !$0.1.isEmpty }
    }

    /// Files that a text links to and that are there, each once, sorted.
    package var linkedFiles: [String] {
        let linked = Set(links.flatMap { $0.links.files })
        return files.filter(linked.contains)
    }
}

extension Body {
    /// Files beside the Markdown that the text links to, in its order.
    package var linkedFiles: [String] { links.files }
}

extension [Link] {
    fileprivate var files: [String] { indices.compactMap { if case .file(let path) = self[$0].target { path } else { nil } } }
}
