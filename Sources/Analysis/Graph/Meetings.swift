package import Narratives

/// A claim of one narrative about two factors by their own names.
package struct Meeting: Hashable, Sendable {
    package let from: Slug
    package let verb: Relation.Verb
    package let to: Slug
    package let hasEvidence: Bool
}

/// What one narrative tells of how factors met: made once, since the pages of all its factors and systems ask for it.
package struct Meetings: Sendable {
    /// By their own names, in the order written.
    package let factors: [Slug]
    /// Each pair, verb and direction once, whatever local names or means it is told with.
    package let all: [Meeting]

    /// - Parameter canonical: a factor's own name for each of its names.
    package init(of factors: [ContributingFactor], _ relations: [Relation], canonical: (Slug) -> Slug) {
        let own = factors.map { canonical($0.factor.value) }
        let places = Dictionary(factors.indices.map { (factors[$0].reference, $0) }, uniquingKeysWith: { first, _ in first })
        var meetings: [Meeting] = []
        for relation in relations {
            guard let first = places[relation.from.value].map({ own[$0] }), let second = places[relation.to.value].map({ own[$0] }),
                first != second
            else { continue }
            let (from, to) = relation.verb.isDirected ? (first, second) : (min(first, second), max(first, second))
            let meeting = Meeting(from: from, verb: relation.verb, to: to, hasEvidence: relation.evidence != nil)
            if let known = meetings.firstIndex(where: { ($0.from, $0.verb, $0.to) == (from, relation.verb, to) }) {
                if meeting.hasEvidence { meetings[known] = meeting }
            } else {
                meetings.append(meeting)
            }
        }
        (self.factors, all) = (own, meetings)
    }
}
