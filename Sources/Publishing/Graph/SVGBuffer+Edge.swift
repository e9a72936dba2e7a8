internal import Analysis
internal import Narratives

extension SVGBuffer {
    /// A line with its end and its words.
    mutating func add(edge index: Int, of figure: GraphFigure) {
        let edge = figure.graph.edges[index]
        let route = figure.routes[index]
        add("<g class=\"graph-line graph-")
        add(edge.meaning.name)
        if figure.graph.isInLoop[index] { add(" graph-in-loop") }
        add(edge.hasEvidence ? "\"><path d=\"" : " graph-unsupported\"><path d=\"")
        for piece in route.pieces { add(turning: piece) }
        add("\"/>")
        if let place = route.points.last, let end = LineEnd(edge.meaning) { add(end, at: place, way: route.isAgainstFlow ? -1 : 1) }
        if let label = route.label { add(figure.text.labels[index], around: label.centre, figure.text.typography) }
        add("</g>\n")
    }
}

extension ContributingFactorGraph.Meaning {
    var name: StaticString {
        switch self {
        case .met(_, .more): "more-of"
        case .met(_, .less): "less-of"
        case .met(_, .hidden): "hidden"
        case .met(_, .none): "undirected"
        case .helped(.no): "tried"
        case .helped: "helped"
        }
    }
}
