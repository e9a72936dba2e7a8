package import Narratives

/// A cycle of claims: what a factor does comes back to it.
package struct FeedbackLoop: Hashable, Sendable {
    package enum Polarity: Hashable, Sendable {
        /// More leads to more.
        case reinforcing
        /// More leads to less.
        case balancing
        /// A line of it hides, so that neither is claimed.
        case unsigned
    }

    /// Positions in the graph's edges, the one that closes the cycle first. A picture draws that one against the flow, with the badge.
    package let edges: [Int]
    package let polarity: Polarity

    /// The shortest cycle through each edge that runs against the flow. Every cycle has such an edge, so none goes without a badge.
    static func all(nodes: Int, edges: [ContributingFactorGraph.Edge], _ isAgainstFlow: [Bool]) -> [FeedbackLoop] {
        edges.indices.compactMap { index in
            guard isAgainstFlow[index], edges[index].sign != .none,
                let way = shortestWay(from: edges[index].to, to: edges[index].from, nodes: nodes, edges: edges)
            else { return nil }
            let loop = [index] + way
            return FeedbackLoop(edges: loop, polarity: polarity(of: loop.map { edges[$0].sign }))
        }
    }

    private static func polarity(of signs: [Relation.Verb.Sign]) -> Polarity {
        if signs.contains(.hidden) { return .unsigned }
        return signs.count { $0 == .less }.isMultiple(of: 2) ? .reinforcing : .balancing
    }

    /// Breadth first, along claims that have a direction.
    private static func shortestWay(from start: Int, to end: Int, nodes: Int, edges: [ContributingFactorGraph.Edge]) -> [Int]? {
        var arrival = Array(repeating: -1, count: nodes)
        var reached = [start]
        var next = 0
        while next < reached.count, reached[next] != end {
            for (index, edge) in edges.enumerated()
            where edge.from == reached[next] && edge.sign != .none && edge.to != start && arrival[edge.to] < 0 {
                arrival[edge.to] = index
                reached.append(edge.to)
            }
            next += 1
        }
        guard next < reached.count else { return nil }
        var way: [Int] = []
        var node = end
        while node != start {
            way.append(arrival[node])
            node = edges[arrival[node]].from
        }
        return way.reversed()
    }
}

extension ContributingFactorGraph.Edge {
    /// Whether it is a claim about how two met, and not what people did.
    var isMeeting: Bool { if case .met = meaning { true } else { false } }

    /// What more of the first does to the second; none where a line claims no direction, or nothing of factors.
    package var sign: Relation.Verb.Sign {
        if case .met(_, let sign) = meaning { sign } else { .none }
    }
}
