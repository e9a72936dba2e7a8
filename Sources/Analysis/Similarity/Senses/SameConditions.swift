import Narratives

/// The same conditions: factors, how they met, and at less weight the families they belong to.
enum SameConditions: FeatureSense {
    static let sense = Sense.conditions
    private static let relationWeight = 0.7
    private static let familyWeight = 0.35

    static func features(of narrative: Narrative, in corpus: Corpus) -> [Feature] {
        let factors = corpus.canonicalTerms(.factors, of: narrative)
        let families = factors.compactMap(corpus.family).uniqued()
        return factors.map { Feature(.factor($0), 1) } + relations(of: narrative, in: corpus).map { Feature($0, relationWeight) }
            + families.map { Feature(.family($0), familyWeight) }
    }

    /// Local names stand for their factors, so that claims of different narratives can meet. What happened is each narrative's own.
    private static func relations(of narrative: Narrative, in corpus: Corpus) -> [SharedThing] {
        let names = FactorNames(in: narrative, of: corpus)
        return narrative.relations.filter { !$0.leadsToOutcome }.map { relation -> SharedThing in
            let (from, to) = (names.term(relation.from.value).slug, names.term(relation.to.value).slug)
            return relation.verb.isDirected || from < to
                ? .relation(from: from, relation.verb, to: to) : .relation(from: to, relation.verb, to: from)
        }.uniqued()
    }
}
