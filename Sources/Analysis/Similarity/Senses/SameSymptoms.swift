import Narratives

/// The same symptoms: what it looked like, and the words that tell of the impact.
enum SameSymptoms: TraitSense {
    static let sense = Sense.symptoms
    static let wordCredit = 0.3

    static func traits(of narrative: Narrative, in corpus: Corpus) -> [Trait] {
        corpus.canonicalTerms(.symptoms, of: narrative).map { Trait(.symptom($0), 1) }
    }

    static func words(_ words: NarrativeWords) -> ArraySlice<WordCount> { words.impact }
}
