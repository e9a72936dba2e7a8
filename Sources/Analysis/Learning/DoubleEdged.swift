import Narratives

/// Factors that took part in what happened in one place, and were a strength in another or the same.
package struct DoubleEdged: Sendable {
    package struct Entry: Sendable {
        package let factor: TermEntry
        /// Narratives in which it took part otherwise than as a strength alone, newest first.
        package let tookPart: [Int]
        /// Claims that it was a strength: a narrative and one of its relations, the newest narrative first.
        package let strengths: [EntryReference]
    }

    /// By position in `corpus.narratives`; narratives that claim no strength have none.
    package let strengths: [Int: Strengths]
    /// By the factor's title.
    package let entries: [Entry]

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex) {
        var claims: [Term: [EntryReference]] = [:]
        var strengths: [Int: Strengths] = [:]
        for narrative in chronology.newestFirst where corpus.narratives[narrative].relations.contains(where: \.tellsOfStrength) {
            let found = Strengths(in: corpus.narratives[narrative], of: corpus)
            strengths[narrative] = found
            for (factor, relations) in found.claims {
                claims[factor, default: []] += relations.map { EntryReference(narrative: narrative, item: $0) }
            }
        }
        self.strengths = strengths
        entries = terms.entries(of: .factors).compactMap { factor in
            guard let strong = claims[factor.term] else { return nil }
            let tookPart = factor.narratives.filter { [strengths] in strengths[$0]?.tookPart.contains(factor.term) ?? true }
            return tookPart.isEmpty ? nil : Entry(factor: factor, tookPart: tookPart, strengths: strong)
        }
    }
}
