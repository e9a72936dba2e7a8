/// A layer for each node, such that every edge leads to a later one.
///
/// As late as the longest way to the last layer allows, then single nodes and whole tails move along the flow as long as that shortens
/// edges in sum.
struct Layering {
    /// By node; 0 is furthest upstream.
    private(set) var layers: [Int]
    private(set) var count = 1

    private let neighbours: Adjacency
    private let mouth: Int?

    /// The most nodes of a layer that nothing asks for more.
    private static let most = 6

    /// - Parameters:
    ///   - sequence: the nodes, upstream first.
    ///   - edges: each from an earlier node of the sequence to a later one.
    ///   - mouth: a node that stays in the last layer.
    init(sequence: [Int], edges: [(from: Int, to: Int)], mouth: Int?) {
        neighbours = Adjacency(nodes: sequence.count, edges: edges)
        self.mouth = mouth
        layers = Array(repeating: 0, count: sequence.count)
        schedule(sequence)
        shorten(sequence)
        spread(sequence)
        close()
    }

    /// Counts from the last layer first, then turns round.
    private mutating func schedule(_ sequence: [Int]) {
        for node in sequence.reversed() {
            for other in neighbours.next[node] { layers[node] = max(layers[node], layers[other] + 1) }
            count = max(count, layers[node] + 1)
        }
        for node in sequence { layers[node] = count - 1 - layers[node] }
    }

    /// Moves a node, and with it whoever stands in its way, one layer along or against the flow as long as that shortens edges in sum.
    private mutating func shorten(_ sequence: [Int]) {
        var party: [Int] = []
        var isMember = Array(repeating: false, count: sequence.count)
        for _ in 0..<20 {
            var moved = false
            for node in sequence {
                for step in [1, -1] {
                    while gather(node, step, &party, &isMember) > 0 {
                        for member in party { layers[member] += step }
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
            guard 0..<count ~= layer, member != mouth else { return 0 }
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

    /// Gives nodes without an edge to the layers that have least, and new ones where all are full.
    private mutating func spread(_ sequence: [Int]) {
        let alone = sequence.filter { neighbours.next[$0].isEmpty && neighbours.previous[$0].isEmpty }
        guard !alone.isEmpty else { return }
        var filled = Array(repeating: 0, count: count)
        for node in sequence where layers[node] < count { filled[layers[node]] += 1 }
        for node in alone { filled[layers[node]] -= 1 }
        for node in alone {
            var layer = filled.indices.min { filled[$0] < filled[$1] } ?? 0
            if filled[layer] >= Layering.most, mouth == nil {
                layer = filled.count
                filled.append(0)
            }
            filled[layer] += 1
            layers[node] = layer
        }
        count = filled.count
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
