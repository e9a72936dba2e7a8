internal import Narratives

/// An index of surprises by the systems of their narrative; those without a system come last.
package struct SurpriseIndex: Sendable {
    package let bySystem: [EntryGroup<TermEntry?>]

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex) {
        var grouping = TermGrouping(terms.entries(of: .systems))
        for narrative in chronology.newestFirst where !corpus.narratives[narrative].surprises.isEmpty {
            let systems = corpus.narratives[narrative].systems.map { corpus.canonical(Term(.systems, $0.value)) }
            for item in corpus.narratives[narrative].surprises.indices {
                grouping.add(EntryReference(narrative: narrative, item: item), under: systems)
            }
        }
        bySystem = grouping.groups
    }
}
