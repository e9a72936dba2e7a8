internal import Narratives

/// Three factors or more that led from one to another, each met by an action. One action that names them all is one defence, not several.
struct DefenceAlongThePath: ActionPattern {
    let name = "defence-along-the-path"

    func formations(in narrative: AddressedFactors) -> [PatternFormation] {
        paths(in: narrative).compactMap { path in
            let actions = Set(path.flatMap { narrative.factors[$0].actions }).sorted()
            guard path.count >= 3, actions.count >= 2 else { return nil }
            return PatternFormation(factors: path.map { narrative.factors[$0].term }, actions: actions)
        }
    }

    /// The factors that relations connect, each set ascending; by their first.
    private func paths(in narrative: AddressedFactors) -> [[Int]] {
        var neighbours: [[Int]] = Array(repeating: [], count: narrative.factors.count)
        for (first, second) in narrative.joined {
            neighbours[first].append(second)
            neighbours[second].append(first)
        }
        var isSeen = Array(repeating: false, count: narrative.factors.count)
        return narrative.factors.indices.compactMap { start in
            guard !isSeen[start] else { return nil }
            var path = [start]
            isSeen[start] = true
            var next = 0
            while next < path.count {
                for other in neighbours[path[next]] where !isSeen[other] {
                    isSeen[other] = true
                    path.append(other)
                }
                next += 1
            }
            return path.sorted()
        }
    }
}
