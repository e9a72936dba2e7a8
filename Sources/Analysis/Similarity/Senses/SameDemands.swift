import Narratives

/// The same demands on responders: what responding took, what people had to adapt with, and the words that tell what they did.
enum SameDemands: FeatureSense {
    static let sense = Sense.response
    private static let capacityWeight = 0.7
    static let wordWeight = 0.3

    static func features(of narrative: Narrative, in corpus: Corpus) -> [Feature] {
        corpus.canonicalTerms(.responses, of: narrative).map { Feature(.response($0), 1) }
            + corpus.canonicalTerms(.capacities, of: narrative).map { Feature(.capacity($0), capacityWeight) }
    }

    static func words(_ words: NarrativeWords) -> ArraySlice<WordCount> { words.adaptations }
}
