import Narratives

/// The same place: systems, technologies, organisation. The same factor counts a little even elsewhere: it is the flaw that travels.
enum SamePlace: TraitSense {
    static let sense = Sense.place
    private static let technologyCredit = 0.8
    private static let organisationCredit = 0.8
    private static let elsewhereCredit = 0.3

    static func traits(of narrative: Narrative, in corpus: Corpus) -> [Trait] {
        let places =
            corpus.canonicalTerms(.systems, of: narrative).map { Trait(.system($0), 1) }
            + corpus.canonicalTerms(.technologies, of: narrative).map { Trait(.technology($0), technologyCredit) }
            + corpus.canonicalTerms(.organisations, of: narrative).map { Trait(.organisation($0), organisationCredit) }
        guard !places.isEmpty else { return [] }
        return places + corpus.canonicalTerms(.factors, of: narrative).map { Trait(.elsewhere(factor: $0), elsewhereCredit) }
    }
}
