/// A search for an order of the layers in which few segments cross.
///
/// Sweeps by barycentre with swaps of neighbours in between, from several beginnings, as in Gansner, Koutsofios, North and Vo, "A
/// technique for drawing directed graphs" (1993), section 3. The beginnings are fixed, so the same graph always gets the same order.
struct CrossingReduction {
    // The limits of the search: raising them costs time and saves a crossing here and there.
    private static let beginnings = 4
    private static let sweeps = 8
    /// Sweeps without a better order before a beginning is given up.
    private static let patience = 2

    /// Vertices, layer after layer.
    private(set) var sequence: [Int]
    /// By layer, and one more: where it begins in `sequence`.
    let start: [Int]
    private(set) var crossings: Int

    init(_ graph: LayeredGraph) {
        var order = LayerOrder(of: graph, vertices: Array(0..<graph.vertexCount))
        sequence = order.sequence
        start = order.start
        crossings = order.crossings()
        for beginning in 0..<CrossingReduction.beginnings where crossings > 0 {
            if beginning > 0 { order.arrange(CrossingReduction.vertices(of: graph, beginning: beginning)) }
            improve(&order, downstream: beginning % 2 == 0)
        }
    }

    private mutating func improve(_ order: inout LayerOrder, downstream: Bool) {
        var best = Int.max
        var stale = 0
        for sweep in 0..<CrossingReduction.sweeps where stale < CrossingReduction.patience {
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
        let vertices = Array((0..<graph.vertexCount).reversed())
        var random = SeededRandom(seed: UInt64(beginning))
        return beginning > 1 ? random.shuffled(vertices) : vertices
    }
}
