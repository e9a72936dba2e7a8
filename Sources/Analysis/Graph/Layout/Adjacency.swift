/// Adjacency lists of a directed graph, both ways.
struct Adjacency {
    let next: Groups
    let previous: Groups

    init(nodes: Int, edges: [(from: Int, to: Int)]) {
        next = Groups(nodes, count: edges.count, group: { edges[$0].from }, member: { edges[$0].to })
        previous = Groups(nodes, count: edges.count, group: { edges[$0].to }, member: { edges[$0].from })
    }
}
