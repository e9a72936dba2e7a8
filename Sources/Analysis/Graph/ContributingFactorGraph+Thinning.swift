extension ContributingFactorGraph {
    /// What can be read of a picture with many lines: where there are more than `most`, only what at least so many narratives tell of, for
    /// the smallest such number. A count of records says what is told often, not what matters more.
    ///
    /// The first node, which is what the picture is of, stays in any case; others go when their last line does.
    static func thinned(_ nodes: [Node], _ edges: [Edge], to most: Int) -> (nodes: [Node], edges: [Edge], narratives: Int) {
        guard edges.count > most else { return (nodes, edges, 1) }
        // One more than those tell who are one too many.
        let least = edges.map(\.mostNarratives).sorted(by: >)[most] + 1
        let kept = edges.compactMap { $0.claimed(byAtLeast: least) }
        var isShown = Array(repeating: false, count: nodes.count)
        if !isShown.isEmpty { isShown[0] = true }
        for edge in kept { (isShown[edge.from], isShown[edge.to]) = (true, true) }
        var places = Array(repeating: 0, count: nodes.count)
        var shown: [Node] = []
        for node in nodes.indices where isShown[node] {
            places[node] = shown.count
            shown.append(nodes[node])
        }
        let moved = kept.map { Edge(from: places[$0.from], to: places[$0.to], meaning: $0.meaning, hasEvidence: $0.hasEvidence) }
        return (shown, moved, least)
    }
}

extension ContributingFactorGraph.Edge {
    /// How many narratives make the claim that most make.
    fileprivate var mostNarratives: Int {
        guard case .met(let claims, _) = meaning else { return .max - 1 }
        return claims.map(\.narratives).max() ?? 0
    }

    /// With those of its claims that enough narratives make; nil where there are none.
    fileprivate func claimed(byAtLeast least: Int) -> Self? {
        guard case .met(let claims, let sign) = meaning else { return self }
        let kept = claims.filter { $0.narratives >= least }
        return kept.isEmpty ? nil : Self(from: from, to: to, meaning: .met(kept, sign), hasEvidence: hasEvidence)
    }
}
