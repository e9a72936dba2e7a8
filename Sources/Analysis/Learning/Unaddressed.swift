package import Narratives

/// Factors that took part in what happened and that no action of any narrative addresses, each with its appearances. What is invented neither
/// brings a factor here nor takes it away. That nothing is written down does not say that nothing was done.
package struct Unaddressed: Sendable {
    /// By the factor's title.
    package let byFactor: [EntryGroup<TermEntry?>]

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex) {
        var addressed: Set<Term> = []
        for narrative in corpus.narratives where !narrative.isFiction && !narrative.actions.isEmpty {
            let names = FactorNames(in: narrative, of: corpus)
            for action in narrative.actions { addressed.formUnion(names.terms(action.addresses)) }
        }
        var grouping = TermGrouping(terms.entries(of: .factors))
        for narrative in chronology.newestFirst {
            let record = corpus.narratives[narrative]
            for (item, factor) in record.factors.enumerated() {
                let term = corpus.canonical(Term(.factors, factor.factor.value))
                guard !addressed.contains(term), !record.isStrengthAlone(factor) else { continue }
                grouping.add(EntryReference(narrative: narrative, item: item), under: [term])
            }
        }
        byFactor = grouping.groups.filter { group in group.entries.contains { !corpus.narratives[$0.narrative].isFiction } }
    }
}

extension Narrative {
    /// Whether a factor is told of as a strength and led to nothing else: it kept another from harm, or made up for it. That one dampened
    /// another says how much there was of it, and not whether that was good.
    package func isStrengthAlone(_ factor: ContributingFactor) -> Bool {
        let verbs = fields.relations.filter { $0.from.value == factor.reference && $0.verb.isDirected }.map(\.verb)
        return !verbs.isEmpty && verbs.allSatisfy { $0 == .protectedAgainst || $0 == .compensatedFor }
    }
}
