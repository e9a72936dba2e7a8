/// A layer for each node, such that every edge leads to a later one.
///
/// List scheduling from the last layer upstream, with room for so many boxes in each layer (after Coffman and Graham, "Optimal scheduling for
/// two-processor systems", 1972), then single nodes and whole tails move along the flow as long as that shortens edges in sum.
struct Layering {
    /// By node; 0 is furthest upstream.
    private(set) var layers: [Int]
    private(set) var count = 0
    private var room: [Double] = []

    private let neighbours: Adjacency
    private let extents: [Double]
    private let limit: Double

    /// - Parameters:
    ///   - sequence: the nodes, upstream first.
    ///   - edges: each from an earlier node of the sequence to a later one.
    ///   - extents: what each node takes of a layer's room.
    ///   - limit: the room of a layer; a node that is larger has a layer to itself.
    init(sequence: [Int], edges: [(from: Int, to: Int)], extents: [Double], limit: Double) {
        neighbours = Adjacency(nodes: sequence.count, edges: edges)
        self.extents = extents
        self.limit = limit
        layers = Array(repeating: 0, count: sequence.count)
        schedule(sequence)
        shorten(sequence)
        close()
    }

    /// Counts from the last layer first, then turns round.
    private mutating func schedule(_ sequence: [Int]) {
        for node in sequence.reversed() {
            var layer = 0
            for other in neighbours.next[node] { layer = max(layer, layers[other] + 1) }
            while layer < room.count, room[layer] > 0, room[layer] + extents[node] > limit { layer += 1 }
            if layer >= room.count { room += Array(repeating: 0, count: layer + 1 - room.count) }
            room[layer] += extents[node]
            layers[node] = layer
        }
        count = room.count
        for node in sequence { layers[node] = count - 1 - layers[node] }
        room.reverse()
    }

    /// Moves a node, and with it whoever stands in its way, one layer along or against the flow as long as that shortens edges in sum.
    private mutating func shorten(_ sequence: [Int]) {
        var party: [Int] = []
        var isMember = Array(repeating: false, count: sequence.count)
        for _ in 0..<20 {
            var moved = false
            for node in sequence {
                for step in [1, -1] {
                    while gather(node, step, &party, &isMember) > 0, hasRoom(party, step) {
                        for member in party {
                            room[layers[member]] -= extents[member]
                            layers[member] += step
                            room[layers[member]] += extents[member]
                        }
                        moved = true
                        for member in party { isMember[member] = false }
                    }
                    for member in party { isMember[member] = false }
                }
            }
            if !moved { return }
        }
    }

    /// - Returns: by how much edges shorten in sum when the party moves.
    private func gather(_ node: Int, _ step: Int, _ party: inout [Int], _ isMember: inout [Bool]) -> Int {
        let (ahead, behind) = step > 0 ? (neighbours.next, neighbours.previous) : (neighbours.previous, neighbours.next)
        party.removeAll(keepingCapacity: true)
        party.append(node)
        isMember[node] = true
        var gain = 0
        var index = 0
        while index < party.count {
            let member = party[index]
            let layer = layers[member] + step
            index += 1
            guard 0..<count ~= layer else { return 0 }
            gain += ahead.range(of: member).count - behind.range(of: member).count
            for place in ahead.range(of: member) {
                let other = ahead.members[place]
                guard !isMember[other], layers[other] == layer else { continue }
                isMember[other] = true
                party.append(other)
            }
        }
        return gain
    }

    private func hasRoom(_ party: [Int], _ step: Int) -> Bool {
        guard limit < .infinity else { return true }
        var wanted = room
        for member in party {
            wanted[layers[member]] -= extents[member]
            wanted[layers[member] + step] += extents[member]
        }
        return party.allSatisfy { wanted[layers[$0] + step] <= max(limit, extents[$0]) }
    }

    /// Takes out layers that have become empty.
    private mutating func close() {
        var number = Array(repeating: -1, count: count)
        for layer in layers { number[layer] = 0 }
        var used = 0
        for layer in number.indices where number[layer] == 0 {
            number[layer] = used
            used += 1
        }
        for node in layers.indices { layers[node] = number[layers[node]] }
        count = used
    }
}
