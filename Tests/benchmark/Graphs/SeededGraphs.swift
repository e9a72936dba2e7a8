import Analysis

/// Graphs as narratives make them: relations between random factors. They lead to no outcome, which is the basin's end.
enum SeededGraphs {
    static func graph(_ seed: Int, factors: Int? = nil, relations: Int? = nil) -> LayoutGraph {
        var random = SeededRandom(seed: UInt64(seed) &* 0x1234_5678_9ABC_DEF1)
        let count = factors ?? 5 + random.below(12)
        let wanted = min(relations ?? 4 + random.below(21), count * (count - 1))
        var edges: [LayoutGraph.Edge] = []
        while edges.count < wanted {
            let (from, to) = (random.below(count), random.below(count))
            guard from != to, !edges.contains(where: { $0.from == from && $0.to == to }) else { continue }
            edges.append(LayoutGraph.Edge(from: from, to: to, label: Size(width: 50 + Double(random.below(30)), height: 14)))
        }
        return LayoutGraph(nodes: Array(repeating: Size(width: 132, height: 50), count: count), edges: edges)
    }
}
