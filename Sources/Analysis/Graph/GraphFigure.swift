/// A graph with its words and places: all that a drawing needs.
///
/// What came of it is a band at the end of the basin in which everything else lies. What took part in no claim of its own and is no
/// condition, such as a capacity, stands below, as piers do.
package struct GraphFigure: Sendable {
    package let text: GraphText
    package private(set) var size: Size
    /// By node; the outcome's is the band.
    package private(set) var boxes: [Rectangle]
    /// By edge. A line to the outcome ends at the band.
    package private(set) var routes: [GraphLayout.Route]
    /// The area in which all factors lie; nil for a graph of several narratives, which has no outcome.
    package private(set) var basin: Rectangle?
    /// The words in the band.
    package private(set) var outcome: [GraphText.Line] = []

    package var graph: ContributingFactorGraph { text.graph }

    /// How far the band's edge bends inward at its middle.
    package static let bend = 12.0
    /// Kept free within the basin around everything in it, and between boxes below it.
    private static let (margin, gap) = (Size(width: 2, height: 6), 14.0)
    private static let leastBasin = Size(width: 180, height: 96)

    package init(_ text: GraphText) {
        self.text = text
        let stands = GraphFigure.stands(in: text.graph)
        let isTurned = GraphFigure.isTurned(in: text.graph)
        let layout = GraphFigure.layout(of: text, stands, isTurned)
        size = layout.size
        routes = zip(layout.routes, isTurned).map { $1 ? $0.turned() : $0 }
        boxes = GraphFigure.boxes(of: text, stands, layout)
        if let band = text.graph.outcome { flow(into: band, stands) }
    }

    /// By node: whether it stands in the basin.
    private static func stands(in graph: ContributingFactorGraph) -> [Bool] {
        var stands = graph.nodes.map { node in
            switch node.subject {
            case .factor, .term, .more: true
            case .adaptation, .capacity, .outcome: false
            }
        }
        for edge in graph.edges { (stands[edge.from], stands[edge.to]) = (true, true) }
        return stands
    }

    /// By edge: whether it is laid out from its second node to its first. What people did about factors that nothing leads to stands behind
    /// them, where there is room, and not in a layer of its own before all others.
    private static func isTurned(in graph: ContributingFactorGraph) -> [Bool] {
        var isLed = Array(repeating: false, count: graph.nodes.count)
        var leads = isLed
        for (index, edge) in graph.edges.enumerated() where edge.isMeeting {
            let isAgainst = graph.isAgainstFlow[index]
            leads[isAgainst ? edge.to : edge.from] = true
            isLed[isAgainst ? edge.from : edge.to] = true
        }
        var isBehind = Array(repeating: true, count: graph.nodes.count)
        for edge in graph.edges where !leads[edge.to] || isLed[edge.to] { isBehind[edge.from] = false }
        return graph.edges.indices.map { index in
            let edge = graph.edges[index]
            return edge.isMeeting ? graph.isAgainstFlow[index] : isBehind[edge.from]
        }
    }

    /// The lines to the outcome end in a node without extent, which the band takes up.
    private static func layout(of text: GraphText, _ stands: [Bool], _ isTurned: [Bool]) -> GraphLayout {
        let places = places(of: stands)
        let outcome = text.graph.outcome.flatMap { stands[$0] ? $0 : nil }
        let metrics = LayoutMetrics()
        let lines = text.graph.edges.count { $0.to == outcome }
        let mouth = Size(width: 0, height: 2 * metrics.portInset + metrics.portSpacing * Double(max(0, lines - 1)))
        return GraphLayout(
            of: LayoutGraph(
                nodes: stands.indices.filter { stands[$0] }.map { $0 == outcome ? mouth : text.boxes[$0] },
                edges: text.graph.edges.indices.map { index in
                    let (edge, lines) = (text.graph.edges[index], text.labels[index])
                    let (from, to) = isTurned[index] ? (edge.to, edge.from) : (edge.from, edge.to)
                    return LayoutGraph.Edge(
                        from: places[from], to: places[to], label: lines.isEmpty ? nil : text.typography.size(of: lines))
                },
                mouth: outcome.map { places[$0] }),
            metrics: metrics)
    }

    /// By node: its position among those that stand in the basin.
    private static func places(of stands: [Bool]) -> [Int] {
        var next = 0
        return stands.map { isStanding in
            if isStanding { next += 1 }
            return next - 1
        }
    }

    private static func boxes(of text: GraphText, _ stands: [Bool], _ layout: GraphLayout) -> [Rectangle] {
        let places = places(of: stands)
        return stands.indices.map {
            stands[$0] ? layout.boxes[places[$0]] : Rectangle(centre: Point(x: 0, y: 0), size: text.boxes[$0])
        }
    }

    /// Lays the basin and the band around what is laid out, and sets the rest below.
    private mutating func flow(into outcome: Int, _ stands: [Bool]) {
        let margin = GraphFigure.margin
        let room = Size(
            width: max(size.width + 2 * margin.width, GraphFigure.leastBasin.width),
            height: max(size.height + 2 * margin.height, GraphFigure.leastBasin.height))
        guard let band = text.bands.first(where: { $0.size.height <= room.height }) ?? text.bands.last else { return }
        let height = max(room.height, band.size.height)
        let offset = Size(width: (room.width - size.width) / 2, height: (height - size.height) / 2)
        for node in boxes.indices where stands[node] { boxes[node] = boxes[node].moved(by: offset) }
        for edge in routes.indices { routes[edge].move(by: offset) }
        basin = Rectangle(centre: Point(x: room.width / 2, y: height / 2), size: Size(width: room.width, height: height))
        boxes[outcome] = Rectangle(
            centre: Point(x: room.width + band.size.width / 2, y: height / 2), size: Size(width: band.size.width, height: height))
        self.outcome = band.lines
        size = Size(width: room.width + band.size.width, height: height)
        for edge in routes.indices where graph.edges[edge].to == outcome { routes[edge].extend(to: bank(at: routes[edge].points.last)) }
        setBelow(boxes.indices.filter { !stands[$0] && $0 != outcome })
    }

    /// Where the band's edge is at the height of a point.
    private func bank(at point: Point?) -> Double {
        guard let basin, let point else { return 0 }
        return basin.right + GraphFigure.bend * (1 - abs(point.y - basin.centre.y) / (basin.size.height / 2))
    }

    /// Row by row, from the left.
    private mutating func setBelow(_ nodes: [Int]) {
        var (left, top, bottom) = (1.0, size.height + GraphFigure.gap, size.height)
        for node in nodes {
            let box = boxes[node].size
            if left > 1, left + box.width > size.width { (left, top) = (1, bottom + GraphFigure.gap) }
            boxes[node] = Rectangle(centre: Point(x: left + box.width / 2, y: top + box.height / 2), size: box)
            left += box.width + GraphFigure.gap
            bottom = max(bottom, top + box.height)
        }
        // Half of a line's width lies outside its box.
        size.height = bottom + (nodes.isEmpty ? 0 : 1)
    }
}

extension GraphLayout.Route {
    fileprivate mutating func move(by offset: Size) {
        for index in points.indices { points[index] = points[index].moved(by: offset) }
        label = label?.moved(by: offset)
    }

    /// Lets it run on, level.
    fileprivate mutating func extend(to x: Double) {
        guard let last = points.last else { return }
        points.append(Point(x: x, y: last.y))
    }
}
