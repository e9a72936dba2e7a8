import Analysis
import Foundation

/// A mean, and where it would lie 95 times in a hundred had the queries been others like them: the bootstrap, with a seed.
struct Interval {
    let mean: Double
    let low: Double
    let high: Double

    private static let resamples = 1_000

    init(_ values: [Double]) {
        mean = values.reduce(0, +) / Double(max(values.count, 1))
        var random = SeededRandom(seed: 1)
        let means = (0..<Interval.resamples).map { _ in
            values.indices.reduce(0) { sum, _ in sum + values[random.below(values.count)] } / Double(max(values.count, 1))
        }.sorted()
        (low, high) = (means[Interval.resamples / 40], means[Interval.resamples - 1 - Interval.resamples / 40])
    }

    /// Of the differences of two methods, query by query.
    init(_ values: [Double], minus others: [Double]) { self.init(zip(values, others).map { $0 - $1 }) }

    var text: String { String(format: "%.3f (%.3f–%.3f)", mean, low, high) }
}
