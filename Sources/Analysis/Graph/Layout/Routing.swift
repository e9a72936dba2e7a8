/// Lines through the places that were kept for them.
///
/// A line runs level with the flow through every rank and turns only between ranks, where no box stands. All turns between two ranks begin
/// and end at the same heights and have one shape, so two lines cross between them once where their order changes, and else not at all.
struct Routing {
    private(set) var size = Size(width: 0, height: 0)

    private let ranks: Ranks
    private let metrics: LayoutMetrics
    /// By item, across the flow.
    private var middles: [Double]
    /// By item.
    private var rankOf: [Int]
    /// By rank, along the flow.
    private var begins: [Double] = []
    private var ends: [Double] = []

    init(_ ranks: Ranks, _ middles: [Double], _ metrics: LayoutMetrics) {
        self.ranks = ranks
        self.metrics = metrics
        self.middles = middles
        rankOf = Array(repeating: 0, count: middles.count)
        var lowest = Double.infinity
        var highest = -Double.infinity
        for rank in 0..<(ranks.count) {
            for item in ranks.items(of: rank) {
                rankOf[item] = rank
                lowest = min(lowest, middles[item] - ranks.halves[item])
                highest = max(highest, middles[item] + ranks.halves[item])
            }
        }
        guard lowest <= highest else { return }
        self.middles = middles.map { $0 - lowest }
        size = Size(width: placeRanks(), height: highest - lowest)
    }

    /// - Returns: the whole length along the flow.
    private mutating func placeRanks() -> Double {
        let count = ranks.count
        var steepest = Array(repeating: 0.0, count: count)
        for link in ranks.links {
            let turn = abs(middles[link.from] + link.fromPort - middles[link.to] - link.toPort)
            steepest[rankOf[link.to]] = max(steepest[rankOf[link.to]], turn)
        }
        var along = 0.0
        for rank in 0..<count {
            if rank > 0 { along += min(max(metrics.gap, metrics.slope * steepest[rank]), metrics.widestGap) }
            begins.append(along)
            along += ranks.items(of: rank).reduce(0) { max($0, ranks.lengths[$1] + 2 * stub(of: $1)) }
            ends.append(along)
        }
        return along
    }

    /// Lines leave boxes straight, so that heads point at them squarely.
    private func stub(of item: Int) -> Double { item < ranks.nodeCount ? metrics.stub : 0 }

    func centre(of item: Int) -> Point {
        Point(x: (begins[rankOf[item]] + ends[rankOf[item]]) / 2, y: middles[item])
    }

    /// - Parameter reversed: the edge leads upstream, so its line is told from the far end.
    func route(of edge: Int, label: Size?, reversed: Bool) -> GraphLayout.Route {
        var route = GraphLayout.Route()
        var line = Line()
        var next = ranks.firstLink[edge]
        while next >= 0 {
            let link = ranks.links[next]
            next = ranks.nextLink[next]
            let (from, to) = (rankOf[link.from], rankOf[link.to])
            let (start, end) = (middles[link.from] + link.fromPort, middles[link.to] + link.toPort)
            if link.from < ranks.nodeCount { line.add((begins[from] + ends[from] + ranks.lengths[link.from]) / 2, start) }
            line.add(ends[from], start)
            line.add(begins[to], end)
            if link.to < ranks.nodeCount { line.add((begins[to] + ends[to] - ranks.lengths[link.to]) / 2, end) }
            guard link.to == ranks.labelItems[edge], let label else { continue }
            let box = Rectangle(centre: centre(of: link.to), size: label)
            route.label = box
            let (middle, half) = (box.centre.x, label.width / 2)
            line.add(middle - half, end)
            route.pause = line.pause()
            line.add(middle + half, end)
        }
        route.points = line.points
        return reversed ? route.turned() : route
    }
}

/// A line in the making, without points that lie on the straight between their neighbours.
private struct Line {
    private(set) var points: [Point] = []
    /// Points that stay, whatever follows.
    private var fixed = 0

    init() { points.reserveCapacity(8) }

    mutating func add(_ x: Double, _ y: Double) {
        let point = Point(x: x, y: y)
        if let last = points.last, last == point { return }
        let count = points.count
        if count > fixed + 1, isLevel(points[count - 2], points[count - 1]), isLevel(points[count - 1], point) {
            points.removeLast()
        }
        points.append(point)
    }

    /// - Returns: the last point, which stays, as does the next.
    mutating func pause() -> Int {
        fixed = points.count
        return points.count - 1
    }

    private func isLevel(_ first: Point, _ second: Point) -> Bool { first.y == second.y }
}
