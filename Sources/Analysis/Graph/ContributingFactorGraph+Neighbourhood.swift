package import Narratives

extension ContributingFactorGraph {
    /// The relations of several narratives, summed: around one factor its own; for any other term, all of its narratives.
    ///
    /// - Parameters:
    ///   - term: whose page shows the picture.
    ///   - narratives: the relations of each narrative in which the term takes part.
    ///   - most: lines that are drawn; see `thinned`.
    package init(around term: Term, in narratives: some Sequence<FactorRelations>, most: Int = .max) {
        let focus = term.vocabulary == .factors ? term.slug : nil
        var relations: [FactorRelation] = []
        var factors: Set<Slug> = focus.map { [$0] } ?? []
        for narrative in narratives {
            guard let focus else {
                relations += narrative.all
                factors.formUnion(narrative.factors)
                continue
            }
            for relation in narrative.all where relation.from == focus || relation.to == focus {
                relations.append(relation)
                factors.insert(relation.from == focus ? relation.to : relation.from)
            }
        }
        var random = SeededRandom(of: term.slug)
        let slugs = random.shuffled(factors.filter { $0 != focus }.sorted())
        let nodes = ((focus.map { [$0] } ?? []) + slugs).map {
            Node(name: "factor-\($0)", subject: .term(Term(.factors, $0)), hasEvidence: true)
        }
        let shown = ContributingFactorGraph.folded(nodes, room: ContributingFactorGraph.mostNodes)
        let places = ContributingFactorGraph.places(of: shown)
        var merger = EdgeMerger()
        for relation in relations {
            guard let from = places[relation.from], let to = places[relation.to] else { continue }
            merger.add(Claim(verb: relation.verb), from: from, to: to, hasEvidence: relation.hasEvidence)
        }
        let thinned = ContributingFactorGraph.thinned(shown, merger.edges, to: most)
        self.init(nodes: thinned.nodes, edges: thinned.edges, leastNarratives: thinned.narratives)
    }
}
