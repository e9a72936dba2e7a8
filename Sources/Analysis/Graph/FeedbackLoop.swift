package import Narratives

/// A cycle of claims: what a factor does comes back to it.
package struct FeedbackLoop: Hashable, Sendable {
    package enum Polarity: Hashable, Sendable {
        /// More leads to more.
        case reinforcing
        /// More leads to less.
        case balancing
    }

    /// Positions in the graph's edges, the one that closes the cycle first. A picture draws that one against the flow, with the badge.
    package let edges: [Int]
    package let polarity: Polarity

    /// The shortest cycle through each edge that runs against the flow. Every cycle has such an edge, so none goes without a badge.
    static func all(nodes: Int, edges: [ContributingFactorGraph.Edge]) -> [FeedbackLoop] {
        let order = FlowOrder(nodes: nodes, edges: edges.map { ($0.from, $0.to) })
        return edges.indices.compactMap { index in
            guard order.place[edges[index].from] > order.place[edges[index].to], edges[index].sign != .none,
                let way = shortestWay(from: edges[index].to, to: edges[index].from, nodes: nodes, edges: edges)
            else { return nil }
            let lessening = ([index] + way).count { edges[$0].sign == .less }
            return FeedbackLoop(edges: [index] + way, polarity: lessening.isMultiple(of: 2) ? .reinforcing : .balancing)
        }
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
    /// What more of the first does to the second; none where a line claims no direction, or nothing of factors.
    package var sign: Relation.Verb.Sign {
        if case .met(_, let sign) = meaning { sign } else { .none }
    }
}
