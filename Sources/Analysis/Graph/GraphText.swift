/// A graph with its words broken into lines, and the room they take: what all drawings of it share.
package struct GraphText: Sendable {
    /// A line of text in a box or on an edge.
    package struct Line: Hashable, Sendable {
        package enum Style: Hashable, Sendable { case title, verb, detail, loop }

        package let text: String
        package let style: Style
    }

    package let graph: ContributingFactorGraph
    package let typography: GraphTypography
    /// By node: its words, line by line.
    package let titles: [[Line]]
    /// By edge.
    package let labels: [[Line]]
    let shape: LayoutGraph

    package init(_ graph: ContributingFactorGraph, _ words: some GraphWords) {
        let typography = GraphTypography()
        (self.graph, self.typography) = (graph, typography)
        titles = graph.nodes.map { typography.title(of: $0, words) }
        labels = graph.edges.indices.map { typography.label(of: $0, in: graph, words) }
        shape = LayoutGraph(
            nodes: typography.boxes(of: graph.nodes, titles),
            edges: zip(graph.edges, labels).map { edge, lines in
                LayoutGraph.Edge(from: edge.from, to: edge.to, label: lines.isEmpty ? nil : typography.size(of: lines))
            })
    }
}
