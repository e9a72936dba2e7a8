/// A graph with its words broken into lines, and the room they take. No word is ever cut.
package struct GraphText: Sendable {
    /// A line of text in a box or on an edge.
    package struct Line: Hashable, Sendable {
        package enum Style: Hashable, Sendable { case title, verb, detail, loop, deed }

        package let text: String
        package let style: Style
    }

    package let graph: ContributingFactorGraph
    package let typography: GraphTypography
    /// By node: its words, line by line; the outcome's own stand in `bands`.
    package let titles: [[Line]]
    /// By edge.
    package let labels: [[Line]]
    /// By node.
    let boxes: [Size]
    /// What came of it, in bands from the narrowest to the widest; empty for a graph of several narratives.
    let bands: [Band]

    /// What came of it as lines for a band of a width.
    struct Band: Sendable {
        let lines: [Line]
        let size: Size
    }

    package init(_ graph: ContributingFactorGraph, _ words: some GraphWords) {
        let typography = GraphTypography()
        (self.graph, self.typography) = (graph, typography)
        titles = graph.nodes.map { typography.title(of: $0, words) }
        labels = graph.edges.indices.map { typography.label(of: $0, in: graph, words) }
        boxes = typography.boxes(of: graph.nodes, titles)
        bands = graph.outcome.map { typography.bands(of: graph.nodes[$0].subject, words) } ?? []
    }
}
