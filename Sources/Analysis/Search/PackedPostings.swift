import Disk

/// The narratives that have a word, and how much it weighs in each.
struct PackedPostings: Sendable {
    let narratives: PackedNumbers
    /// How many narratives.
    let count: Int

    /// Half the number of binary digits of `count` beyond the first, at most 7.
    var commonness: Int { min(7, (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount) / 2) }

    /// - Parameter words: numbers of the lexicon, in the order of the result.
    static func all(_ builder: LexiconBuilder, _ words: [Int], _ map: ParallelMap) -> [PackedPostings] {
        let merged = MergedPostings(of: builder)
        // In the order in which batches have them.
        let order = builder.stems.byHash
        let made = map(order.count.ranges(of: 256), chunk: 1) { range in
            var room: [UInt8] = []
            return order[range].map { PackedPostings(of: Int($0), in: merged, &room) }
        }
        var all = Array(repeating: PackedPostings(), count: builder.stems.count)
        for (word, postings) in zip(order, made.joined()) { all[Int(word)] = postings }
        return words.map { all[$0] }
    }

    private init() { (narratives, count) = (PackedNumbers(), 0) }

    /// - Parameter room: to be used again and again.
    private init(of word: Int, in all: MergedPostings, _ room: inout [UInt8]) {
        let runs = all.runs(of: word)
        count = runs.reduce(0) { $0 + $1.range.count }
        let needed = count * PackedNumbers.mostDigits
        if room.count < needed { room = Array(repeating: 0, count: max(needed, 2 * room.count)) }
        narratives = room.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress else { return PackedNumbers() }
            var (next, written) = (0, 0)
            for run in runs {
                for posting in all.postings[run.range] {
                    let narrative = Int(run.first) + posting.narrative
                    let weight = all.scale.weight(count: posting.count, unit: all.units[narrative])
                    let number = (narrative - next) * 8 + weight + (posting.isInTitle ? 4 : 0)
                    written += PackedNumbers.write(number, to: start + written)
                    next = narrative + 1
                }
            }
            return PackedNumbers(written: UnsafeBufferPointer(rebasing: room[..<written]))
        }
    }
}

/// The postings of all batches in a few arrays: a loop over words that took each batch's own would count references with every step, and cores
/// would wait for each other over the counts.
private struct MergedPostings: Sendable {
    /// The postings of a word in a batch.
    struct Run: Sendable {
        /// The position of the batch's first narrative.
        let first: UInt32
        private let start: UInt32
        private let end: UInt32

        init(first: Int, _ range: Range<Int>) {
            self.first = UInt32(truncatingIfNeeded: first)
            (start, end) = (UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound))
        }

        /// In `postings`.
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// Batch by batch.
    let postings: [BatchPostings.Posting]
    let scale: WeightScale
    /// By narrative; see `WeightScale`.
    let units: [Int32]
    /// By word, batches ascending in each.
    private let runs: [Run]
    /// Where each word's runs begin, and where the last one's end.
    private let starts: [Int]

    /// Sorts by counting.
    init(of builder: LexiconBuilder) {
        let occurrences = builder.batches.map(\.occurrences)
        let scale = WeightScale(averageLength: max(1, occurrences.reduce(0) { $0 + $1.length } / max(1, builder.count)))
        units = occurrences.flatMap { $0.lengths.map(scale.unit) }
        let wordCount = builder.stems.count
        var next = [Int](repeating: 0, count: wordCount + 1)
        for batch in builder.batches { for word in batch.numbers where Int(word) < wordCount { next[Int(word) + 1] += 1 } }
        for word in 0..<wordCount { next[word + 1] += next[word] }
        starts = next
        var runs = [Run](repeating: Run(first: 0, 0..<0), count: next[wordCount])
        var postings: [BatchPostings.Posting] = []
        postings.reserveCapacity(occurrences.reduce(0) { $0 + $1.postings.count })
        for (batch, own) in zip(builder.batches, occurrences) {
            for (place, stem) in own.stems.enumerated() {
                let word = Int(batch.numbers[Int(stem)])
                guard word < wordCount else { continue }
                let range = postings.count + own.starts[place]..<postings.count + own.starts[place + 1]
                runs[next[word]] = Run(first: batch.narratives.lowerBound, range)
                next[word] += 1
            }
            postings += own.postings
        }
        (self.postings, self.runs, self.scale) = (postings, runs, scale)
    }

    func runs(of word: Int) -> ArraySlice<Run> { runs[starts[word]..<starts[word + 1]] }
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
