/// A layered graph in which every edge is a chain of segments from one layer to the next, through a place of its own in each layer between.
struct LayeredGraph {
    /// By vertex: first the nodes, then the places that long edges pass.
    private(set) var layers: [Int]
    let layerCount: Int
    let nodeCount: Int
    /// From a layer to the next, edge by edge, each edge's own in the order of the flow.
    private(set) var segments: [(from: Int, to: Int)] = []
    /// By edge, and one more: where its segments begin.
    private(set) var segmentStart: [Int] = []
    let adjacency: Adjacency

    /// - Parameter edges: each from a layer to a later one.
    init(_ layering: Layering, edges: [(from: Int, to: Int)]) {
        layers = layering.layers
        layerCount = layering.count
        nodeCount = layering.layers.count
        segmentStart.reserveCapacity(edges.count + 1)
        let length = edges.reduce(0) { $0 + layering.layers[$1.to] - layering.layers[$1.from] }
        segments.reserveCapacity(length)
        layers.reserveCapacity(nodeCount + length - edges.count)
        for edge in edges {
            segmentStart.append(segments.count)
            var from = edge.from
            for layer in (layers[edge.from] + 1)..<layers[edge.to] {
                let place = layers.count
                layers.append(layer)
                segments.append((from, place))
                from = place
            }
            segments.append((from, edge.to))
        }
        segmentStart.append(segments.count)
        adjacency = Adjacency(nodes: layers.count, edges: segments)
    }

    var vertexCount: Int { layers.count }
}
