internal import Disk
internal import Narratives

/// The indexes of what narratives of all kinds taught. Making them takes time in proportion to what they tell.
package struct Learning: Sendable {
    package let helped: WhatHelped
    /// By system.
    package let surprises: EntriesByTerm
    /// By organisation.
    package let lessons: EntriesByTerm
    package let actions: ActionIndex
    package let patterns: PatternIndex
    package let unaddressed: Unaddressed
    package let metAgain: MetAgain
    package let relations: RecurringRelations
    /// Hypotheses that something made people drop, newest first.
    package let dropped: [EntryReference]
    /// Newest first. Deciding to change nothing is a result, so that all of them are kept with their reasons.
    package let decisions: [EntryReference]
    /// Adaptations whose means had been made for something else, newest first.
    package let repurposed: [EntryReference]
    /// Adaptations that drew on an operator's knob, newest first, those among them that did not work.
    package let knobs: [EntryReference]

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex, _ relations: [FactorRelations], map: ParallelMap) {
        ((helped, actions), (surprises, lessons)) = map.both(
            { (WhatHelped(in: corpus, chronology, terms), ActionIndex(in: corpus, chronology)) },
            {
                (
                    EntriesByTerm(of: \.surprises, by: .systems, in: corpus, chronology, terms),
                    EntriesByTerm(of: \.lessons, by: .organisations, in: corpus, chronology, terms)
                )
            })
        ((unaddressed, metAgain), self.relations) = map.both(
            { (Unaddressed(in: corpus, chronology, terms), MetAgain(in: corpus)) },
            { RecurringRelations(in: corpus, chronology, terms, relations) })
        patterns = PatternIndex(in: corpus, chronology, map: map)
        dropped = EntryReference.all(of: \.hypotheses, in: corpus, chronology) { $0["dropped"] != nil }
        decisions = EntryReference.all(of: \.decisions, in: corpus, chronology)
        repurposed = EntryReference.all(of: \.adaptations, in: corpus, chronology) { $0["designed-for"] != nil }
        knobs = EntryReference.all(of: \.adaptations, in: corpus, chronology) { $0.capacity == .operatorKnob }
    }
}
