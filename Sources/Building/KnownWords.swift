internal import Analysis
internal import Disk
internal import Narratives
internal import Reading
internal import Text

/// The words of some narratives of a corpus, and what they were read from.
struct KnownWords: Sendable {
    /// Stands for the narratives, each with its whole file, in their order.
    let key: ContentDigest
    let batch: WordBatch
    /// What the cache has of them.
    let state: State

    enum State: Sendable {
        case kept, missing
        /// The cache has something that cannot be taken.
        case faulty(CacheFolder.Fault)
    }

    fileprivate var isKept: Bool { if case .kept = state { true } else { false } }
}

extension BuildCache {
    static let wordsName = "words-"

    private static func wordsName(_ key: ContentDigest) -> RelativePath { RelativePath(wordsName + key.description) }

    /// The words of a corpus, batch by batch. Those of narratives that stand as they stood are taken from the cache.
    ///
    /// - Parameter texts: stand for each narrative's whole file.
    func words(of corpus: Corpus, _ texts: [ContentDigest]) -> [KnownWords] {
        let narratives = corpus.narratives
        return map(WordBatch.ranges(of: corpus), chunk: 1) { range in
            var text = DigestText()
            for index in range {
                text.add(narratives[index].file)
                text.add(texts[index])
            }
            let key = text.digest
            let (batch, state) = kept(key)
            return KnownWords(key: key, batch: batch ?? WordBatch(corpus, range), state: state)
        }
    }

    private func kept(_ key: ContentDigest) -> (WordBatch?, KnownWords.State) {
        do throws(CacheFolder.Fault) {
            guard let kept = try folder?.read(BuildCache.wordsName(key)) else { return (nil, .missing) }
            guard let batch: WordBatch = BinaryDecoder.value(of: kept) else { throw .damaged }
            return (batch, .kept)
        } catch {
            return (nil, .faulty(error))
        }
    }

    /// Leaves the words of a corpus for the next build, and those of no other.
    ///
    /// - Returns: what is to be said of those that could not be taken, and where they could not be kept.
    func keep(_ words: [KnownWords]) -> [String] {
        let faults = Set(words.compactMap { if case .faulty(let fault) = $0.state { fault } else { nil } })
        return faults.sorted { $0.rawValue < $1.rawValue }.map { $0.remark(on: folder?.path ?? "") }
            + keeping { folder in
                _ = try map(words.filter { !$0.isKept }, chunk: 1) {
                    try folder.write(BinaryEncoder.bytes(of: $0.batch), to: BuildCache.wordsName($0.key))
                }
                let current = Set(words.map { BuildCache.wordsName($0.key) })
                for name in try folder.names(BuildCache.wordsName) where !current.contains(name) && !CacheFolder.isUnfinished(name) {
                    try folder.remove(name)
                }
            }
    }
}
