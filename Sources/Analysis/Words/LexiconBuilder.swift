package import Disk
package import Narratives

/// Brings the words of batches together: the same word of several batches gets one number, and different spellings of one stem are one word.
package struct LexiconBuilder: Sendable {
    /// Some neighbouring narratives, and the words of the lexicon in them.
    final class Batch: Sendable {
        /// By position in the corpus.
        let narratives: Range<Int>
        let occurrences: BatchPostings
        fileprivate let sequences: Rows<UInt16>
        /// By stem of the batch: the word of the lexicon. `noWord` where there was no more room.
        let numbers: [UInt32]

        fileprivate init(_ narratives: Range<Int>, _ words: WordBatch, _ numbers: [UInt32]) {
            (self.narratives, self.numbers) = (narratives, numbers)
            (occurrences, sequences) = (words.occurrences, words.sequences)
        }
    }

    private(set) var batches: [Batch] = []
    private(set) var stems = StringInterner()
    private(set) var spellings = StringInterner()
    /// By spelling.
    private(set) var wordOf: [UInt32] = []
    private let spellingCounts: [WordBatch.SpellingCount]
    /// The counts of all batches, in numbers of the lexicon.
    let counts: TermCounts
    let options: TextSimilarityOptions

    package init(_ corpus: Corpus, _ options: TextSimilarityOptions = TextSimilarityOptions(), map: ParallelMap) {
        self.init(map(WordBatch.ranges(of: corpus), chunk: 1) { WordBatch(corpus, $0, options) }, options, map: map)
    }

    /// - Parameters:
    ///   - batches: those of a corpus, in its order.
    ///   - options: with which they were made.
    package init(_ batches: [WordBatch], _ options: TextSimilarityOptions = TextSimilarityOptions(), map: ParallelMap) {
        self.options = options
        let (stems, spellings) = map.both({ MergedInterner(batches.map(\.stems)) }, { MergedSpellings(batches) })
        (self.stems, self.spellings, spellingCounts) = (stems.table, spellings.table, spellings.spellingCounts)
        wordOf = spellings.origins.map { batch, spelling in stems.numbers[batch][Int(batches[batch].stemOf[spelling])] }
        let starts = batches.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        self.batches = batches.indices.map {
            Batch(starts[$0]..<starts[$0 + 1], batches[$0], stems.numbers[$0])
        }
        counts = TermCounts(
            map(count: batches.count, chunk: 1) { batch in
                batches[batch].counts.compactMapped { count in
                    let number = Int(stems.numbers[batch][count.word])
                    return number == WordCount.noWord ? nil : WordCount(word: number, count: count.count)
                }
            })
    }

    /// How many narratives.
    var count: Int { counts.count }

    /// Calls for each two words that a narrative says one after the other in its text, with whether one follows right after the other: words
    /// that are never counted may stand between, marks may not.
    @inline(__always)
    func neighbours(of narrative: Int, _ body: (_ first: Int, _ second: Int, _ isPhrase: Bool) -> Void) {
        let place = counts.place(of: narrative)
        let batch = batches[place.batch]
        var (previous, isPhrase) = (-1, true)
        for stem in batch.sequences[place.narrative] {
            switch stem {
            case WordBatch.sequenceBreak: previous = -1
            case WordBatch.passedOver: isPhrase = false
            default:
                let word = Int(batch.numbers[Int(stem)])
                if previous >= 0 { body(previous, word, isPhrase) }
                (previous, isPhrase) = (word, true)
            }
        }
    }

    /// The spelling used most, by word, ties to the first met; and which words are names.
    func spellingsAndNames() -> (spellings: [String], names: [Bool]) {
        var best = [Int](repeating: -1, count: stems.count)
        var inner = [Int](repeating: 0, count: stems.count)
        var capitals = inner
        for spelling in wordOf.indices where Int(wordOf[spelling]) < stems.count {
            let word = Int(wordOf[spelling])
            if best[word] < 0 || spellingCounts[spelling].all > spellingCounts[best[word]].all { best[word] = spelling }
            inner[word] += Int(spellingCounts[spelling].inner)
            if spellings[spelling].contains(where: { (0x41...0x5A).contains($0) }) { capitals[word] += Int(spellingCounts[spelling].inner) }
        }
        let texts = best.map { $0 < 0 ? "" : String(decoding: spellings[$0], as: UTF8.self) }
        return (texts, best.indices.map { 2 * capitals[$0] > inner[$0] })
    }
}

/// The interners of several batches as one, in the order in which their words first come.
private struct MergedInterner: Sendable {
    private(set) var table = StringInterner()
    /// By batch and its number: the number in the one table, at most `noWord`.
    private(set) var numbers: [[UInt32]] = []

    init(_ tables: [StringInterner]) {
        for other in tables {
            numbers.append((0..<other.count).map { UInt32(truncatingIfNeeded: min(table.intern($0, of: other), WordCount.noWord)) })
        }
    }
}

/// The spellings that are ever counted, and how often they are used in all batches.
private struct MergedSpellings: Sendable {
    private(set) var table = StringInterner()
    private(set) var spellingCounts: [WordBatch.SpellingCount] = []
    /// Where each was met first.
    private(set) var origins: [(batch: Int, spelling: Int)] = []

    init(_ batches: [WordBatch]) {
        for (batch, words) in batches.enumerated() {
            for number in words.spellingCounts.indices where !words.spellingCounts[number].isNoWord {
                let spelling = table.intern(number, of: words.spellings)
                if spelling == spellingCounts.count {
                    spellingCounts.append(WordBatch.SpellingCount())
                    origins.append((batch, number))
                }
                spellingCounts[spelling].all &+= words.spellingCounts[number].all
                spellingCounts[spelling].inner &+= words.spellingCounts[number].inner
            }
        }
    }
}
