extension Corpus {
    /// Every text with its file, in the corpus's order.
    package var bodies: [(file: String, body: Body)] {
        narratives.map { ($0.file, $0.body) } + termPages.map { ($0.file, $0.body) } + pages.map { ($0.file, $0.body) }
            + (home.map { [($0.file, $0.body)] } ?? []) + refused
    }

    /// Files that a text links to and that are there, each once, sorted.
    package var linkedFiles: [String] {
        let linked = Set(bodies.flatMap(\.body.linkedFiles))
        return files.filter(linked.contains)
    }
}

extension Body {
    /// Files beside the Markdown that the text links to, in its order.
    package var linkedFiles: [String] { links.compactMap { if case .file(let path) = $0.target { path } else { nil } } }
}
