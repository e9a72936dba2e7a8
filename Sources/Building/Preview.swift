internal import Analysis
internal import CGlibc
package import Disk
package import Narratives
package import Publishing
internal import Reading

/// The site as a build would publish it now, in memory: pages are rendered when they are looked at.
///
/// Each preview is made from the one before it, and only files that changed in between are read again.
package struct Preview: Sendable {
    /// Sorted by file and place.
    package let findings: [Finding]
    /// Nil where a finding keeps the site from being built.
    package let pages: PreviewPages?
    package let narratives: Int
    /// What is proposed beside drafts.
    package let drafts: PreviewDrafts
    /// False where similar narratives and the index for search are those of the preview before, or missing.
    package var isCompared: Bool { comparison.isCurrent }
    fileprivate let loaded: LoadedSite
    fileprivate let comparison: Comparison
}

/// What is known of narratives beside each other.
private struct Comparison: Sendable {
    /// By position in the corpus, so that they hold for the same narratives alone.
    var similarity = Similarity.none
    var search = SearchIndex.none
    var ids: [Slug] = []
    var isCurrent = false
    /// What it took for each narrative; until it is measured, what it takes on an ordinary machine.
    var costOfOne = Duration.microseconds(200)

    /// The same, as far as it can stand beside another corpus.
    func reusable(for corpus: Corpus) -> Comparison {
        let count = corpus.narratives.count
        let isFitting = count == ids.count && (0..<count).allSatisfy { corpus.narratives[$0].id == ids[$0] }
        return isFitting
            ? Comparison(similarity: similarity, search: search, ids: ids, costOfOne: costOfOne) : Comparison(costOfOne: costOfOne)
    }
}

/// Pages by path.
package struct PreviewPages: Sendable {
    private let pages: [String: Page]

    init(_ pages: [Page]) { self.pages = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }) }

    package subscript(path: String) -> Page? { pages[path] }
}

extension Build {
    /// Reads and checks the site as it is now. Where comparing its narratives would take long, what was known of them stands until
    /// `compared`.
    ///
    /// - Parameters:
    ///   - preview: the one before.
    ///   - patience: how long comparing may take before it is put off.
    /// - Throws: `DiskError` for faults of the machine.
    package func preview(after preview: Preview? = nil, patience: Duration, _ stopwatch: Stopwatch = .silent) throws -> Preview {
        keep_freed_memory()
        let cache = preview == nil ? BuildCache(at: options.cacheFolder, map: ParallelMap(jobs: options.jobs)) : nil
        let loaded = try LoadedSite(options, readings: preview?.loaded.readings ?? cache?.readings ?? .empty, stopwatch)
        cache?.save(loaded.readings, map: loaded.map)
        let known = (preview?.comparison ?? Comparison()).reusable(for: loaded.corpus)
        return self.preview(
            of: loaded, known.costOfOne * loaded.corpus.narratives.count < patience ? compare(loaded, stopwatch) : known)
    }

    /// The same state of the content with narratives compared.
    package func compared(_ preview: Preview, _ stopwatch: Stopwatch = .silent) -> Preview {
        preview.isCompared ? preview : self.preview(of: preview.loaded, compare(preview.loaded, stopwatch))
    }

    private func preview(of loaded: LoadedSite, _ comparison: Comparison) -> Preview {
        let site = loaded.site(comparison.similarity, search: comparison.search)
        let (findings, pages) = loaded.map.both(
            { loaded.findingsWithCollisions() },
            { loaded.theme.map { PreviewPages(SitePages(site, $0, map: loaded.map).all) } })
        return Preview(
            findings: findings, pages: options.stop(findings) ? nil : pages, narratives: loaded.corpus.narratives.count,
            drafts: PreviewDrafts(loaded, comparison.similarity), loaded: loaded, comparison: comparison)
    }

    private func compare(_ loaded: LoadedSite, _ stopwatch: Stopwatch) -> Comparison {
        let clock = ContinuousClock()
        let start = clock.now
        let (similarity, search) = stopwatch.time("relate") { loaded.compared(loaded.words(in: .none)) }
        return Comparison(
            similarity: similarity, search: search,
            ids: loaded.corpus.narratives.map(\.id),
            isCurrent: true, costOfOne: (clock.now - start) / max(1, loaded.corpus.narratives.count))
    }
}

extension BuildOptions {
    /// What a site is made of, for whoever waits for changes.
    package var places: [FolderWatch.Place] {
        let contentFolder = contentName.split(separator: "/").last.map(String.init) ?? contentName
        let themes = ["\(siteFolder)/themes"] + [themePath(theme ?? configuration().0.themeName)].compactMap { $0 } + themeFolders
        return [FolderWatch.Place(siteFolder, only: [ConfigurationReader.fileName, "themes", contentFolder])]
            + ([content] + themes).map { FolderWatch.Place($0) }
    }
}
