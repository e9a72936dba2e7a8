/// The layers with rows for labels in between: everything that takes room in the drawing, rank after rank, in order.
///
/// A gap between two layers has a row for labels only where it needs one. Every edge that passes a row has a place there, so that no label
/// ever lies on a line, and the order within a row is that of the layer before it: lines cross behind the labels, never twice.
struct Ranks {
    /// A line from an item to one of the next rank.
    struct Link {
        let from: Int
        let to: Int
        /// Where it meets each box: an offset from the box's middle across the flow.
        var fromPort = 0.0
        var toPort = 0.0
        /// How much it matters that it runs straight.
        let weight: Double
    }

    /// Items by rank: the graph's vertices keep their numbers, places in rows follow.
    private(set) var sequence: [Int] = []
    /// By rank, and one more: where it begins in `sequence`.
    private(set) var start: [Int] = [0]
    /// By item: half of what it takes across the flow, with the distance it keeps.
    private(set) var halves: [Double]
    /// By item: its length along the flow.
    private(set) var lengths: [Double]
    private(set) var links: [Link] = []
    /// By edge: the first of the links it runs along; -1 for none.
    private(set) var firstLink: [Int]
    /// By link: the next of the same edge; -1 for none.
    private(set) var nextLink: [Int] = []
    private var lastLink: [Int]
    /// By edge: the item that bears its label.
    private(set) var labelItems: [Int?]
    let nodeCount: Int

    private let metrics: LayoutMetrics

    init(_ graph: LayeredGraph, _ order: CrossingReduction, boxes: [Size], labels: [Size?], _ metrics: LayoutMetrics) {
        self.metrics = metrics
        nodeCount = graph.nodeCount
        halves = Array(repeating: metrics.lineMargin, count: graph.vertexCount)
        lengths = Array(repeating: 0, count: graph.vertexCount)
        for (node, box) in boxes.enumerated() {
            halves[node] = box.height / 2 + metrics.boxMargin
            lengths[node] = box.width
        }
        firstLink = Array(repeating: -1, count: labels.count)
        lastLink = firstLink
        labelItems = Array(repeating: nil, count: labels.count)
        let rows = LabelRows(graph, labels, metrics)
        let most = graph.vertexCount + graph.segments.count
        halves.reserveCapacity(most)
        lengths.reserveCapacity(most)
        sequence.reserveCapacity(most)
        links.reserveCapacity(2 * graph.segments.count)
        nextLink.reserveCapacity(2 * graph.segments.count)
        place(graph, order, rows, labels)
        setPorts(boxes)
    }

    /// How many there are.
    var count: Int { start.count - 1 }

    /// Where in `sequence` a rank's items stand.
    func range(of rank: Int) -> Range<Int> { start[rank]..<start[rank + 1] }

    func items(of rank: Int) -> ArraySlice<Int> { sequence[range(of: rank)] }

    private mutating func place(_ graph: LayeredGraph, _ order: CrossingReduction, _ rows: LabelRows, _ labels: [Size?]) {
        let gaps = SegmentOrder(graph, order)
        for layer in 0..<graph.layerCount {
            sequence += order.sequence[order.start[layer]..<order.start[layer + 1]]
            start.append(sequence.count)
            guard layer + 1 < graph.layerCount else { break }
            var ends = gaps.segments(in: layer).map { graph.segments[$0].from }
            if rows.isUsed[layer] {
                for (index, segment) in gaps.segments(in: layer).enumerated() {
                    let edge = gaps.edge[segment]
                    let label = rows.gap[edge] == layer ? labels[edge] : nil
                    let item = add(label)
                    if label != nil { labelItems[edge] = item }
                    connect(ends[index], item, edge)
                    ends[index] = item
                }
                start.append(sequence.count)
            }
            for (index, segment) in gaps.segments(in: layer).enumerated() {
                connect(ends[index], graph.segments[segment].to, gaps.edge[segment])
            }
        }
    }

    private mutating func add(_ label: Size?) -> Int {
        halves.append(label.map { $0.height / 2 + metrics.labelMargin } ?? metrics.lineMargin)
        lengths.append(label?.width ?? 0)
        sequence.append(halves.count - 1)
        return halves.count - 1
    }

    private mutating func connect(_ from: Int, _ to: Int, _ edge: Int) {
        let ends = (from < nodeCount ? 1 : 0) + (to < nodeCount ? 1 : 0)
        if lastLink[edge] < 0 { firstLink[edge] = links.count } else { nextLink[lastLink[edge]] = links.count }
        lastLink[edge] = links.count
        nextLink.append(-1)
        links.append(Link(from: from, to: to, weight: ends == 0 ? 8 : ends == 1 ? 2 : 1))
    }

    /// Spreads the lines that meet a box over its side, in the order in which they come.
    private mutating func setPorts(_ boxes: [Size]) {
        var leaving = Array(repeating: 0, count: nodeCount)
        var arriving = leaving
        for link in links {
            if link.from < nodeCount { leaving[link.from] += 1 }
            if link.to < nodeCount { arriving[link.to] += 1 }
        }
        let sides = (leaving, arriving)
        for index in links.indices {
            let link = links[index]
            if link.from < nodeCount {
                links[index].fromPort = port(sides.0[link.from] - leaving[link.from], of: sides.0[link.from], boxes[link.from].height)
                leaving[link.from] -= 1
            }
            if link.to < nodeCount {
                links[index].toPort = port(sides.1[link.to] - arriving[link.to], of: sides.1[link.to], boxes[link.to].height)
                arriving[link.to] -= 1
            }
        }
    }

    private func port(_ index: Int, of count: Int, _ extent: Double) -> Double {
        guard count > 1 else { return 0 }
        let spacing = min(metrics.portSpacing, max(0, extent - 2 * metrics.portInset) / Double(count - 1))
        return (Double(index) - Double(count - 1) / 2) * spacing
    }
}
