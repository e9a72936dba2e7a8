/// Times the stages of a build for whoever wants to know; what is built never depends on it.
package struct Stopwatch: Sendable {
    private let report: @Sendable (_ stage: String, _ duration: Duration) -> Void

    package init(_ report: @escaping @Sendable (_ stage: String, _ duration: Duration) -> Void) { self.report = report }

    package static let silent = Stopwatch { _, _ in }

    func time<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        report(stage, clock.now - start)
        return result
    }
}
