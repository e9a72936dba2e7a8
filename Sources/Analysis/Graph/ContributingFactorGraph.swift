package import Narratives

/// A graph of how conditions met, to be drawn. It names no cause: factors stand level, in an order that no one chose, and no person or
/// team is ever a node.
package struct ContributingFactorGraph: Hashable, Sendable {
    /// The subject that a node stands for.
    package enum Subject: Hashable, Sendable {
        /// A condition of one narrative.
        case factor(ContributingFactor)
        /// A factor wherever it took part.
        case term(Term)
        /// Something that people did, by its position in the narrative; whoever did it is not shown.
        case adaptation(Adaptation, at: Int)
        case capacity(Capacity)
        case outcome(Outcome)
        /// So many further nodes.
        case more(Int)
    }

    /// What came of it: all factors flow into it together.
    package struct Outcome: Hashable, Sendable {
        package let kind: Kind
        /// The author's own: the impact, what nearly happened, or the challenge.
        package let words: String?
        package let stoppedBy: [Narrative.NearMiss.Stopper]
    }

    package struct Node: Hashable, Sendable {
        /// Unique within the graph and safe in an id.
        package let name: String
        package let subject: Subject
        /// False for a condition that names no heading which tells of it: drawn dashed.
        package let hasEvidence: Bool
    }

    /// One way in which two factors met, said once or in several narratives.
    package struct Claim: Hashable, Sendable {
        package let verb: Relation.Verb
        package var timing: Relation.Timing?
        package var via: Slug?
        /// How many narratives say so.
        package var narratives = 1
    }

    package enum Meaning: Hashable, Sendable {
        /// Claims of one sign.
        case met([Claim], Relation.Verb.Sign)
        /// An adaptation against a factor, and how far it worked.
        case helped(Adaptation.Worked?)
    }

    package struct Edge: Hashable, Sendable {
        /// Positions in `nodes`. Where the verb has no direction the pair has none either. The outcome is an end only where an author said so.
        package let from: Int
        package let to: Int
        package internal(set) var meaning: Meaning
        /// False for claims of which none names a heading that tells of it: drawn dashed.
        package internal(set) var hasEvidence: Bool
    }

    /// In an order seeded by the narrative's id, or the page's: no factor is always first.
    package let nodes: [Node]
    package let edges: [Edge]
    /// The position of what came of it; nil where the graph is of several narratives.
    package let outcome: Int?
    /// By edge: whether it closes a cycle of claims, and so must be drawn against the flow.
    package let isAgainstFlow: [Bool]
    /// One for each edge that closes a cycle.
    package let loops: [FeedbackLoop]
    /// By edge: whether it is part of a loop.
    package let isInLoop: [Bool]

    /// How many narratives tell of each line, at least: more than 1 where the picture was thinned.
    package let leastNarratives: Int

    init(nodes: [Node], edges: [Edge], leastNarratives: Int = 1) {
        self.nodes = nodes
        self.edges = edges
        self.leastNarratives = leastNarratives
        outcome = nodes.lastIndex { if case .outcome = $0.subject { true } else { false } }
        let met = edges.filter(\.isMeeting)
        let order = FlowOrder(nodes: nodes.count, edges: met.map { ($0.from, $0.to) })
        isAgainstFlow = edges.map { $0.isMeeting && order.place[$0.from] > order.place[$0.to] }
        loops = FeedbackLoop.all(nodes: nodes.count, edges: edges, isAgainstFlow)
        var isInLoop = Array(repeating: false, count: edges.count)
        for edge in loops.flatMap(\.edges) { isInLoop[edge] = true }
        self.isInLoop = isInLoop
    }

    /// Nodes that one picture shows; the rest is a number.
    package static let mostNodes = 40
}
