package import Narratives
internal import Text

extension WordBatch {
    /// Into which batches the narratives of a corpus fall.
    ///
    /// Where one ends is said by the ids about it: a narrative more or less changes one batch or two, and leaves the others as they were,
    /// unless their number doubles. (The usual name is content-defined chunking.) A batch of few says common words to the lexicon again and
    /// again, one of many keeps a core waiting for the other, and is much to do again for one narrative.
    package static func ranges(of corpus: Corpus) -> [Range<Int>] {
        let count = corpus.narratives.count
        // At most twice that, which `BatchPostings` has room for.
        let usual = min(max(64, (count / 64).upperPowerOfTwo), 16_384)
        var ranges: [Range<Int>] = []
        var start = 0
        for index in 0..<count {
            let size = index + 1 - start
            let ends = size >= usual / 2 && WordBatch.mark(corpus.narratives[index].id) & UInt64(usual / 2 - 1) == 0
            guard ends || size == 2 * usual || index == count - 1 else { continue }
            ranges.append(start..<index + 1)
            start = index + 1
        }
        return ranges
    }

    /// The same for the same id, and evenly spread.
    private static func mark(_ id: Slug) -> UInt64 {
        var hash = StableHash()
        hash.add(id.text)
        return hash.mixed >> 32
    }
}

extension Int {
    /// The next power of two that is not less.
    fileprivate var upperPowerOfTwo: Int { self < 2 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
