internal import Analysis
internal import Disk
internal import Publishing
internal import Reading

/// What one build leaves for the next, so that only what changed is done again. A build without it comes to the same.
struct BuildCache {
    /// What files said when they were last read.
    let readings: ReadingMemory
    /// What was last published.
    let pages: PublishedPages
    /// What its pages asked for.
    let ledger: DependencyLedger
    /// What is to be said of a cache that could not be used.
    let remarks: [String]
    let folder: CacheFolder?
    let map: ParallelMap

    /// - Parameter path: the folder; nil for none.
    init(at path: String?, map: ParallelMap) {
        self.map = map
        guard let path else {
            (folder, readings, pages, ledger, remarks) = (nil, .empty, .none, .empty, [])
            return
        }
        do {
            let folder = try CacheFolder(at: path)
            folder.removeUnfinished(BuildCache.names)
            let ((readings, remarks), (pages, ledger)) = map.both(
                { ReadingMemory.kept(in: folder, map: map) }, { (BuildCache.pages(in: folder), BuildCache.ledger(in: folder)) })
            (self.readings, self.remarks, self.pages, self.ledger) = (readings, remarks, pages, ledger)
            self.folder = folder
        } catch {
            (folder, readings, pages, ledger, remarks) = (nil, .empty, .none, .empty, ["Built without a cache: \(error)"])
        }
    }

    private static let pagesName: RelativePath = "pages"
    private static let ledgerName: RelativePath = "dependencies"

    /// How the names of its files begin.
    private static let names = [pagesName.description, ledgerName.description, wordsName] + ReadingMemory.names

    /// Files of pages are looked at again before they are taken, so that a list which cannot be read needs no word.
    private static func pages(in folder: CacheFolder) -> PublishedPages {
        guard let kept = try? folder.read(pagesName, .untilRestart) else { return .none }
        return kept.withUnsafeBytes { PublishedPages($0) } ?? .none
    }

    private static func ledger(in folder: CacheFolder) -> DependencyLedger {
        guard let kept = try? folder.read(ledgerName) else { return .empty }
        return DependencyLedger(Array(kept)) ?? .empty
    }

    /// - Parameter ledger: what the published pages asked for; nil where that is kept already.
    /// - Returns: what is to be said where it could not be kept.
    func keep(_ changes: PublishedChanges, _ ledger: DependencyLedger?) -> [String] {
        keeping { folder in
            if let ledger { try folder.write(ledger.bytes, to: BuildCache.ledgerName) }
            guard !changes.isEmpty || changes.pages != pages else { return }
            try folder.write(changes.pages.bytes, to: BuildCache.pagesName, .untilRestart)
        }
    }

    /// - Returns: what is to be said where it could not be kept.
    func keep(_ readings: ReadingMemory) -> [String] {
        keeping { folder in try readings.keep(in: folder, since: self.readings, map: map) }
    }

    /// Puts something into the cache where there is one.
    ///
    /// - Returns: what is to be said where it could not be put there.
    func keeping(_ keep: (CacheFolder) throws -> Void) -> [String] {
        guard let folder else { return [] }
        do {
            try keep(folder)
            return []
        } catch {
            return ["Nothing could be kept for the next build: \(error)"]
        }
    }
}
