/// Tells of the stages of a build as they begin and end, for whoever wants to know; what is built never depends on it.
package struct Stopwatch: Sendable {
    private let began: @Sendable (_ stage: String, _ steps: Int?) -> Void
    private let stepped: @Sendable () -> Void
    private let ended: @Sendable (_ stage: String, _ duration: Duration) -> Void

    /// - Parameters:
    ///   - ended: hears of each stage that came to its end.
    ///   - began: hears of each stage as it begins, and of how many steps it has where that is known.
    ///   - stepped: hears of each step, on any thread and often.
    package init(
        _ ended: @escaping @Sendable (_ stage: String, _ duration: Duration) -> Void,
        began: @escaping @Sendable (_ stage: String, _ steps: Int?) -> Void = { _, _ in }, stepped: @escaping @Sendable () -> Void = {}
    ) {
        (self.began, self.stepped, self.ended) = (began, stepped, ended)
    }

    package static let silent = Stopwatch { _, _ in }

    /// - Parameter steps: how often `step` will be called, where that is known.
    package func time<Result>(_ stage: String, steps: Int? = nil, _ work: () throws -> Result) rethrows -> Result {
        began(stage, steps)
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        ended(stage, clock.now - start)
        return result
    }

    /// Does one of the steps of the stage that is being timed.
    func step<Result>(_ work: () throws -> Result) rethrows -> Result {
        defer { stepped() }
        return try work()
    }
}
