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
        /// Something that people did which helped; whoever did it is not shown.
        case adaptation(Adaptation)
        case capacity(Capacity)
        /// What came of it, where the factors meet.
        case outcome(Kind, stoppedBy: [Narrative.NearMiss.Stopper])
        /// So many further nodes.
        case more(Int)
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
        /// A factor that leads nowhere else took part in the outcome.
        case tookPart
        /// An adaptation against a factor, or against all that happened.
        case helped
        /// A capacity that carried a challenge.
        case carried
    }

    package struct Edge: Hashable, Sendable {
        /// Positions in `nodes`. Where the verb has no direction the pair has none either.
        package let from: Int
        package let to: Int
        package internal(set) var meaning: Meaning
        /// False for claims of which none names a heading that tells of it: drawn dashed.
        package internal(set) var hasEvidence: Bool
    }

    /// In an order seeded by the narrative's id, or the page's: no factor is always first.
    package let nodes: [Node]
    package let edges: [Edge]
    /// One for each edge that closes a cycle.
    package let loops: [FeedbackLoop]

    /// How many narratives tell of each line, at least: more than 1 where the picture was thinned.
    package let leastNarratives: Int

    init(nodes: [Node], edges: [Edge], leastNarratives: Int = 1) {
        self.nodes = nodes
        self.edges = edges
        self.leastNarratives = leastNarratives
        loops = FeedbackLoop.all(nodes: nodes.count, edges: edges)
    }

    /// Nodes that one picture shows; the rest is a number.
    package static let mostNodes = 40
}
