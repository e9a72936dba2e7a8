package import Narratives
package import Parallel

/// Brings the words of batches together: different spellings of one stem become one word.
package struct LexiconGathering: Sendable {
    /// Some narratives' texts, word by word.
    struct Text: Sendable {
        /// A row for each `TextPart` of each narrative.
        fileprivate let tokens: Rows<WordBatch.Token>
        /// The word for each spelling of the batch; `noWord` for one that is never counted.
        fileprivate let words: [UInt32]
    }

    /// Three rows for each narrative: what is told, the impact, adaptations.
    private(set) var words = Rows<WordCount>()
    private(set) var texts: [Text] = []
    private(set) var stems = WordTable()
    private(set) var spellings = WordTable()
    /// By spelling.
    private(set) var wordOf: [UInt32] = []
    private var uses: [WordBatch.Uses] = []
    let batchSize: Int
    let weighing: TellingWeights

    package init(_ corpus: Corpus, _ weighing: TellingWeights = TellingWeights(), map: ParallelMap) {
        let narratives = corpus.narratives
        self.weighing = weighing
        // Small batches say common words to the lexicon again and again, large ones keep one core waiting for the other.
        batchSize = min(max(64, narratives.count / 16), 1_024)
        let batches = map(narratives.count.ranges(of: batchSize), chunk: 1) { WordBatch(narratives, $0, weighing) }
        texts = batches.map { Text(tokens: $0.tokens, words: add($0, usesStems: weighing.usesStems)) }
        let (texts, wordCount) = (texts, stems.count)
        words = Rows(joining: map(texts, chunk: 1) { LexiconGathering.counted($0, of: wordCount, weighing) })
    }

    /// How many rows of `words` a narrative has.
    static let rowsEach = 3

    /// How many narratives.
    var count: Int { words.count / LexiconGathering.rowsEach }

    private mutating func add(_ batch: WordBatch, usesStems: Bool) -> [UInt32] {
        (0..<batch.spellings.count).map { number in
            guard !batch.uses[number].isStopWord else { return UInt32(WordCount.noWord) }
            let spelling = spellings.intern(number, of: batch.spellings)
            if spelling == wordOf.count {
                uses.append(WordBatch.Uses())
                wordOf.append(word(for: batch.spellings[number], usesStems))
            }
            uses[spelling].all &+= batch.uses[number].all
            uses[spelling].inner &+= batch.uses[number].inner
            return wordOf[spelling]
        }
    }

    private mutating func word(for spelling: ArraySlice<UInt8>, _ usesStems: Bool) -> UInt32 {
        let small = spelling.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return UInt32(min(stems.intern(usesStems ? EnglishStemmer.stem(small) : small), WordCount.noWord))
    }

    private static func counted(_ text: Text, of wordCount: Int, _ weighing: TellingWeights) -> Rows<WordCount> {
        var counts = [UInt16](repeating: 0, count: wordCount)
        var rows = Rows<WordCount>()
        var said: [Int] = []
        for row in 0..<text.tokens.count {
            guard let part = TextPart(rawValue: row % TextPart.allCases.count), part.isCompared else { continue }
            let times = UInt16(weighing.times(part))
            for token in text.tokens[row] where times > 0 {
                let word = Int(text.words[token.spelling])
                guard word < wordCount else { continue }
                if counts[word] == 0 { said.append(word) }
                counts[word] = min(counts[word] + times, 255)
            }
            guard part != .title, part != .summary else { continue }
            for word in said {
                rows.append(WordCount(word: word, count: Int(counts[word])))
                counts[word] = 0
            }
            said.removeAll(keepingCapacity: true)
            rows.endRow()
        }
        return rows
    }

    /// Calls for each two words that a narrative says one right after the other in what is told.
    @inline(__always)
    func phrases(of narrative: Int, _ body: (_ first: Int, _ second: Int) -> Void) {
        for part in [TextPart.title, .summary, .body] {
            for _ in 0..<weighing.times(part) {
                var previous = WordCount.noWord
                tokens(of: part, in: narrative) { word, token in
                    if token.joins { body(previous, word) }
                    previous = word
                }
            }
        }
    }

    /// Calls for each word of a part in its order.
    @inline(__always)
    func tokens(of part: TextPart, in narrative: Int, _ body: (_ word: Int, _ token: WordBatch.Token) -> Void) {
        let text = texts[narrative / batchSize]
        for token in text.tokens[narrative % batchSize * TextPart.allCases.count + part.rawValue] {
            body(Int(text.words[token.spelling]), token)
        }
    }

    /// The spelling used most, by word, ties to the first met; and which words are names.
    func spellingsAndNames() -> (spellings: [String], names: [Bool]) {
        var best = [Int](repeating: -1, count: stems.count)
        var inner = [Int](repeating: 0, count: stems.count)
        var capitals = inner
        for spelling in wordOf.indices where Int(wordOf[spelling]) < stems.count {
            let word = Int(wordOf[spelling])
            if best[word] < 0 || uses[spelling].all > uses[best[word]].all { best[word] = spelling }
            inner[word] += Int(uses[spelling].inner)
            if spellings[spelling].contains(where: { (0x41...0x5A).contains($0) }) { capitals[word] += Int(uses[spelling].inner) }
        }
        let texts = best.map { $0 < 0 ? "" : String(decoding: spellings[$0], as: UTF8.self) }
        return (texts, best.indices.map { 2 * capitals[$0] > inner[$0] })
    }
}
