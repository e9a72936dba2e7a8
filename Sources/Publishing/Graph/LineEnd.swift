internal import Analysis
internal import Narratives

/// What stands at a line's end. Each has a shape of its own, whatever its colour.
enum LineEnd: CaseIterable {
    /// More led to more.
    case arrow
    /// More led to less.
    case bar
    /// It hid.
    case ring
    /// It was tried, and did not help.
    case cross

    init?(_ sign: Relation.Verb.Sign) {
        switch sign {
        case .more: self = .arrow
        case .less: self = .bar
        case .hidden: self = .ring
        case .none: return nil
        }
    }

    init?(_ meaning: ContributingFactorGraph.Meaning) {
        switch meaning {
        case .met(_, let sign): self.init(sign)
        case .helped(.no): self = .cross
        case .helped: self = .bar
        }
    }
}

extension SVGBuffer {
    /// - Parameter way: 1 where the line arrives from the left, -1 where from the right.
    mutating func add(_ end: LineEnd, at place: Point, way: Double) {
        func point(_ back: Double, _ aside: Double) -> Point { Point(x: place.x - way * back, y: place.y + aside) }
        switch end {
        case .arrow:
            add("<path class=\"graph-arrow\" d=\"")
            add(polygon: [point(0.5, 0), point(8.5, -4), point(8.5, 4)])
        case .bar:
            add("<path class=\"graph-bar\" d=\"")
            add(line: [point(3.5, -5.5), point(3.5, 5.5)])
        case .ring:
            add("<circle class=\"graph-ring\" r=\"4\" cx=\"")
            add(point(5.5, 0).x)
            add("\" cy=\"")
            add(place.y)
        case .cross:
            add("<path class=\"graph-cross\" d=\"")
            add(line: [point(2, -4.5), point(11, 4.5)])
            add(line: [point(2, 4.5), point(11, -4.5)])
        }
        add("\"/>")
    }
}
