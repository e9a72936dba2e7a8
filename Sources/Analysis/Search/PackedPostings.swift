import Parallel

/// The narratives that have a word, and how much it weighs in each.
struct PackedPostings: Sendable {
    private(set) var narratives = PackedNumbers()
    /// How many narratives.
    private(set) var count = 0
    /// The narrative after the last one.
    private var last = 0

    /// Half the number of binary digits of `count` beyond the first, at most 7.
    var commonness: Int { min(7, (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount) / 2) }

    /// - Parameter words: numbers of the gathering, in the order of the result.
    static func all(_ gathering: LexiconGathering, _ words: [Int], _ map: ParallelMap) -> [PackedPostings] {
        let lengths = gathering.batches.reduce(0) { $0 + $1.occurrences.lengths.reduce(0, +) }
        let average = max(1, lengths / max(1, gathering.count))
        let places = map(gathering.batches, chunk: 1) { $0.places(of: gathering.stems.count) }
        return map(words.count.ranges(of: 256), chunk: 1) { range in
            var postings = Array(repeating: PackedPostings(), count: range.count)
            for (batch, places) in zip(gathering.batches, places) {
                for (place, word) in words[range].enumerated() where places[word] >= 0 {
                    postings[place].add(Int(places[word]), of: batch, averageLength: average)
                }
            }
            return postings
        }.flatMap { $0 }
    }

    private init() {}

    private mutating func add(_ stem: Int, of batch: LexiconGathering.Batch, averageLength: Int) {
        for use in batch.occurrences[stem] {
            let narrative = batch.narratives.lowerBound + use.narrative
            let weight = PackedPostings.weight(
                count: use.count, length: batch.occurrences.lengths[use.narrative], averageLength: averageLength)
            narratives.append((narrative - last) * 8 + weight + (use.isInTitle ? 4 : 0))
            (last, count) = (narrative + 1, count + 1)
        }
    }

    /// How often a word is said, by the steps 1, 2 and 4, after BM25's correction for the length of the text with b = ¾.
    private static func weight(count: Int, length: Int, averageLength: Int) -> Int {
        let corrected = 4 * count * averageLength
        let unit = averageLength + 3 * length
        return corrected < unit ? 0 : corrected < 2 * unit ? 1 : corrected < 4 * unit ? 2 : 3
    }
}

extension LexiconGathering.Batch {
    /// By word of the lexicon: the stem of the batch that it is, -1 where no narrative of the batch has it.
    fileprivate func places(of wordCount: Int) -> [Int32] {
        var places = [Int32](repeating: -1, count: wordCount)
        for (stem, word) in numbers.enumerated() where Int(word) < wordCount { places[Int(word)] = Int32(stem) }
        return places
    }
}
