/// An order of the nodes in which edges run forward but for those that close a cycle: no edge is dropped, and one of each cycle is drawn
/// against the flow.
///
/// Depth first, sources first, by reversed order of finishing (Tarjan, "Depth-first search and linear graph algorithms", 1972). An order
/// with fewer edges running backwards (Eades, Lin and Smyth, 1993) was measured and left: a quarter more lines crossed.
struct FlowOrder {
    /// Nodes, furthest upstream first.
    private(set) var sequence: [Int] = []
    /// The place of each node in `sequence`.
    private(set) var place: [Int]

    /// - Parameter edges: pairs of positions below `nodes`, none of a node with itself. An edge runs against the flow exactly if its first
    ///   node has the later place.
    init(nodes: Int, edges: [(from: Int, to: Int)]) {
        place = Array(repeating: -1, count: nodes)
        sequence.reserveCapacity(nodes)
        let neighbours = Adjacency(nodes: nodes, edges: edges)
        for node in 0..<nodes where neighbours.previous[node].isEmpty { visit(node, neighbours) }
        for node in 0..<nodes where place[node] < 0 { visit(node, neighbours) }
        sequence.reverse()
        for (index, node) in sequence.enumerated() { place[node] = index }
    }

    private mutating func visit(_ node: Int, _ neighbours: Adjacency) {
        place[node] = 0
        for other in neighbours.next[node] where place[other] < 0 { visit(other, neighbours) }
        sequence.append(node)
    }
}
