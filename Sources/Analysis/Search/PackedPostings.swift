import Parallel

/// The narratives that have a word, and how much it weighs in each.
struct PackedPostings: Sendable {
    private(set) var narratives = PackedNumbers()
    /// How many narratives.
    private(set) var count = 0

    /// Half the number of binary digits of `count` beyond the first, at most 7.
    var commonness: Int { min(7, (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount) / 2) }

    /// - Parameter words: numbers of the gathering, in the order of the result.
    static func all(_ batches: [WordUses], _ words: [Int], _ map: ParallelMap) -> [PackedPostings] {
        let lengths = batches.reduce(0) { $0 + $1.lengths.reduce(0, +) }
        let average = max(1, lengths / max(1, batches.reduce(0) { $0 + $1.lengths.count }))
        return map(words, chunk: 256) { PackedPostings(of: $0, in: batches, averageLength: average) }
    }

    private init(of word: Int, in batches: [WordUses], averageLength: Int) {
        var last = -1
        for batch in batches {
            for use in batch[word] {
                let narrative = batch.narratives.lowerBound + use.narrative
                let weight = PackedPostings.weight(
                    count: use.count, length: batch.lengths[use.narrative], averageLength: averageLength)
                narratives.append((narrative - last - 1) * 8 + weight + (use.isInTitle ? 4 : 0))
                (last, count) = (narrative, count + 1)
            }
        }
    }

    /// How often a word is said, by the steps 1, 2 and 4, after BM25's correction for the length of the text with b = ¾.
    private static func weight(count: Int, length: Int, averageLength: Int) -> Int {
        let corrected = 4 * count * averageLength
        let unit = averageLength + 3 * length
        return corrected < unit ? 0 : corrected < 2 * unit ? 1 : corrected < 4 * unit ? 2 : 3
    }
}
