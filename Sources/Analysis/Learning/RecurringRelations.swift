package import Narratives

/// Relations between two factors that two records or more claim, with the claims. What is invented stands with them and does not count.
package struct RecurringRelations: Sendable {
    /// What is claimed, by the canonical names of its factors.
    package struct Sentence: Hashable, Sendable {
        package let from: Term
        package let verb: Relation.Verb
        package let to: Term
    }

    /// By the title of the first factor, then by the verb, then by the title of the second.
    package let groups: [EntryGroup<Sentence>]

    init(in corpus: Corpus, _ chronology: Chronology, _ terms: TermIndex, _ relations: [FactorRelations]) {
        var claims: [Sentence: [EntryReference]] = [:]
        for narrative in chronology.newestFirst {
            for claim in relations[narrative].all {
                let sentence = Sentence(from: Term(.factors, claim.from), verb: claim.verb, to: Term(.factors, claim.to))
                claims[sentence, default: []].append(EntryReference(narrative: narrative, item: claim.index))
            }
        }
        let factors = terms.entries(of: .factors).map(\.term)
        let places = Dictionary(factors.indices.map { (factors[$0], $0) }, uniquingKeysWith: { first, _ in first })
        let verbs = Relation.Verb.allCases
        let keyed = claims.compactMap { sentence, claims -> (key: (Int, Int, Int), group: EntryGroup<Sentence>)? in
            guard claims.count(where: { !corpus.narratives[$0.narrative].isFiction }) > 1, let from = places[sentence.from],
                let verb = verbs.firstIndex(of: sentence.verb), let to = places[sentence.to]
            else { return nil }
            return ((from, verb, to), EntryGroup(subject: sentence, entries: claims))
        }
        groups = keyed.sorted { $0.key < $1.key }.map(\.group)
    }
}
