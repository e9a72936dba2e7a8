package import Narratives

extension ContributingFactorGraph {
    /// The picture of one narrative. What cannot be drawn is left out, for a rule to report: a relation to an unknown factor or to itself.
    /// A relation written twice is one.
    package init(of narrative: Narrative) {
        var random = SeededRandom(of: narrative.id)
        var nodes = random.shuffled(ContributingFactorGraph.conditions(of: narrative))
        nodes += random.shuffled(ContributingFactorGraph.strengths(of: narrative))
        nodes = ContributingFactorGraph.folded(nodes, room: ContributingFactorGraph.mostNodes - 1)
        let outcome = nodes.count
        nodes.append(Node(name: "outcome", subject: .outcome(Outcome(of: narrative)), hasEvidence: true))
        var merger = EdgeMerger()
        let places = ContributingFactorGraph.places(of: nodes)
        var said: [Relation] = []
        for relation in narrative.relations {
            guard let from = places[relation.from.value], let to = relation.leadsToOutcome ? outcome : places[relation.to.value] else {
                continue
            }
            // Said twice in one narrative is still said by one.
            let isRepeated = said.contains {
                ($0.from, $0.verb, $0.to, $0.via, $0.timing) == (relation.from, relation.verb, relation.to, relation.via, relation.timing)
            }
            said.append(relation)
            merger.add(
                Claim(verb: relation.verb, timing: relation.timing, via: relation.via, narratives: isRepeated ? 0 : 1),
                from: from, to: to, hasEvidence: !relation.evidence.isEmpty)
        }
        self.init(nodes: nodes, edges: merger.edges + ContributingFactorGraph.help(in: nodes, places))
    }

    /// By name, so that the order in which an author wrote them is forgotten.
    private static func conditions(of narrative: Narrative) -> [Node] {
        var seen: Set<Slug> = []
        return narrative.factors.filter { seen.insert($0.reference).inserted }.sorted { $0.reference < $1.reference }.map {
            Node(name: "factor-\($0.reference)", subject: .factor($0), hasEvidence: !$0.evidence.isEmpty)
        }
    }

    /// What people did, and the capacities of a narrative that went right.
    private static func strengths(of narrative: Narrative) -> [Node] {
        let adaptations = narrative.adaptations.enumerated().sorted { ($0.element.what, $0.offset) < ($1.element.what, $1.offset) }
        let capacities = narrative.kind == .wentRight ? narrative.capacities.uniqued().sorted { $0.slug < $1.slug } : []
        return capacities.map { Node(name: "capacity-\($0.slug)", subject: .capacity($0), hasEvidence: true) }
            + adaptations.map {
                Node(name: "adaptation-\($0.offset + 1)", subject: .adaptation($0.element, at: $0.offset), hasEvidence: true)
            }
    }

    /// Keeps as many as there is room for, and counts the rest.
    static func folded(_ nodes: [Node], room: Int) -> [Node] {
        guard nodes.count > room else { return nodes }
        return nodes.prefix(room - 1) + [Node(name: "more", subject: .more(nodes.count - room + 1), hasEvidence: true)]
    }

    /// Positions of factors' nodes, by how relations refer to them.
    static func places(of nodes: [Node]) -> [Slug: Int] {
        var places: [Slug: Int] = [:]
        for (index, node) in nodes.enumerated() {
            switch node.subject {
            case .factor(let factor): places[factor.reference] = index
            case .term(let term): places[term.slug] = index
            case .adaptation, .capacity, .outcome, .more: break
            }
        }
        return places
    }

    /// Lines from what people did to the factors that are shown of those it was to help with.
    private static func help(in nodes: [Node], _ places: [Slug: Int]) -> [Edge] {
        nodes.indices.flatMap { index -> [Edge] in
            guard case .adaptation(let adaptation, _) = nodes[index].subject else { return [] }
            return adaptation.helped.values().compactMap { places[$0] }.uniqued().map {
                Edge(from: index, to: $0, meaning: .helped(adaptation.worked), hasEvidence: true)
            }
        }
    }
}

extension ContributingFactorGraph.Outcome {
    init(of narrative: Narrative) {
        let words: String? =
            switch narrative.kind {
            case .postMortem: narrative.impact
            case .nearMiss: narrative["potential"] ?? narrative.impact
            case .wentRight: narrative.wentRight.challenge ?? narrative.impact
            }
        self.init(kind: narrative.kind, words: words, stoppedBy: narrative.nearMiss.stoppedBy)
    }
}
