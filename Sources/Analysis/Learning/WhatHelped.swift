package import Narratives

/// An index of what people did that helped, from every kind of narrative. What was tried and did not work stays in its narrative.
package struct WhatHelped: Sendable {
    /// Adaptations by the factor that they helped with; last, without a factor, those that helped with the whole.
    package let byFactor: [EntryGroup<TermEntry?>]
    /// Adaptations by what they drew on, and narratives by the capacities that they name as a whole; last, adaptations that name no capacity.
    package let byCapacity: [EntryGroup<TermEntry?>]

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex) {
        var byFactor = TermGrouping(terms.entries(of: .factors))
        var byCapacity = TermGrouping(terms.entries(of: .capacities))
        for narrative in chronology.newestFirst {
            let names = FactorNames(in: corpus.narratives[narrative], of: corpus)
            let carrying = corpus.narratives[narrative].capacities
            if !carrying.isEmpty {
                byCapacity.add(
                    EntryReference(narrative: narrative, item: nil), under: carrying.map { corpus.canonical(Term(.capacities, $0.slug)) })
            }
            for (item, adaptation) in corpus.narratives[narrative].adaptations.enumerated() where adaptation.didHelp {
                let entry = EntryReference(narrative: narrative, item: item)
                byFactor.add(entry, under: names.terms(adaptation.helped))
                byCapacity.add(entry, under: adaptation.capacity.map { [corpus.canonical(Term(.capacities, $0.slug))] } ?? [])
            }
        }
        (self.byFactor, self.byCapacity) = (byFactor.groups, byCapacity.groups)
    }
}

extension Adaptation {
    /// Whether it belongs among what helped: unless its author says that it did not work.
    package var didHelp: Bool { worked != .no }
}
