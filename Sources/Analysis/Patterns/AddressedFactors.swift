package import Narratives

/// The actions of a narrative by the factors that they are about, and how those factors met.
package struct AddressedFactors: Sendable {
    package struct Factor: Sendable {
        package let term: Term
        /// Positions in `actions`, ascending; never empty.
        package let actions: [Int]
    }

    let actions: [Action]
    /// By slug. A factor need not be among the narrative's own: what is to be done may reach further than what happened.
    let factors: [Factor]
    /// Pairs of positions in `factors` that a relation joins in one direction or the other.
    let joined: [(Int, Int)]

    package init(of narrative: Narrative, in corpus: Corpus) {
        let actions = narrative.actions
        let names = FactorNames(in: narrative, of: corpus)
        var byTerm: [Term: [Int]] = [:]
        for (index, action) in actions.enumerated() {
            for term in names.terms(action.addresses).uniqued() { byTerm[term, default: []].append(index) }
        }
        let factors = byTerm.sorted { $0.key < $1.key }.map { Factor(term: $0.key, actions: $0.value) }
        self.actions = actions
        self.factors = factors
        joined = AddressedFactors.joined(factors, by: narrative.relations, names)
    }

    /// Claims without a direction lead nowhere.
    private static func joined(_ factors: [Factor], by relations: [Relation], _ names: FactorNames) -> [(Int, Int)] {
        let places = Dictionary(factors.indices.map { (factors[$0].term, $0) }, uniquingKeysWith: { first, _ in first })
        return relations.compactMap { relation in
            guard relation.verb.isDirected, let first = places[names.term(relation.from.value)],
                let second = places[names.term(relation.to.value)], first != second
            else { return nil }
            return (first, second)
        }
    }
}
