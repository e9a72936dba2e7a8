internal import Analysis
internal import Narratives

extension SVGBuffer {
    /// A line with its end and its words.
    mutating func add(edge index: Int, of figure: GraphFigure) {
        let edge = figure.graph.edges[index]
        let route = figure.layout.routes[index]
        add("<g class=\"graph-line graph-")
        add(edge.name)
        add(edge.hasEvidence ? "\"><path d=\"" : " graph-unsupported\"><path d=\"")
        for piece in route.pieces { add(line: piece, figure.layout.flow) }
        add("\"/>")
        if let end = route.points.last { addHead(of: edge, at: end, figure.layout.flow, route.isAgainstFlow ? -1 : 1) }
        if let label = route.label { add(figure.text.labels[index], in: label, figure.text.typography) }
        add("</g>\n")
    }

    /// An arrow where more leads to more, a bar where it leads to less, nothing where a claim has no direction.
    private mutating func addHead(of edge: ContributingFactorGraph.Edge, at end: Point, _ flow: Flow, _ way: Double) {
        func point(_ back: Double, _ aside: Double) -> Point {
            switch flow {
            case .rightward: Point(x: end.x - way * back, y: end.y + aside)
            case .downward: Point(x: end.x + aside, y: end.y - way * back)
            }
        }
        switch edge.meaning {
        case .met(_, .more), .carried:
            add("<path class=\"graph-arrow\" d=\"")
            add(polygon: [point(0.5, 0), point(8.5, -4), point(8.5, 4)])
        case .met(_, .less), .helped:
            add("<path class=\"graph-bar\" d=\"")
            add(polygon: [point(3.5, -5.5), point(3.5, 5.5)])
        case .met(_, .none), .tookPart: return
        }
        add("\"/>")
    }
}

extension ContributingFactorGraph.Edge {
    fileprivate var name: StaticString {
        switch meaning {
        case .met(_, .more): "more-of"
        case .met(_, .less): "less-of"
        case .met(_, .none): "undirected"
        case .tookPart: "took-part"
        case .helped: "helped"
        case .carried: "carried"
        }
    }
}
