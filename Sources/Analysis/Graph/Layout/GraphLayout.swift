/// The positions of everything in a drawing of a graph.
///
/// A layered layout, left to right, after Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981): edges
/// turned where cycles ask for it, layers, places for long edges, an order with few crossings, coordinates, routes. Pure and deterministic.
package struct GraphLayout: Hashable, Sendable {
    /// The way of an edge, from its first node to its second.
    package struct Route: Hashable, Sendable {
        /// Between two points the line runs straight where they lie level, and else as a curve that leaves and arrives level: a cubic with
        /// both control points half-way.
        package var points: [Point] = []
        /// The point after which the line pauses for its label, up to the next point.
        package var pause: Int?
        package var label: Rectangle?
        /// Whether it runs against the drawing's flow, as one edge of every cycle must.
        package var isAgainstFlow = false

        /// The same way from its other end.
        func turned() -> Route {
            Route(
                points: points.reversed(), pause: pause.map { points.count - 2 - $0 }, label: label, isAgainstFlow: !isAgainstFlow)
        }

        /// The line as it is drawn.
        package var pieces: [ArraySlice<Point>] {
            guard let pause else { return points.isEmpty ? [] : [points[...]] }
            return [points[...pause], points[(pause + 1)...]]
        }
    }

    package let size: Size
    /// By node.
    package let boxes: [Rectangle]
    /// By edge; empty for an edge that cannot be drawn.
    package let routes: [Route]

    package init(of graph: LayoutGraph, metrics: LayoutMetrics = LayoutMetrics()) {
        let drawn = graph.edges.indices.filter { graph.isDrawn(graph.edges[$0]) }
        let order = FlowOrder(nodes: graph.nodes.count, edges: drawn.map { (graph.edges[$0].from, graph.edges[$0].to) })
        var reversed: [Bool] = []
        var edges: [(from: Int, to: Int)] = []
        for index in drawn {
            let edge = graph.edges[index]
            reversed.append(order.place[edge.from] > order.place[edge.to])
            edges.append(reversed[reversed.count - 1] ? (edge.to, edge.from) : (edge.from, edge.to))
        }
        let layered = LayeredGraph(Layering(sequence: order.sequence, edges: edges, mouth: graph.mouth), edges: edges)
        let ranks = Ranks(
            layered, CrossingReduction(layered), boxes: graph.nodes, labels: drawn.map { graph.edges[$0].label }, metrics)
        let routing = Routing(ranks, ranks.straightened(Coordinates(ranks).middles), metrics)
        size = routing.size
        boxes = graph.nodes.enumerated().map { Rectangle(centre: routing.centre(of: $0.offset), size: $0.element) }
        var routes = Array(repeating: Route(), count: graph.edges.count)
        for (number, index) in drawn.enumerated() {
            routes[index] = routing.route(of: number, label: graph.edges[index].label, reversed: reversed[number])
        }
        self.routes = routes
    }
}
