import Parallel

/// The narratives that have a word, and how much it weighs in each.
struct PackedPostings: Sendable {
    private(set) var narratives = PackedNumbers()
    /// How many narratives.
    private(set) var count = 0

    /// Half the number of binary digits of `count` beyond the first, at most 7.
    var commonness: Int { min(7, (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount) / 2) }

    /// - Parameter words: numbers of the gathering, in the order of the result.
    static func all(_ gathering: LexiconGathering, _ words: [Int], _ map: ParallelMap) -> [PackedPostings] {
        let lengths = gathering.batches.reduce(0) { $0 + $1.occurrences.length }
        let average = max(1, lengths / max(1, gathering.count))
        let places = map(gathering.batches, chunk: 1) { $0.places(of: gathering.stems.count) }
        return map(words, chunk: 256) { PackedPostings(of: $0, in: gathering.batches, places, averageLength: average) }
    }

    /// - Parameter places: by batch and word; see `places(of:)`.
    private init(of word: Int, in batches: [LexiconGathering.Batch], _ places: [[Int32]], averageLength: Int) {
        var next = 0
        for (batch, places) in zip(batches, places) where places[word] >= 0 {
            let first = batch.narratives.lowerBound
            batch.occurrences.withUses(of: Int(places[word])) { uses, lengths in
                narratives.reserve(uses.count * 2)
                for use in uses {
                    let weight = PackedPostings.weight(
                        count: use.count, length: Int(lengths[use.narrative]), averageLength: averageLength)
                    narratives.append((first + use.narrative - next) * 8 + weight + (use.isInTitle ? 4 : 0))
                    next = first + use.narrative + 1
                }
                count += uses.count
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

extension LexiconGathering.Batch {
    /// By word of the lexicon: the stem of the batch that it is, -1 where no narrative of the batch has it.
    fileprivate func places(of wordCount: Int) -> [Int32] {
        var places = [Int32](repeating: -1, count: wordCount)
        for (stem, word) in numbers.enumerated() where Int(word) < wordCount { places[Int(word)] = Int32(stem) }
        return places
    }
}
