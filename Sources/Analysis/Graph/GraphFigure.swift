/// A graph with its words and places: all that a drawing needs.
package struct GraphFigure: Sendable {
    package let text: GraphText
    package let layout: GraphLayout

    package var graph: ContributingFactorGraph { text.graph }

    /// - Parameter limit: the width that the drawing should keep to. Left to right is taken where that fits, else top to bottom.
    package init(_ text: GraphText, within limit: Double) {
        let wide = GraphFigure(text, .rightward, limit)
        self = wide.layout.size.width <= limit ? wide : GraphFigure(text, .downward, limit)
    }

    package init(_ text: GraphText, _ flow: Flow, _ limit: Double) {
        self.text = text
        layout = GraphLayout(of: text.shape, flow: flow, metrics: LayoutMetrics(limit: flow == .downward ? limit : .infinity))
    }
}
