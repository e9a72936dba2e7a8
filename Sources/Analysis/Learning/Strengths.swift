package import Narratives

extension Relation {
    /// Whether it claims that the first factor was a strength: that it kept the second from harm, or made up for it. That one dampened
    /// another says how much there was of it, and not whether that was good.
    package var tellsOfStrength: Bool { verb == .protectedAgainst || verb == .compensatedFor }
}

/// The claims of a narrative that a factor was a strength: the one reading of them, for factors' pages and for the list of things with two
/// edges.
package struct Strengths {
    /// Positions of the relations that claim it, by the factor that they claim it of; ascending.
    package let claims: [Term: [Int]]
    /// Factors that appear without such a claim, or led to something else as well.
    package let tookPart: Set<Term>

    package init(in narrative: Narrative, of corpus: Corpus) {
        let names = FactorNames(in: narrative, of: corpus)
        var claims: [Term: [Int]] = [:]
        var (strong, leading): (Set<Slug>, Set<Slug>) = ([], [])
        for (index, relation) in narrative.relations.enumerated() {
            if relation.tellsOfStrength {
                claims[names.term(relation.from.value), default: []].append(index)
                strong.insert(relation.from.value)
            } else if relation.verb.isDirected {
                leading.insert(relation.from.value)
            }
        }
        let appearances = narrative.factors.filter { factor in
            !strong.contains(factor.reference) || leading.contains(factor.reference)
        }
        self.claims = claims
        tookPart = Set(appearances.map { corpus.canonical(Term(.factors, $0.factor.value)) })
    }
}
