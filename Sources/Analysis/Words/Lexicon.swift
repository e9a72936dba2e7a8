package import Disk
package import Narratives

/// Every word of the corpus with a number, its stem and its spelling, and what each narrative says in these numbers.
///
/// Numbers follow the order in which words first come, narrative by narrative: they depend on the corpus alone. Search and similarity
/// stand on the same lexicon.
package struct Lexicon: Sendable {
    private let counts: TermCounts
    /// In how many narratives a word stands in title, summary or body; by word.
    package let frequencies: [Int32]
    private let stems: StringInterner
    private let spellings: [String]
    private let names: [Bool]

    package init(of corpus: Corpus, _ options: TextSimilarityOptions = TextSimilarityOptions(), map: ParallelMap = ParallelMap(jobs: 1)) {
        self.init(LexiconBuilder(corpus, options, map: map))
    }

    init(_ builder: LexiconBuilder) {
        counts = builder.counts
        var frequencies = [Int32](repeating: 0, count: builder.stems.count)
        for narrative in 0..<builder.count {
            for word in counts[narrative].text { frequencies[word.word] += 1 }
        }
        self.frequencies = frequencies
        stems = builder.stems
        (spellings, names) = builder.spellingsAndNames()
    }

    /// By its position in `corpus.narratives`.
    package func words(of narrative: Int) -> NarrativeWords { counts[narrative] }

    package var count: Int { spellings.count }

    /// A word as the corpus most often writes it.
    package func spelling(of word: Int) -> String { spellings[word] }

    /// What the forms of a word have in common, lower case.
    package func stem(of word: Int) -> ArraySlice<UInt8> { stems[word] }

    /// Whether a word is written with a capital more often than not, beginnings of sentences and titles aside.
    func isName(_ word: Int) -> Bool { names[word] }
}
