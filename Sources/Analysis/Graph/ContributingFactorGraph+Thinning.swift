extension ContributingFactorGraph {
    /// The picture with so few lines that it can be read: where there are more than `most`, only what at least `narratives` narratives tell
    /// of, for the smallest such number. A count of records says what is told often, not what matters more; the sentences beside a picture
    /// tell of every line.
    package func thinned(to most: Int) -> (graph: ContributingFactorGraph, narratives: Int) {
        var (least, kept) = (1, edges)
        while kept.count > most {
            least += 1
            kept = edges.compactMap { $0.told(byAtLeast: least) }
        }
        guard least > 1 else { return (self, 1) }
        var isShown = Array(repeating: false, count: nodes.count)
        // What the picture is of stands first, and stays.
        if !isShown.isEmpty { isShown[0] = true }
        for edge in kept { (isShown[edge.from], isShown[edge.to]) = (true, true) }
        var places: [Int: Int] = [:]
        for node in nodes.indices where isShown[node] { places[node] = places.count }
        let moved = kept.compactMap { edge in
            places[edge.from].flatMap { from in
                places[edge.to].map { Edge(from: from, to: $0, meaning: edge.meaning, hasEvidence: edge.hasEvidence) }
            }
        }
        return (ContributingFactorGraph(nodes: nodes.indices.filter { isShown[$0] }.map { nodes[$0] }, edges: moved), least)
    }
}

extension ContributingFactorGraph.Edge {
    /// With those of its claims that enough narratives make; nil where there are none.
    fileprivate func told(byAtLeast least: Int) -> Self? {
        guard case .met(let claims, let sign) = meaning else { return self }
        let kept = claims.filter { $0.narratives >= least }
        return kept.isEmpty ? nil : Self(from: from, to: to, meaning: .met(kept, sign), hasEvidence: hasEvidence)
    }
}
