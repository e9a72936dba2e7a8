package import Narratives

extension ContributingFactorGraph {
    /// What met in several narratives, summed: around one factor what it met; for any other word, all that met in its narratives.
    ///
    /// - Parameters:
    ///   - term: whose page shows the picture.
    ///   - narratives: those in which the term takes part.
    ///   - most: lines that are drawn; see `thinned`.
    ///   - canonical: a factor's own name for each of its names.
    package init(around term: Term, in narratives: some Sequence<Narrative>, most: Int = .max, canonical: (Slug) -> Slug) {
        let focus = term.vocabulary == .factors ? term.slug : nil
        var meetings: [Meeting] = []
        var factors: Set<Slug> = focus.map { [$0] } ?? []
        for narrative in narratives {
            let found = Meeting.all(in: narrative, canonical).filter { focus == nil || $0.from == focus || $0.to == focus }
            meetings += found
            factors.formUnion(found.flatMap { [$0.from, $0.to] })
            if focus == nil { factors.formUnion(narrative.factors.map { canonical($0.factor.value) }) }
        }
        var slugs = factors.filter { $0 != focus }.sorted()
        var order = SeededOrder(of: term.slug)
        order.shuffle(&slugs)
        let nodes = ((focus.map { [$0] } ?? []) + slugs).map {
            Node(name: "factor-\($0)", subject: .term(Term(.factors, $0)), hasEvidence: true)
        }
        let shown = ContributingFactorGraph.folded(nodes, room: ContributingFactorGraph.mostNodes)
        var places: [Slug: Int] = [:]
        for (index, node) in shown.enumerated() {
            if case .term(let term) = node.subject { places[term.slug] = index }
        }
        var met = MetFactors()
        for meeting in meetings {
            guard let from = places[meeting.from], let to = places[meeting.to] else { continue }
            met.add(Claim(verb: meeting.verb), from: from, to: to, hasEvidence: meeting.hasEvidence)
        }
        let thinned = ContributingFactorGraph.thinned(shown, met.edges, to: most)
        self.init(nodes: thinned.nodes, edges: thinned.edges, leastNarratives: thinned.narratives)
    }
}

/// A claim of one narrative about two factors by their own names.
private struct Meeting: Hashable {
    let from: Slug
    let verb: Relation.Verb
    let to: Slug
    let hasEvidence: Bool

    /// Each pair, verb and direction once, whatever local names or means it is told with.
    static func all(in narrative: Narrative, _ canonical: (Slug) -> Slug) -> [Meeting] {
        var names: [Slug: Slug] = [:]
        for factor in narrative.factors { names[factor.reference] = canonical(factor.factor.value) }
        var meetings: [Meeting] = []
        for relation in narrative.relations {
            guard let first = names[relation.from.value], let second = names[relation.to.value], first != second else { continue }
            let (from, to) = relation.verb.isDirected ? (first, second) : (min(first, second), max(first, second))
            let isKnown = meetings.firstIndex { ($0.from, $0.verb, $0.to) == (from, relation.verb, to) }
            let meeting = Meeting(from: from, verb: relation.verb, to: to, hasEvidence: relation.evidence != nil)
            if let index = isKnown {
                if meeting.hasEvidence { meetings[index] = meeting }
            } else {
                meetings.append(meeting)
            }
        }
        return meetings
    }
}
