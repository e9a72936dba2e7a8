internal import Analysis
internal import Disk
internal import Narratives
internal import Text

extension WordBatch {
    /// How the names of batches in a cache begin.
    static let names = "words-"

    /// The words of a corpus, batch by batch. Those of narratives that stand as they stood are taken from the cache, which keeps no others.
    ///
    /// - Parameters:
    ///   - texts: stand for each narrative's whole file.
    ///   - options: those of a language, and else the defaults.
    static func all(of corpus: Corpus, _ texts: [ContentDigest], _ options: TextSimilarityOptions, in cache: Cache, map: ParallelMap)
        -> [WordBatch]
    {
        let narratives = corpus.narratives
        let batches = map(ranges(of: corpus), chunk: 1) { range in
            var text = DigestText()
            text.add(options.language)
            for index in range {
                text.add(narratives[index].file)
                text.add(texts[index])
            }
            let name = RelativePath("\(names)\(text.digest)")
            return (name: name, batch: cache.value(name) { WordBatch(corpus, range, options) })
        }
        cache.forget(names, except: Set(batches.map(\.name)))
        return batches.map(\.batch)
    }
}
