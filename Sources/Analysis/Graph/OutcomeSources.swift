internal import Narratives

/// The factors that flow into the outcome themselves: those that lead to no other, and those of a cycle that nothing leads out of. So every
/// factor has a way to the outcome, and no cycle keeps one from it.
struct OutcomeSources {
    /// Positions of nodes, in order.
    let nodes: [Int]

    init(nodes: [ContributingFactorGraph.Node], edges: [ContributingFactorGraph.Edge]) {
        var next = Array(repeating: [Int](), count: nodes.count)
        for edge in edges where edge.sign != .none { next[edge.from].append(edge.to) }
        let reached = next.indices.map { OutcomeSources.reached(from: $0, next) }
        self.nodes = nodes.indices.filter { node in
            switch nodes[node].subject {
            // Whatever it reaches leads back to it; trivially so for a factor that reaches nothing.
            case .factor: nodes.indices.allSatisfy { !reached[node][$0] || reached[$0][node] }
            case .more: true
            case .term, .adaptation, .capacity, .outcome: false
            }
        }
    }

    private static func reached(from start: Int, _ next: [[Int]]) -> [Bool] {
        var isReached = Array(repeating: false, count: next.count)
        var waiting = [start]
        while let node = waiting.popLast() {
            for other in next[node] where !isReached[other] {
                isReached[other] = true
                waiting.append(other)
            }
        }
        return isReached
    }
}
