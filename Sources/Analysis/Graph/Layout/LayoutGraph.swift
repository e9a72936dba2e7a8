/// A graph to be laid out: sizes of nodes, and edges. It knows nothing of factors, so any graph of the site can be drawn by it.
///
/// All lengths are in the drawing's units, which the theme shows as CSS pixels at full size.
package struct LayoutGraph: Hashable, Sendable {
    package struct Edge: Hashable, Sendable {
        /// Positions in `nodes`.
        package let from: Int
        package let to: Int
        /// The room its words need; nil for none.
        package let label: Size?

        package init(from: Int, to: Int, label: Size? = nil) {
            self.from = from
            self.to = to
            self.label = label
        }
    }

    package let nodes: [Size]
    package let edges: [Edge]
    /// A node that no edge leaves and nothing stands behind, so that its lines can run on out of the drawing.
    let mouth: Int?

    /// - Parameters:
    ///   - nodes: their order breaks every tie, so a caller who must favour no node seeds it.
    ///   - edges: those that name no node, or the same one twice, get an empty route.
    package init(nodes: [Size], edges: [Edge], mouth: Int? = nil) {
        self.nodes = nodes
        self.edges = edges
        self.mouth = mouth
    }

    /// Whether an edge can be drawn.
    func isDrawn(_ edge: Edge) -> Bool { edge.from != edge.to && nodes.indices ~= edge.from && nodes.indices ~= edge.to }
}
