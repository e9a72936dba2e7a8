package import Narratives

extension ContributingFactorGraph {
    /// What met in several narratives, summed: around one factor what it met; for any other word, all that met in its narratives.
    ///
    /// - Parameters:
    ///   - term: whose page shows the picture.
    ///   - told: what the narratives tell in which the term takes part.
    ///   - most: lines that are drawn; see `thinned`.
    package init(around term: Term, in told: some Sequence<Meetings>, most: Int = .max) {
        let focus = term.vocabulary == .factors ? term.slug : nil
        var meetings: [Meeting] = []
        var factors: Set<Slug> = focus.map { [$0] } ?? []
        for told in told {
            guard let focus else {
                meetings += told.all
                factors.formUnion(told.factors)
                continue
            }
            for meeting in told.all where meeting.from == focus || meeting.to == focus {
                meetings.append(meeting)
                factors.insert(meeting.from == focus ? meeting.to : meeting.from)
            }
        }
        var random = SeededRandom(of: term.slug)
        let slugs = random.shuffled(factors.filter { $0 != focus }.sorted())
        let nodes = ((focus.map { [$0] } ?? []) + slugs).map {
            Node(name: "factor-\($0)", subject: .term(Term(.factors, $0)), hasEvidence: true)
        }
        let shown = ContributingFactorGraph.folded(nodes, room: ContributingFactorGraph.mostNodes)
        let places = ContributingFactorGraph.places(of: shown)
        var met = MetFactors()
        for meeting in meetings {
            guard let from = places[meeting.from], let to = places[meeting.to] else { continue }
            met.add(Claim(verb: meeting.verb), from: from, to: to, hasEvidence: meeting.hasEvidence)
        }
        let thinned = ContributingFactorGraph.thinned(shown, met.edges, to: most)
        self.init(nodes: thinned.nodes, edges: thinned.edges, leastNarratives: thinned.narratives)
    }
}
