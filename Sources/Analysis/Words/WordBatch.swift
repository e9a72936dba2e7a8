package import Narratives
package import Text

/// The words of some neighbouring narratives, with numbers that hold in this batch alone: batches need not wait for each other, and one whose
/// narratives have not changed since it was made can be used again.
package struct WordBatch: Sendable {
    /// How often a spelling was met in running text, in all and, for `inner`, elsewhere than at the beginning of a sentence.
    struct SpellingCount: Sendable, BitwiseCopyable {
        var all: UInt32 = 0
        var inner: UInt32 = 0

        /// Of a word that is never counted. As a number that no word comes to: every word of every text is looked up here, and two numbers lie
        /// closer than three.
        static let stopWord = SpellingCount(all: .max)
        /// Of what is no word, but several: see `CompoundSpelling`.
        static let compound = SpellingCount(all: .max, inner: 1)
        var isNoWord: Bool { all == .max }
        var isCompound: Bool { isNoWord && inner == 1 }
    }

    private(set) var spellings: StringInterner
    /// By spelling.
    private(set) var spellingCounts: [SpellingCount]
    /// What the forms of a word have in common, lower case.
    private(set) var stems: StringInterner
    /// By spelling; `WordCount.noWord` for one that is never counted.
    private(set) var stemOf: [UInt32]
    /// How often stems are said. Three rows for each narrative: its text, the impact, adaptations.
    private(set) var counts: Rows<WordCount>
    /// The text as stems in its order, a row for each narrative, with `passedOver` where words that are never counted stand between two, and
    /// `sequenceBreak` where a mark does.
    private(set) var sequences: Rows<UInt16>
    /// By stem.
    private(set) var occurrences: BatchPostings

    /// A stem that a batch met after 65,534 others is in no phrase.
    static let sequenceBreak = UInt16.max
    static let passedOver = UInt16.max - 1

    /// - Parameter range: positions in the corpus's narratives.
    package init(_ corpus: Corpus, _ range: Range<Int>, _ options: TextSimilarityOptions = TextSimilarityOptions()) {
        self.init(TokenizedBatch(corpus.narratives[range], of: corpus.format, options), options)
    }

    private init(_ tokens: TokenizedBatch, _ options: TextSimilarityOptions) {
        (spellings, spellingCounts, stems, stemOf) = (tokens.spellings, tokens.spellingCounts, tokens.stems, tokens.stemOf)
        // In no more room than they take, since those of every batch are kept.
        (counts, sequences) = (Rows(joining: [tokens.counts(options)]), Rows(joining: [tokens.sequences(options)]))
        occurrences = BatchPostings(of: tokens)
    }

    /// The words of pages other than narratives.
    package init(_ pages: ArraySlice<SearchedPage>, _ options: TextSimilarityOptions) {
        self.init(TokenizedBatch(pages, of: .standard, options), options)
    }

    /// How many narratives.
    var count: Int { sequences.count }
}

/// A batch as bytes, for the next program of the same making on the same machine: arrays as they lie in memory.
extension WordBatch: BinaryCodable {
    package static var placeholder: WordBatch {
        WordBatch(TokenizedBatch([Narrative]()[...], of: .standard, TextSimilarityOptions()), TextSimilarityOptions())
    }

    package mutating func code(with coder: inout BinaryCoder) {
        coder.code(&spellings)
        coder.codeInBulk(&spellingCounts)
        coder.code(&stems)
        coder.codeInBulk(&stemOf)
        counts.code(with: &coder)
        sequences.code(with: &coder)
        coder.code(&occurrences)
        let isWhole = spellingCounts.count == spellings.count && stemOf.count == spellings.count && counts.count == 3 * count
        if !isWhole || occurrences.lengths.count != count { coder.refuse() }
    }
}
