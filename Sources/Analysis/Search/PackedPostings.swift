import Parallel

/// The narratives that have a word, and how much it weighs in each.
struct PackedPostings: Sendable {
    let narratives: PackedNumbers
    /// How many narratives.
    let count: Int

    /// Half the number of binary digits of `count` beyond the first, at most 7.
    var commonness: Int { min(7, (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount) / 2) }

    /// - Parameter words: numbers of the gathering, in the order of the result.
    static func all(_ gathering: LexiconGathering, _ words: [Int], _ map: ParallelMap) -> [PackedPostings] {
        let lengths = gathering.batches.reduce(0) { $0 + $1.occurrences.length }
        let average = max(1, lengths / max(1, gathering.count))
        let places = WordPlaces(of: gathering)
        return map(words.count.ranges(of: 256), chunk: 1) { range in
            var room: [UInt8] = []
            return words[range].map { PackedPostings(at: places[$0], in: gathering.batches, averageLength: average, &room) }
        }.flatMap { $0 }
    }

    /// - Parameter room: to be used again and again.
    private init(
        at places: ArraySlice<WordPlaces.Place>, in batches: [LexiconGathering.Batch], averageLength: Int, _ room: inout [UInt8]
    ) {
        count = places.reduce(0) { $0 + batches[Int($1.batch)].occurrences.count(of: Int($1.stem)) }
        let needed = count * PackedNumbers.mostDigits
        if room.count < needed { room = Array(repeating: 0, count: max(needed, 2 * room.count)) }
        narratives = room.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress else { return PackedNumbers() }
            var (next, written) = (0, 0)
            for place in places {
                let batch = batches[Int(place.batch)]
                let first = batch.narratives.lowerBound
                batch.occurrences.withUses(of: Int(place.stem)) { uses, lengths in
                    for use in uses {
                        let weight = PackedPostings.weight(
                            count: use.count, length: Int(lengths[use.narrative]), averageLength: averageLength)
                        let number = (first + use.narrative - next) * 8 + weight + (use.isInTitle ? 4 : 0)
                        written += PackedNumbers.write(number, to: start + written)
                        next = first + use.narrative + 1
                    }
                }
            }
            return PackedNumbers(written: UnsafeBufferPointer(rebasing: room[..<written]))
        }
    }

    /// How often a word is said, by the steps 1, 2 and 4, after BM25's correction for the length of the text with b = ¾.
    private static func weight(count: Int, length: Int, averageLength: Int) -> Int {
        let corrected = 4 * count * averageLength
        let unit = averageLength + 3 * length
        return corrected < unit ? 0 : corrected < 2 * unit ? 1 : corrected < 4 * unit ? 2 : 3
    }
}

/// In which batches each word of a lexicon is, and which stem it is there.
private struct WordPlaces: Sendable {
    struct Place: Sendable {
        let batch: UInt32
        let stem: UInt32
    }

    /// By word, batches ascending in each.
    private let places: [Place]
    /// Where each word's places begin, and where the last one's end.
    private let starts: [UInt32]

    /// Sorts by counting.
    init(of gathering: LexiconGathering) {
        let wordCount = gathering.stems.count
        var next = [UInt32](repeating: 0, count: wordCount + 1)
        for batch in gathering.batches { for word in batch.numbers where Int(word) < wordCount { next[Int(word) + 1] += 1 } }
        for word in 0..<wordCount { next[word + 1] += next[word] }
        starts = next
        var places = [Place](repeating: Place(batch: 0, stem: 0), count: Int(next[wordCount]))
        for (number, batch) in gathering.batches.enumerated() {
            for (stem, word) in batch.numbers.enumerated() where Int(word) < wordCount {
                places[Int(next[Int(word)])] = Place(batch: UInt32(truncatingIfNeeded: number), stem: UInt32(truncatingIfNeeded: stem))
                next[Int(word)] += 1
            }
        }
        self.places = places
    }

    subscript(word: Int) -> ArraySlice<Place> { places[Int(starts[word])..<Int(starts[word + 1])] }
}
