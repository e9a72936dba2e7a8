internal import Disk
internal import Narratives

/// The indexes of what narratives of all kinds taught. Making them takes time in proportion to what they tell.
package struct Learning: Sendable {
    package let helped: WhatHelped
    package let surprises: SurpriseIndex
    package let actions: ActionIndex
    package let patterns: PatternIndex
    /// Newest first. Deciding to change nothing is a result, so that all of them are kept with their reasons.
    package let decisions: [EntryReference]
    package let doubleEdged: DoubleEdged
    package let quietFactors: QuietFactors

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex, map: ParallelMap) {
        ((helped, actions), (surprises, doubleEdged)) = map.both(
            { (WhatHelped(in: corpus, chronology, terms), ActionIndex(in: corpus, chronology)) },
            { (SurpriseIndex(in: corpus, chronology, terms), DoubleEdged(in: corpus, chronology, terms)) })
        patterns = PatternIndex(in: corpus, chronology, map: map)
        decisions = chronology.newestFirst.flatMap { narrative in
            corpus.narratives[narrative].decisions.indices.map { EntryReference(narrative: narrative, item: $0) }
        }
        quietFactors = QuietFactors(in: corpus, terms)
    }
}
