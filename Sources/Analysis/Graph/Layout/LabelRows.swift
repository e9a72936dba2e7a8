/// The gaps between layers that bear labels: each has a row for them.
struct LabelRows {
    /// By edge: the gap that bears its label; -1 for an edge without one.
    private(set) var gap: [Int]
    /// By gap: whether it has a row.
    private(set) var isUsed: [Bool]

    /// A label goes where its edge passes and least is written yet.
    init(_ graph: LayeredGraph, _ labels: [Size?], _ metrics: LayoutMetrics) {
        gap = Array(repeating: -1, count: labels.count)
        isUsed = Array(repeating: false, count: max(0, graph.layerCount - 1))
        var taken = Array(repeating: 0.0, count: isUsed.count)
        for (edge, label) in labels.enumerated() {
            guard let label else { continue }
            let segments = graph.segments[graph.segmentStart[edge]..<graph.segmentStart[edge + 1]]
            guard let best = segments.lazy.map({ graph.layers[$0.from] }).min(by: { taken[$0] < taken[$1] }) else { continue }
            gap[edge] = best
            isUsed[best] = true
            taken[best] += label.height + 2 * metrics.labelMargin
        }
    }
}
