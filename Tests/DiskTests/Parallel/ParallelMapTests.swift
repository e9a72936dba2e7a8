import Synchronization
import Testing

@testable import Disk

struct ParallelMapTests {
    private struct Refused: Error, Equatable { let index: Int }

    @Test(arguments: [1, 2, 3, 16], [1, 7, 1_000])
    func `Results keep their order, whatever the workers and the chunks`(_ jobs: Int, _ chunk: Int) {
        let map = ParallelMap(jobs: jobs)
        #expect(map(count: 500, chunk: chunk) { $0 * $0 } == (0..<500).map { $0 * $0 })
        #expect(map("tributary".map(\.self), chunk: chunk) { String($0) }.joined() == "tributary")
        #expect(map(count: 0, chunk: chunk) { $0 } == [])
    }

    @Test(arguments: [1, 2, 8])
    func `The first error by position is thrown, once nobody works any more`(_ jobs: Int) {
        let map = ParallelMap(jobs: jobs)
        for _ in 0..<50 {
            let error = #expect(throws: Refused.self) {
                try map(count: 200, chunk: 1) { index in if index % 2 == 1 { throw Refused(index: index) } }
            }
            // Those after it may never have been begun, those before it were.
            #expect(error?.index == 1)
        }
    }

    @Test(arguments: [2, 4])
    func `Maps within maps come to their end, and are shared too`(_ jobs: Int) {
        let map = ParallelMap(jobs: jobs)
        let sums = map(count: 20, chunk: 1) { outer in
            map(count: 20, chunk: 1) { middle in map(count: 20, chunk: 3) { $0 + middle + outer }.reduce(0, +) }.reduce(0, +)
        }
        #expect(sums == (0..<20).map { 400 * $0 + 2 * 19 * 200 })
        let (left, right) = map.both({ map(count: 100, chunk: 1) { $0 }.count }, { map.both({ 1 }, { 2 }) })
        #expect(left == 100)
        #expect(right == (1, 2))
    }

    @Test
    func `Helpers who come late find nothing to do, and hold on to nothing`() {
        let map = ParallelMap(jobs: 64)
        let calls = Atomic(0)
        for round in 0..<2_000 {
            let results = map(count: 2, chunk: 1) { index in
                calls.add(1, ordering: .relaxed)
                return index + round
            }
            #expect(results == [round, round + 1])
        }
        #expect(calls.load(ordering: .relaxed) == 4_000)
    }
}
