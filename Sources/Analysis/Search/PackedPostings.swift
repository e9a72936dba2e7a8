import Disk
import Narratives

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
        let scale = WeightScale(averageLength: max(1, lengths / max(1, gathering.count)))
        let units = gathering.batches.map { Fixed($0.occurrences.lengths.map(scale.unit)) }
        let batches = zip(gathering.batches, units).map { BatchUses($0, units: $1) }
        let places = WordPlaces(of: gathering)
        // In the order in which batches have them.
        let order = gathering.stems.byHash
        let made = withExtendedLifetime((gathering, units)) {
            map(order.count.ranges(of: 256), chunk: 1) { range in
                var room: [UInt8] = []
                return order[range].map { PackedPostings(at: places[Int($0)], in: batches, scale, &room) }
            }
        }
        var all = Array(repeating: PackedPostings(), count: places.count)
        for (word, postings) in zip(order, made.joined()) { all[Int(word)] = postings }
        return words.map { all[$0] }
    }

    private init() { (narratives, count) = (PackedNumbers(), 0) }

    /// - Parameter room: to be used again and again.
    private init(at places: ArraySlice<WordPlaces.Place>, in batches: [BatchUses], _ scale: WeightScale, _ room: inout [UInt8]) {
        count = places.reduce(0) { $0 + batches[Int($1.batch)].range(at: Int($1.place)).count }
        let needed = count * PackedNumbers.mostDigits
        if room.count < needed { room = Array(repeating: 0, count: max(needed, 2 * room.count)) }
        narratives = room.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress else { return PackedNumbers() }
            var (next, written) = (0, 0)
            for place in places {
                let batch = batches[Int(place.batch)]
                for use in batch.uses[batch.range(at: Int(place.place))] {
                    let weight = scale.weight(count: use.count, unit: batch.units[use.narrative])
                    let number = (batch.first + use.narrative - next) * 8 + weight + (use.isInTitle ? 4 : 0)
                    written += PackedNumbers.write(number, to: start + written)
                    next = batch.first + use.narrative + 1
                }
            }
            return PackedNumbers(written: UnsafeBufferPointer(rebasing: room[..<written]))
        }
    }
}

/// Where the uses of a batch lie, for as long as the batch and the units live. It holds on to neither, since a loop over all words would count
/// references with every step, and cores would wait for each other over the counts.
private struct BatchUses: @unchecked Sendable {
    /// The position of the batch's first narrative.
    let first: Int
    let uses: UnsafeBufferPointer<WordUses.Use>
    private let starts: UnsafeBufferPointer<Int32>
    /// By narrative of the batch; see `WeightScale`.
    let units: UnsafeBufferPointer<Int32>

    init(_ batch: LexiconGathering.Batch, units: Fixed<Int32>) {
        first = batch.narratives.lowerBound
        (uses, starts, self.units) = (batch.occurrences.uses.place, batch.occurrences.starts.place, units.place)
    }

    /// Of the word at a place in the batch's `stems`.
    @inline(__always)
    func range(at place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }
}

/// How often a word is said, by the steps 1, 2 and 4, after BM25's correction for the length of the text with b = ¾.
private struct WeightScale: Sendable {
    let averageLength: Int

    /// What counts are measured by in a text of so many words.
    func unit(length: Int32) -> Int32 { Int32(clamping: averageLength + 3 * Int(length)) }

    /// 0 to 3. Added up rather than chosen: a branch here would be guessed wrong every other time.
    @inline(__always)
    func weight(count: Int, unit: Int32) -> Int {
        let (corrected, unit) = (4 * count * averageLength, Int(unit))
        return (corrected >= unit ? 1 : 0) + (corrected >= 2 * unit ? 1 : 0) + (corrected >= 4 * unit ? 1 : 0)
    }
}

/// In which batches each word of a lexicon is, and where its uses are there.
private struct WordPlaces: Sendable {
    struct Place: Sendable {
        let batch: UInt32
        /// In the batch's `WordUses.stems`.
        let place: UInt32
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
        var places = [Place](repeating: Place(batch: 0, place: 0), count: Int(next[wordCount]))
        for (number, batch) in gathering.batches.enumerated() {
            batch.occurrences.stems.withUnsafeBufferPointer { stems in
                for place in stems.indices {
                    let word = Int(batch.numbers[Int(stems[place])])
                    guard word < wordCount else { continue }
                    places[Int(next[word])] = Place(batch: UInt32(truncatingIfNeeded: number), place: UInt32(truncatingIfNeeded: place))
                    next[word] += 1
                }
            }
        }
        self.places = places
    }

    /// How many words.
    var count: Int { starts.count - 1 }

    subscript(word: Int) -> ArraySlice<Place> { places[Int(starts[word])..<Int(starts[word + 1])] }
}
