internal import Synchronization

/// Applies a function to many values on several cores and keeps their order.
///
/// Workers take chunks from a common counter, so that one slow value does not hold up a core's whole share. The result never depends
/// on how many workers there were. What is mapped may itself map: workers that are done with the one help with the other.
package struct ParallelMap: Sendable {
    /// How many workers run at once, those of maps within maps counted; 1 runs on the calling thread.
    package let jobs: Int

    package init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Maps `items` in order. The first error by position is thrown, after all workers have stopped.
    package func callAsFunction<Item: Sendable, Result: Sendable, Failure: Error>(
        _ items: [Item], chunk: Int = 16, _ transform: @Sendable (Item) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        try callAsFunction(count: items.count, chunk: chunk) { (index) throws(Failure) in try transform(items[index]) }
    }

    /// Does two different things at once, where there are workers for both.
    package func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        guard jobs > 1 else { return (first(), second()) }
        let next = Atomic(0)
        let firstResult = Mutex<First?>(nil)
        let secondResult = Mutex<Second?>(nil)
        WorkGroup.run(2) {
            while true {
                switch next.add(1, ordering: .relaxed).oldValue {
                case 0:
                    let result = first()
                    firstResult.withLock { $0 = result }
                case 1:
                    let result = second()
                    secondResult.withLock { $0 = result }
                default: return
                }
            }
        }
        return (firstResult.withLock { $0 } ?? first(), secondResult.withLock { $0 } ?? second())
    }

    /// Maps the numbers from 0 up to `count`.
    package func callAsFunction<Result: Sendable, Failure: Error>(
        count: Int, chunk: Int = 16, _ transform: @Sendable (Int) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        guard jobs > 1, count > 1 else { return try (0..<count).map(transform) }
        let next = Atomic(0)
        let failed = Atomic(false)
        let parts = Mutex<[(start: Int, results: Swift.Result<[Result], Failure>)]>([])
        WorkGroup.run(min(jobs, (count + chunk - 1) / chunk)) {
            while !failed.load(ordering: .relaxed) {
                let start = next.add(chunk, ordering: .relaxed).oldValue
                guard start < count else { return }
                let results = Swift.Result { () throws(Failure) in try (start..<min(start + chunk, count)).map(transform) }
                if case .failure = results { failed.store(true, ordering: .relaxed) }
                parts.withLock { $0.append((start, results)) }
            }
        }
        let sorted = parts.withLock { $0.sorted { $0.start < $1.start } }
        var all: [Result] = []
        all.reserveCapacity(count)
        for part in sorted { all += try part.results.get() }
        return all
    }
}
