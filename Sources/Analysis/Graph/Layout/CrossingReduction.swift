/// Looks for an order of the layers in which few segments cross.
///
/// Sweeps by barycentre with swaps of neighbours in between, from several beginnings, as in Gansner, Koutsofios, North and Vo, "A
/// technique for drawing directed graphs" (1993), section 3. The beginnings are fixed, so the same graph always gets the same order.
struct CrossingReduction {
    /// The limits of the search: raising them costs time and saves a crossing here and there.
    struct Effort: Sendable {
        var beginnings = 4
        var sweeps = 8
        /// Sweeps without a better order before a beginning is given up.
        var patience = 2

        static let usual = Effort()
    }

    /// Vertices, layer after layer.
    private(set) var sequence: [Int]
    /// By layer, and one more: where it begins in `sequence`.
    let start: [Int]
    private(set) var crossings: Int

    init(_ graph: LayeredGraph, effort: Effort = .usual) {
        var order = LayerOrder(of: graph, vertices: Array(0..<graph.vertexCount))
        sequence = order.sequence
        start = order.start
        crossings = order.crossings()
        for beginning in 0..<effort.beginnings where crossings > 0 {
            if beginning > 0 { order.arrange(CrossingReduction.vertices(of: graph, beginning: beginning)) }
            improve(&order, effort, downstream: beginning % 2 == 0)
        }
    }

    private mutating func improve(_ order: inout LayerOrder, _ effort: Effort, downstream: Bool) {
        var best = Int.max
        var stale = 0
        for sweep in 0..<effort.sweeps where stale < effort.patience {
            order.sweep(downstream: (sweep % 2 == 0) == downstream, turningTies: sweep % 4 >= 2)
            order.transpose()
            let found = order.crossings()
            stale = found < best ? 0 : stale + 1
            best = min(best, found)
            if found < crossings { (sequence, crossings) = (order.sequence, found) }
            if found == 0 { return }
        }
    }

    /// Another order to begin with: the last first, then as the numbers of a fixed sequence fall.
    private static func vertices(of graph: LayeredGraph, beginning: Int) -> [Int] {
        var vertices = Array((0..<graph.vertexCount).reversed())
        guard beginning > 1 else { return vertices }
        var random = SeededOrder(seed: UInt64(beginning))
        random.shuffle(&vertices)
        return vertices
    }
}
