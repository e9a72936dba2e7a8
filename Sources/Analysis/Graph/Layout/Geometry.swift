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

    func moved(by offset: Size) -> Rectangle { Rectangle(centre: centre.moved(by: offset), size: size) }

    /// Whether the insides meet; touching is not meeting.
    package func overlaps(_ other: Rectangle) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}

extension Point {
    /// The control points of a turn on the way to another point, which are the two themselves where they lie level.
    package func controls(to end: Point) -> (Point, Point) {
        guard y != end.y else { return (self, end) }
        let middle = (x + end.x) / 2
        return (Point(x: middle, y: y), Point(x: middle, y: end.y))
    }

    func moved(by offset: Size) -> Point { Point(x: x + offset.width, y: y + offset.height) }
}
