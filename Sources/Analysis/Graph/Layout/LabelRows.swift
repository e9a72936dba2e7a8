/// The gap between layers that bears each edge's label, and the number of rows of labels in each gap.
struct LabelRows {
    /// By edge; -1 for an edge without a label.
    private(set) var gap: [Int]
    /// By gap.
    private(set) var count: [Int]

    /// A label goes where its edge passes and least is written yet; a gap has as many rows as keep its labels within the limit.
    init(_ graph: LayeredGraph, _ labels: [Size?], _ flow: Flow, _ metrics: LayoutMetrics) {
        gap = Array(repeating: -1, count: labels.count)
        count = Array(repeating: 0, count: max(0, graph.layerCount - 1))
        var taken = Array(repeating: 0.0, count: count.count)
        for (edge, label) in labels.enumerated() {
            guard let label else { continue }
            let segments = graph.segments[graph.segmentStart[edge]..<graph.segmentStart[edge + 1]]
            guard let best = segments.lazy.map({ graph.layers[$0.from] }).min(by: { taken[$0] < taken[$1] }) else { continue }
            gap[edge] = best
            taken[best] += flow.across(label) + 2 * metrics.labelMargin
        }
        for (index, sum) in taken.enumerated() where sum > 0 { count[index] = 1 + Int(sum / metrics.limit) }
    }
}
