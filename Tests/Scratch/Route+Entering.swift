package import Analysis

extension GraphLayout.Route {
    /// Whether the line, its pause included, comes within a box: seen at short straight steps, a hundredth of a unit inside the edge.
    package func enters(_ box: Rectangle) -> Bool {
        let inner = Rectangle(centre: box.centre, size: Size(width: box.size.width - 0.02, height: box.size.height - 0.02))
        return steps.contains { point in
            point.x > inner.left && point.x < inner.right && point.y > inner.top && point.y < inner.bottom
        }
    }

    private var steps: [Point] {
        zip(points, points.dropFirst()).flatMap { start, end in
            let (first, second) = start.controls(to: end)
            return (0...24).map { step in
                let t = Double(step) / 24
                let s = 1 - t
                func mixed(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
                    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
                }
                return Point(x: mixed(start.x, first.x, second.x, end.x), y: mixed(start.y, first.y, second.y, end.y))
            }
        }
    }
}
