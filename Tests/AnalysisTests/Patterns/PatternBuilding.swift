import Narratives

@testable import Analysis

extension ActionPattern {
    /// What a narrative's actions form, each as `factors: positions of actions`.
    func formed(_ actions: [Action], relations: [Relation] = [], factors: [ContributingFactor] = [], terms: [TermPage] = []) throws
        -> [String]
    {
        let corpus = try corpus(
            [
                narrative("n") {
                    ($0.actions, $0.relations, $0.factors) = (actions, relations, factors)
                }
            ], terms: terms)
        return formations(in: AddressedFactors(of: corpus.narratives[0], in: corpus)).map { formation in
            let factors = formation.factors.map(\.slug.text).joined(separator: " ")
            return "\(factors): \(formation.actions.map(String.init).joined(separator: " "))"
        }
    }
}
