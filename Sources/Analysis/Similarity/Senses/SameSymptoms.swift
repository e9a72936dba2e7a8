import Narratives

/// The same symptoms: what it looked like, and the words that tell of the impact.
enum SameSymptoms: FeatureSense {
    static let sense = Sense.symptoms
    static let wordWeight = 0.3

    static func features(of narrative: Narrative, in corpus: Corpus) -> [Feature] {
        corpus.canonicalTerms(.symptoms, of: narrative).map { Feature(.symptom($0), 1) }
    }

    static func words(_ words: NarrativeWords) -> ArraySlice<WordCount> { words.impact }
}
