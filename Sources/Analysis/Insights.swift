package import Disk
package import Narratives

/// What the corpus says once it is read as a whole. Pure: the same corpus gives the same insights, to the order of every list.
package struct Insights: Sendable {
    package let chronology: Chronology
    package let backlinks: Backlinks
    package let terms: TermIndex
    /// The relations that each narrative claims, by position in `corpus.narratives`.
    package let factorRelations: [FactorRelations]
    package let learning: Learning
    package let cards: [GameDayCard]

    package init(of corpus: Corpus, map: ParallelMap = ParallelMap(jobs: 1)) {
        let chronology = Chronology(of: corpus)
        (backlinks, terms) = map.both({ Backlinks(in: corpus, chronology) }, { TermIndex(of: corpus, chronology, map: map) })
        factorRelations = map(count: corpus.narratives.count, chunk: 128) { index in
            let narrative = corpus.narratives[index]
            return FactorRelations(of: narrative.factors, narrative.relations) { corpus.canonical(Term(.factors, $0)).slug }
        }
        learning = Learning(in: corpus, chronology, terms, factorRelations, map: map)
        cards = GameDayCard.all(in: corpus, chronology, terms)
        self.chronology = chronology
    }
}
