/// What one side drew, and how long it took for one graph.
struct DrawingFigures {
    let crossings: Int
    let linesThroughBoxes: Int
    let linesThroughLabels: Int
    let overlaps: Int
    let time: Duration

    init(_ drawings: [DrawnPaths], time: Duration) {
        crossings = drawings.reduce(0) { $0 + $1.crossings() }
        linesThroughBoxes = drawings.reduce(0) { $0 + $1.linesThroughBoxes() }
        linesThroughLabels = drawings.reduce(0) { $0 + $1.linesThroughLabels() }
        overlaps = drawings.reduce(0) { $0 + $1.overlaps() }
        self.time = time
    }

    func report(_ name: String, than ours: DrawingFigures? = nil) {
        let ratio = ours.map { ", \((time / $0.time * 10).rounded() / 10) × ours" } ?? ""
        print("\(name): \(crossings) crossings, \(DrawingFigures.microseconds(time)) µs\(ratio)")
        print("    lines through boxes \(linesThroughBoxes), through labels \(linesThroughLabels), overlaps \(overlaps)")
    }

    static func microseconds(_ time: Duration) -> Double { (time / .microseconds(1) * 10).rounded() / 10 }
}
