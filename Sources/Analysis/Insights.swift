package import Narratives
package import Parallel

/// What the corpus says once it is read as a whole. Pure: the same corpus gives the same insights, to the order of every list.
package struct Insights: Sendable {
    package let chronology: Chronology
    package let backlinks: Backlinks
    package let terms: TermIndex
    package let learning: Learning

    package init(of corpus: Corpus, map: ParallelMap = ParallelMap(jobs: 1)) {
        chronology = Chronology(of: corpus)
        backlinks = Backlinks(in: corpus, chronology)
        terms = TermIndex(of: corpus, chronology, map: map)
        learning = Learning(in: corpus, chronology, terms, map: map)
    }
}
