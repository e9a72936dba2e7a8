import Narratives

/// The same place: systems, technologies, organisation. The same factor counts a little even elsewhere: it is the flaw that travels.
enum SamePlace: FeatureSense {
    static let sense = Sense.place
    private static let technologyWeight = 0.8
    private static let organisationWeight = 0.8
    private static let elsewhereWeight = 0.3

    static func features(of narrative: Narrative, in corpus: Corpus) -> [Feature] {
        let places =
            corpus.canonicalTerms(.systems, of: narrative).map { Feature(.system($0), 1) }
            + corpus.canonicalTerms(.technologies, of: narrative).map { Feature(.technology($0), technologyWeight) }
            + corpus.canonicalTerms(.organisations, of: narrative).map { Feature(.organisation($0), organisationWeight) }
        guard !places.isEmpty else { return [] }
        return places + corpus.canonicalTerms(.factors, of: narrative).map { Feature(.elsewhere(factor: $0), elsewhereWeight) }
    }
}
