import Scratch
import Testing

@testable import Analysis

struct GraphLayoutTests {
    @Test
    func `No boxes or labels overlap, no line enters a box or another's label, all is inside: 300 seeded graphs`() {
        for seed in 1...300 {
            let graph = seededGraph(seed)
            let layout = GraphLayout(of: graph)
            let things = layout.boxes + layout.routes.compactMap(\.label)
            for (index, thing) in things.enumerated() {
                #expect(!things[(index + 1)...].contains { $0.overlaps(thing) }, "seed \(seed)")
                #expect(thing.left >= 0 && thing.top >= 0 && thing.right <= layout.size.width && thing.bottom <= layout.size.height)
            }
            for (index, route) in layout.routes.enumerated() {
                let others = layout.boxes + layout.routes.indices.filter { $0 != index }.compactMap { layout.routes[$0].label }
                let entered = others.contains { route.enters($0) }
                #expect(!entered, "seed \(seed), edge \(index)")
            }
        }
    }

    @Test
    func `A line leads from its first box's side to its second's, and every label that was asked for stands in its line's pause`() throws {
        for seed in 1...100 {
            let graph = seededGraph(seed)
            let layout = GraphLayout(of: graph)
            for (edge, route) in zip(graph.edges, layout.routes) where edge.from != edge.to {
                let (from, to) = (layout.boxes[edge.from], layout.boxes[edge.to])
                let (first, last) = (try #require(route.points.first), try #require(route.points.last))
                let sides: [(Point, Rectangle)] = [(first, from), (last, to)]
                for (point, box) in sides {
                    #expect(abs(abs(point.x - box.centre.x) - box.size.width / 2) < 0.001)
                    #expect(abs(point.y - box.centre.y) * 2 / box.size.height < 1)
                }
                #expect(route.label?.size == edge.label)
                guard let label = route.label, let pause = route.pause else { continue }
                #expect(abs((route.points[pause].x + route.points[pause + 1].x) / 2 - label.centre.x) < 0.001)
                #expect(abs((route.points[pause].y + route.points[pause + 1].y) / 2 - label.centre.y) < 0.001)
            }
        }
    }

    @Test
    func `Edges run with the flow but for those that close a cycle`() {
        let size = Size(width: 100, height: 40)
        let edges = [(0, 1), (1, 2), (2, 0), (2, 3)].map { LayoutGraph.Edge(from: $0.0, to: $0.1) }
        let layout = GraphLayout(
            of: LayoutGraph(nodes: Array(repeating: size, count: 4), edges: edges))
        #expect(layout.routes.map(\.isAgainstFlow) == [false, false, true, false])
        for (edge, route) in zip(edges, layout.routes) {
            #expect((layout.boxes[edge.from].centre.x < layout.boxes[edge.to].centre.x) == !route.isAgainstFlow)
        }
    }

    @Test
    func `Nothing stands behind a mouth, whatever leads to it`() throws {
        for seed in 1...100 {
            let graph = seededGraph(seed)
            let mouth = graph.nodes.count
            let edges = graph.edges + [LayoutGraph.Edge(from: seed % mouth, to: mouth, label: Size(width: 50, height: 14))]
            let layout = GraphLayout(
                of: LayoutGraph(nodes: graph.nodes + [Size(width: 0, height: 20)], edges: edges, mouth: mouth))
            let end = try #require(layout.routes.last?.points.last)
            #expect(!layout.boxes.dropLast().contains { $0.right > end.x && $0.top < end.y && $0.bottom > end.y }, "seed \(seed)")
        }
    }

    @Test
    func `Nodes that nothing joins stand in several columns`() {
        let layout = GraphLayout(of: LayoutGraph(nodes: Array(repeating: Size(width: 100, height: 40), count: 13), edges: []))
        #expect(Dictionary(grouping: layout.boxes, by: \.centre.x).values.map(\.count).sorted() == [1, 6, 6])
    }

    @Test
    func `A graph that can be drawn without crossings is`() {
        // A ladder with its rungs told in an order that begins badly.
        let edges = [(0, 4), (1, 5), (2, 6), (3, 7), (4, 11), (5, 10), (6, 9), (7, 8)].map { LayoutGraph.Edge(from: $0.0, to: $0.1) }
        let layout = GraphLayout(
            of: LayoutGraph(nodes: Array(repeating: Size(width: 100, height: 40), count: 12), edges: edges))
        for route in layout.routes { #expect(Set(route.points.map(\.y)).count == 1) }
    }

    @Test
    func `The same graph gives the same places, on every machine`() {
        let size = Size(width: 100, height: 40)
        let edges = [
            LayoutGraph.Edge(from: 0, to: 2, label: Size(width: 50, height: 14)), LayoutGraph.Edge(from: 1, to: 2),
            LayoutGraph.Edge(from: 2, to: 3),
        ]
        let layout = GraphLayout(
            of: LayoutGraph(nodes: Array(repeating: size, count: 4), edges: edges))
        #expect(layout.boxes.map { [$0.left.rounded(), $0.top.rounded()] } == [[9, 10], [9, 70], [209, 40], [343, 40]])
    }

    @Test
    func `An edge that names no node, or one node twice, has an empty route; no nodes make an empty drawing`() {
        let size = Size(width: 100, height: 40)
        let edges = [LayoutGraph.Edge(from: 0, to: 9), LayoutGraph.Edge(from: -1, to: 0), LayoutGraph.Edge(from: 1, to: 1)]
        let layout = GraphLayout(of: LayoutGraph(nodes: [size, size], edges: edges))
        #expect(layout.boxes.count == 2)
        #expect(layout.routes.allSatisfy { $0.points.isEmpty && $0.pieces.isEmpty })
        let empty = GraphLayout(of: LayoutGraph(nodes: [], edges: []))
        #expect(empty.size == Size(width: 0, height: 0))
    }
}
