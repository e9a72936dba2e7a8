/// An order of the vertices in each layer, and how many segments cross in it.
struct LayerOrder {
    /// Vertices, layer after layer.
    private(set) var sequence: [Int]
    /// By layer, and one more: where it begins in `sequence`.
    let start: [Int]
    /// By vertex: its place within its layer.
    private(set) var place: [Int]

    private let layers: [Int]
    private let next: Groups
    private let previous: Groups
    private var keys: [Double]
    private var ends: [Int] = []
    /// By layer: whether no swap of neighbours saves a crossing there.
    private var isSettled: [Bool]

    /// Begins with the vertices of each layer in the order in which they stand in `vertices`.
    init(of graph: LayeredGraph, vertices: [Int]) {
        layers = graph.layers
        next = graph.adjacency.next
        previous = graph.adjacency.previous
        var start = Array(repeating: 0, count: graph.layerCount + 1)
        for layer in graph.layers { start[layer + 1] += 1 }
        for layer in 0..<graph.layerCount { start[layer + 1] += start[layer] }
        self.start = start
        sequence = Array(repeating: 0, count: vertices.count)
        place = sequence
        keys = Array(repeating: 0, count: vertices.count)
        isSettled = Array(repeating: false, count: graph.layerCount)
        arrange(vertices)
    }

    private var layerCount: Int { start.count - 1 }

    /// Takes another order to begin with.
    mutating func arrange(_ vertices: [Int]) {
        var fill = start
        for vertex in vertices {
            let layer = layers[vertex]
            sequence[fill[layer]] = vertex
            place[vertex] = fill[layer] - start[layer]
            fill[layer] += 1
        }
    }

    /// Pairs of segments that cross between any two layers. Segments of one vertex never do.
    mutating func crossings() -> Int {
        var sum = 0
        for layer in 0..<max(0, layerCount - 1) {
            ends.removeAll(keepingCapacity: true)
            for index in start[layer]..<start[layer + 1] {
                let before = ends.count
                for member in next.range(of: sequence[index]) {
                    let end = place[next.members[member]]
                    sum &+= ends[..<before].reduce(0) { $0 &+ ($1 > end ? 1 : 0) }
                    ends.append(end)
                }
            }
        }
        return sum
    }

    /// Sorts each layer by the mean place of its neighbours in the layer before it, or after it, layer by layer.
    ///
    /// - Parameter turningTies: vertices with one mean change sides, so that a further sweep tries the other way round.
    mutating func sweep(downstream: Bool, turningTies: Bool) {
        for step in 1..<max(1, layerCount) {
            let layer = downstream ? step : layerCount - 1 - step
            let range = start[layer]..<start[layer + 1]
            var key = 0.0
            for index in range {
                let vertex = sequence[index]
                key = (downstream ? mean(of: vertex, previous) : mean(of: vertex, next)) ?? key
                keys[vertex] = key
            }
            sort(range, turningTies)
        }
    }

    @inline(__always)
    private func mean(of vertex: Int, _ neighbours: Groups) -> Double? {
        let range = neighbours.range(of: vertex)
        guard !range.isEmpty else { return nil }
        var sum = 0
        for member in range { sum &+= place[neighbours.members[member]] }
        return Double(sum) / Double(range.count)
    }

    /// By insertion: layers are short and nearly sorted.
    private mutating func sort(_ range: Range<Int>, _ turningTies: Bool) {
        for index in range {
            let vertex = sequence[index]
            let key = keys[vertex]
            var slot = index
            while slot > range.lowerBound, turningTies ? keys[sequence[slot - 1]] >= key : keys[sequence[slot - 1]] > key {
                sequence[slot] = sequence[slot - 1]
                slot -= 1
            }
            sequence[slot] = vertex
        }
        for index in range { place[sequence[index]] = index - range.lowerBound }
    }

    /// Swaps neighbours as long as fewer segments cross for it. A layer is looked at again only once it or one beside it has changed.
    mutating func transpose() {
        for layer in 0..<layerCount { isSettled[layer] = false }
        while let first = isSettled.firstIndex(of: false) {
            for layer in first..<layerCount where !isSettled[layer] {
                isSettled[layer] = true
                for index in start[layer]..<max(start[layer], start[layer + 1] - 1)
                where gainOfSwapping(sequence[index], sequence[index + 1]) > 0 {
                    sequence.swapAt(index, index + 1)
                    place[sequence[index]] -= 1
                    place[sequence[index + 1]] += 1
                    for other in max(0, layer - 1)...min(layer + 1, layerCount - 1) { isSettled[other] = false }
                }
            }
        }
    }

    /// How many crossings fewer there are once `right` stands before `left`.
    private func gainOfSwapping(_ left: Int, _ right: Int) -> Int {
        gain(left, right, next) + gain(left, right, previous)
    }

    @inline(__always)
    private func gain(_ left: Int, _ right: Int, _ neighbours: Groups) -> Int {
        var gain = 0
        for first in neighbours.range(of: left) {
            let end = place[neighbours.members[first]]
            for second in neighbours.range(of: right) {
                let other = place[neighbours.members[second]]
                gain &+= (end > other ? 1 : 0) &- (end < other ? 1 : 0)
            }
        }
        return gain
    }
}
