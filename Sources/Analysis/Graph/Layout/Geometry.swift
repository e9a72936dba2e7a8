/// A width and a height in the drawing's units.
package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// A place in the drawing; y grows downward, as in SVG.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright box, by its middle.
package struct Rectangle: Hashable, Sendable {
    package var centre: Point
    package var size: Size

    package init(centre: Point, size: Size) {
        self.centre = centre
        self.size = size
    }

    package var left: Double { centre.x - size.width / 2 }
    package var right: Double { centre.x + size.width / 2 }
    package var top: Double { centre.y - size.height / 2 }
    package var bottom: Double { centre.y + size.height / 2 }

    /// Whether the insides meet; touching is not meeting.
    package func overlaps(_ other: Rectangle) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}

/// The way the drawing runs.
package enum Flow: Hashable, Sendable {
    /// Left to right, for wide pages.
    case rightward
    /// Top to bottom, for narrow ones.
    case downward

    /// The length of a box along the flow.
    func along(_ size: Size) -> Double { self == .rightward ? size.width : size.height }

    /// The length of a box across the flow.
    func across(_ size: Size) -> Double { self == .rightward ? size.height : size.width }

    func along(_ point: Point) -> Double { self == .rightward ? point.x : point.y }
    func across(_ point: Point) -> Double { self == .rightward ? point.y : point.x }

    func point(along: Double, across: Double) -> Point {
        self == .rightward ? Point(x: along, y: across) : Point(x: across, y: along)
    }

    func size(along: Double, across: Double) -> Size {
        self == .rightward ? Size(width: along, height: across) : Size(width: across, height: along)
    }

    /// The control points of a turn, which are its ends where it is none.
    package func controls(from start: Point, to end: Point) -> (Point, Point) {
        guard across(start) != across(end) else { return (start, end) }
        let middle = (along(start) + along(end)) / 2
        return (point(along: middle, across: across(start)), point(along: middle, across: across(end)))
    }
}
