import Analysis

/// A drawing as both sides give it: boxes, labels, and lines as short straight steps.
struct DrawnPaths {
    struct Line {
        let from: Int
        let to: Int
        let points: [Point]

        func enters(_ box: Rectangle) -> Bool { zip(points, points.dropFirst()).contains { box.isEntered(from: $0, to: $1) } }
    }

    var boxes: [Rectangle] = []
    /// By line.
    var labels: [Rectangle?] = []
    var lines: [Line] = []

    /// Places where two lines meet, but for the box that both belong to and its nearest surroundings.
    func crossings() -> Int {
        var sum = 0
        for first in lines.indices {
            for second in lines.indices where second > first { sum += crossings(of: lines[first], lines[second]) }
        }
        return sum
    }

    private func crossings(of first: Line, _ second: Line) -> Int {
        let shared = [first.from, first.to].filter { $0 == second.from || $0 == second.to }.map { boxes[$0] }
        var sum = 0
        for (a, b) in zip(first.points, first.points.dropFirst()) {
            for (c, d) in zip(second.points, second.points.dropFirst()) {
                guard min(a.x, b.x) <= max(c.x, d.x), min(c.x, d.x) <= max(a.x, b.x), min(a.y, b.y) <= max(c.y, d.y),
                    min(c.y, d.y) <= max(a.y, b.y), let place = meeting(a, b, c, d)
                else { continue }
                if !shared.contains(where: { $0.grown(by: 3).contains(place) }) { sum += 1 }
            }
        }
        return sum
    }

    /// Lines that enter a box, their own ends aside; a line that only touches does not enter.
    func linesThroughBoxes() -> Int {
        let boxes = boxes.map { $0.grown(by: -1) }
        return lines.reduce(0) { sum, line in sum + boxes.filter(line.enters).count }
    }

    /// Lines that enter the label of another.
    func linesThroughLabels() -> Int {
        labels.indices.reduce(0) { sum, index in
            guard let label = labels[index]?.grown(by: -0.5) else { return sum }
            return sum + lines.indices.filter { $0 != index && lines[$0].enters(label) }.count
        }
    }

    func overlaps() -> Int {
        let all = boxes + labels.compactMap { $0 }
        return all.indices.reduce(0) { sum, first in sum + all[(first + 1)...].filter { all[first].grown(by: -0.01).overlaps($0) }.count }
    }
}

/// Where two steps meet; an end that lies on the other step counts for one side of it, so that a line which touches and goes on is not
/// counted twice.
private func meeting(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Point? {
    func turn(_ p: Point, _ q: Point, _ r: Point) -> Double { (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) }
    let (first, second) = (turn(c, d, a), turn(c, d, b))
    guard (first >= 0) != (second >= 0), (turn(a, b, c) >= 0) != (turn(a, b, d) >= 0) else { return nil }
    let part = first / (first - second)
    return Point(x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y))
}

extension Rectangle {
    func grown(by margin: Double) -> Rectangle {
        Rectangle(centre: centre, size: Size(width: size.width + 2 * margin, height: size.height + 2 * margin))
    }

    func contains(_ point: Point) -> Bool { point.x > left && point.x < right && point.y > top && point.y < bottom }

    /// Liang and Barsky's clipping (1984).
    func isEntered(from start: Point, to end: Point) -> Bool {
        var (first, last) = (0.0, 1.0)
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        for (p, q) in [(-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y)] {
            if p == 0 {
                if q <= 0 { return false }
            } else if p < 0 {
                first = max(first, q / p)
            } else {
                last = min(last, q / p)
            }
        }
        return first < last
    }
}

/// A cubic in 16 steps, without its first point.
func steps(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> [Point] {
    (1...16).map { step in
        let t = Double(step) / 16
        let s = 1 - t
        let (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        return Point(x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y)
    }
}

extension DrawnPaths {
    init(_ layout: GraphLayout, of graph: LayoutGraph) {
        boxes = layout.boxes
        labels = layout.routes.map(\.label)
        lines = zip(graph.edges, layout.routes).map { edge, route in
            var points: [Point] = []
            points += route.points.prefix(1)
            for (a, d) in zip(route.points, route.points.dropFirst()) {
                let (b, c) = a.controls(to: d)
                points += b == a ? [d] : steps(a, b, c, d)
            }
            return Line(from: edge.from, to: edge.to, points: points)
        }
    }
}
