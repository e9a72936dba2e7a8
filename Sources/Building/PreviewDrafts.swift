internal import Analysis
internal import Disk
internal import Narratives
package import Publishing
internal import Reading
internal import Synchronization

/// What drafts of one state of a preview speak of and do not list, worked out when a draft is looked at.
package final class PreviewDrafts: Sendable {
    private let loaded: LoadedSite
    private let similarity: Similarity
    private let known = Mutex<[String: DraftSuggestions]>([:])

    init(_ loaded: LoadedSite, _ similarity: Similarity) { (self.loaded, self.similarity) = (loaded, similarity) }

    /// Whether a file is a draft's.
    package func hold(_ file: String) -> Bool { loaded.corpus.narratives.contains { $0.file == file && $0.status == .draft } }

    /// - Parameter file: as findings name it.
    /// - Returns: nil for what is no draft of a narrative, or cannot be read any more.
    package func suggestions(for file: String) -> DraftSuggestions? {
        let corpus = loaded.corpus
        guard let draft = corpus.narratives.firstIndex(where: { $0.file == file && $0.status == .draft }) else { return nil }
        if let found = known.withLock({ $0[file] }) { return found }
        let path = String(file.dropFirst(corpus.folder.isEmpty ? 0 : corpus.folder.count + 1))
        guard let bytes = try? loaded.content.read(path, limit: Document.limit) else { return nil }
        let found = loaded.suggestions(for: bytes, in: file, at: draft, similarity)
        known.withLock { $0[file] = found }
        return found
    }
}
