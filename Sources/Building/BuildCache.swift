internal import Analysis
internal import Disk
package import Publishing
internal import Reading
package import Text

/// What one build leaves for the next, so that only what changed is done again. A build without it comes to the same.
struct BuildCache {
    let cache: Cache
    /// What files said when they were last read.
    let readings: ReadingCache
    /// What was last published.
    let pages: PublishedPages
    /// What its pages asked for.
    let ledger: DependencyLedger

    /// - Parameter path: the folder; nil for none.
    init(at path: String?, map: ParallelMap) {
        let cache = Cache(
            at: path, names: [BuildCache.pagesName.description, BuildCache.ledgerName.description, ReadingCache.names, WordBatch.names])
        let (readings, (pages, ledger)) = map.both(
            { ReadingCache(in: cache, map: map) },
            {
                (
                    cache.value(BuildCache.pagesName, .untilRestart, as: PublishedPages.self),
                    cache.value(BuildCache.ledgerName, as: DependencyLedger.self)
                )
            })
        (self.cache, self.readings, self.pages, self.ledger) = (cache, readings, pages ?? .none, ledger ?? .empty)
    }

    /// What is to be said of the cache, a sentence each.
    var remarks: [String] { cache.remarks }

    private static let pagesName: RelativePath = "pages"
    private static let ledgerName: RelativePath = "dependencies"

    /// - Parameter ledger: what the published pages asked for; nil where that is saved already.
    func save(_ changes: PublishedChanges?, _ ledger: DependencyLedger?) {
        guard let changes else { return }
        if let ledger { cache.save(ledger, as: BuildCache.ledgerName) }
        guard !changes.isEmpty || changes.pages != pages else { return }
        cache.save(changes.pages, as: BuildCache.pagesName, .untilRestart)
    }

    func save(_ readings: ReadingCache, map: ParallelMap) { readings.save(to: cache, replacing: self.readings, map: map) }
}

extension PublishedPages: BinaryCodable {
    package static var placeholder: PublishedPages { .none }

    package mutating func code(with coder: inout BinaryCoder) {
        var list = coder.isDecoding ? [] : bytes[...]
        coder.code(&list)
        guard coder.isDecoding else { return }
        if let pages = list.withUnsafeBytes({ PublishedPages($0) }) { self = pages } else { coder.refuse() }
    }
}

extension DependencyLedger: BinaryCodable {
    package static var placeholder: DependencyLedger { .empty }

    package mutating func code(with coder: inout BinaryCoder) {
        var list = coder.isDecoding ? [] : bytes[...]
        coder.code(&list)
        guard coder.isDecoding else { return }
        if let ledger = DependencyLedger(Array(list)) { self = ledger } else { coder.refuse() }
    }
}
