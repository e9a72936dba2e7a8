extension Ranks {
    /// Puts the places that an edge passes on one line, as far as their neighbours leave room for it.
    func straightened(_ middles: [Double]) -> [Double] {
        var middles = middles
        let slack = Slack(self)
        var run: [Int] = []
        for first in firstLink {
            run.removeAll(keepingCapacity: true)
            var (lowest, highest) = (-Double.infinity, Double.infinity)
            var link = first
            while link >= 0, links[link].to >= nodeCount {
                let item = links[link].to
                link = nextLink[link]
                let room = slack.range(of: item, middles)
                if max(lowest, room.lowest) > min(highest, room.highest) {
                    Ranks.level(run, lowest, highest, &middles)
                    run.removeAll(keepingCapacity: true)
                    (lowest, highest) = (-.infinity, .infinity)
                }
                run.append(item)
                (lowest, highest) = (max(lowest, room.lowest), min(highest, room.highest))
            }
            Ranks.level(run, lowest, highest, &middles)
        }
        return middles
    }

    private static func level(_ run: [Int], _ lowest: Double, _ highest: Double, _ middles: inout [Double]) {
        guard run.count > 1 else { return }
        let mean = run.reduce(0) { $0 + middles[$1] } / Double(run.count)
        for item in run { middles[item] = min(max(mean, lowest), highest) }
    }
}

/// The room that each item has to move in between its neighbours.
private struct Slack {
    private let ranks: Ranks
    /// By item: who stands beside it in its rank; -1 for no one.
    private var before: [Int]
    private var after: [Int]

    init(_ ranks: Ranks) {
        self.ranks = ranks
        before = Array(repeating: -1, count: ranks.halves.count)
        after = before
        for rank in 0..<ranks.count {
            let range = ranks.range(of: rank)
            for index in range.dropFirst() {
                before[ranks.sequence[index]] = ranks.sequence[index - 1]
                after[ranks.sequence[index - 1]] = ranks.sequence[index]
            }
        }
    }

    func range(of item: Int, _ middles: [Double]) -> (lowest: Double, highest: Double) {
        let (first, second) = (before[item], after[item])
        return (
            first < 0 ? -.infinity : middles[first] + ranks.halves[first] + ranks.halves[item],
            second < 0 ? .infinity : middles[second] - ranks.halves[second] - ranks.halves[item]
        )
    }
}
