package import Disk
package import Narratives

/// An index of the patterns that the actions of narratives form.
package struct PatternIndex: Sendable {
    /// An occurrence of a pattern, with its narrative.
    package struct Occurrence: Hashable, Sendable {
        /// A position in `corpus.narratives`.
        package let narrative: Int
        /// A position in `ActionPatterns.all`.
        package let pattern: Int
        package let formation: PatternFormation
    }

    /// By position in `corpus.narratives`; each by pattern.
    package let byNarrative: [[Occurrence]]
    /// By position in `ActionPatterns.all`; each with the newest narrative first.
    package let byPattern: [[Occurrence]]

    package init(in corpus: Corpus, _ chronology: Chronology, map: ParallelMap) {
        let found = map(count: corpus.narratives.count) { index in
            PatternIndex.formations(in: corpus.narratives[index], of: corpus).map {
                Occurrence(narrative: index, pattern: $0, formation: $1)
            }
        }
        var byPattern: [[Occurrence]] = Array(repeating: [], count: ActionPatterns.all.count)
        for narrative in chronology.newestFirst {
            for occurrence in found[narrative] { byPattern[occurrence.pattern].append(occurrence) }
        }
        (byNarrative, self.byPattern) = (found, byPattern)
    }

    private static func formations(in narrative: Narrative, of corpus: Corpus) -> [(pattern: Int, formation: PatternFormation)] {
        // Every pattern takes two actions at least.
        guard narrative.actions.count > 1 else { return [] }
        let addressed = AddressedFactors(of: narrative, in: corpus)
        return ActionPatterns.all.enumerated().flatMap { pattern, recogniser in
            recogniser.formations(in: addressed).map { (pattern, $0) }
        }
    }
}
