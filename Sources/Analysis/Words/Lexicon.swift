package import Disk
package import Narratives

/// Every word of the corpus with a number, its stem and its spelling, and what each narrative says in these numbers.
///
/// Numbers follow the order in which words first come, narrative by narrative: they depend on the corpus alone. Search and similarity
/// stand on the same lexicon.
package struct Lexicon: Sendable {
    private let said: TermCounts
    /// In how many narratives a word stands in title, summary or body; by word.
    package let frequencies: [Int32]
    private let stems: StringInterner
    private let spellings: [String]
    private let names: [Bool]

    package init(of corpus: Corpus, _ weighing: TextSimilarityOptions = TextSimilarityOptions(), map: ParallelMap = ParallelMap(jobs: 1)) {
        self.init(LexiconBuilder(corpus, weighing, map: map))
    }

    init(_ gathering: LexiconBuilder) {
        said = gathering.said
        var frequencies = [Int32](repeating: 0, count: gathering.stems.count)
        for narrative in 0..<gathering.count {
            for word in said[narrative].told { frequencies[word.word] += 1 }
        }
        self.frequencies = frequencies
        stems = gathering.stems
        (spellings, names) = gathering.spellingsAndNames()
    }

    /// By its position in `corpus.narratives`.
    package func words(of narrative: Int) -> NarrativeWords { said[narrative] }

    package var count: Int { spellings.count }

    /// A word as the corpus most often writes it.
    package func spelling(of word: Int) -> String { spellings[word] }

    /// What the forms of a word have in common, lower case.
    package func stem(of word: Int) -> ArraySlice<UInt8> { stems[word] }

    /// Whether a word is written with a capital more often than not, beginnings of sentences and titles aside.
    func isName(_ word: Int) -> Bool { names[word] }
}
