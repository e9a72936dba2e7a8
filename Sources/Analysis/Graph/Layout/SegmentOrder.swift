/// The segments of each gap between two layers, in the order in which they leave the upper layer.
struct SegmentOrder {
    private let segmentsByGap: Groups
    /// By segment: its edge.
    private(set) var edge: [Int]

    init(_ graph: LayeredGraph, _ order: CrossingReduction) {
        edge = Array(repeating: 0, count: graph.segments.count)
        for index in 0..<(graph.segmentStart.count - 1) {
            for segment in graph.segmentStart[index]..<graph.segmentStart[index + 1] { edge[segment] = index }
        }
        var place = Array(repeating: 0, count: graph.vertexCount)
        for (index, vertex) in order.sequence.enumerated() { place[vertex] = index }
        // Places in the whole sequence grow with the layer, so one number holds layer, end and other end; parallel edges stay as written.
        var keys = graph.segments.indices.map { index in
            (place[graph.segments[index].from] << 20 | place[graph.segments[index].to]) << 20 | index
        }
        keys.sort()
        let sorted = keys.map { $0 & 0xF_FFFF }
        segmentsByGap = Groups(
            graph.layerCount, count: sorted.count, group: { graph.layers[graph.segments[sorted[$0]].from] }, member: { sorted[$0] })
    }

    /// Between a layer and the next.
    func segments(in gap: Int) -> ArraySlice<Int> { segmentsByGap[gap] }
}
