import Narratives

/// Factors that so far took part in one narrative alone, and there in a quiet part: they were simply so, out of sight or in the way, or
/// nobody said which part they played. It says how little has been told of them, not how little they mattered.
package struct QuietFactors: Sendable {
    package struct Entry: Sendable {
        package let factor: TermEntry
        /// The one narrative, and the factor's first appearance in it.
        package let appearance: EntryReference
    }

    /// By the factor's title.
    package let entries: [Entry]

    init(in corpus: Corpus, _ terms: TermIndex) {
        entries = terms.entries(of: .factors).compactMap { factor in
            guard factor.narratives.count == 1, let narrative = factor.narratives.first else { return nil }
            let factors = corpus.narratives[narrative].factors
            let appearances = factors.indices.filter { corpus.canonical(Term(.factors, factors[$0].factor.value)) == factor.term }
            guard let first = appearances.first, appearances.allSatisfy({ QuietFactors.isQuiet(factors[$0].part) }) else { return nil }
            return Entry(factor: factor, appearance: EntryReference(narrative: narrative, item: first))
        }
    }

    /// A trigger sets things moving and an amplifier makes them larger; the other parts do neither.
    private static func isQuiet(_ part: ContributingFactor.Part?) -> Bool {
        switch part {
        case .condition, .mask, .responseHindrance, nil: true
        case .trigger, .amplifier: false
        }
    }
}
