package import Narratives

/// A relation between two factors by their canonical names, as one narrative claims it.
package struct FactorRelation: Hashable, Sendable {
    package let from: Slug
    package let verb: Relation.Verb
    package let to: Slug
    package let hasEvidence: Bool
    /// The position of the claim among the narrative's relations: of the first, or of the last with evidence where one has it.
    package let index: Int
}

/// The relations between factors that one narrative claims: made once, since the pages of all its factors and systems ask for them.
package struct FactorRelations: Sendable {
    /// Canonical names, in the order written.
    package let factors: [Slug]
    /// Each pair, verb and direction once, whatever local names or means it is told with.
    package let all: [FactorRelation]

    /// - Parameter canonical: the canonical name of a factor for each of its names.
    package init(of factors: [ContributingFactor], _ relations: [Relation], canonical: (Slug) -> Slug) {
        let own = factors.map { canonical($0.factor.value) }
        let places = Dictionary(factors.indices.map { (factors[$0].reference, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [FactorRelation] = []
        for (index, relation) in relations.enumerated() {
            guard let first = places[relation.from.value].map({ own[$0] }), let second = places[relation.to.value].map({ own[$0] }),
                first != second
            else { continue }
            let (from, to) = relation.verb.isDirected ? (first, second) : (min(first, second), max(first, second))
            let claim = FactorRelation(
                from: from, verb: relation.verb, to: to, hasEvidence: !relation.evidence.isEmpty, index: index)
            if let known = found.firstIndex(where: { ($0.from, $0.verb, $0.to) == (from, relation.verb, to) }) {
                if claim.hasEvidence { found[known] = claim }
            } else {
                found.append(claim)
            }
        }
        (self.factors, all) = (own, found)
    }
}
