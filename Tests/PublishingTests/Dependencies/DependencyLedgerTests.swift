import Testing

@testable import Publishing

struct DependencyLedgerTests {
    private func codes(of list: ArraySlice<UInt8>) -> [UInt32] {
        var codes: [UInt32] = []
        DependencyLedger.forEach(in: list) { codes.append($0.code) }
        return codes
    }

    @Test(arguments: [[], [0], [1, 1, 0], [127, 128, 255, 256, 16_383, 16_384], [.max, 0, 5, .max], [70_000, 3, 70_001]] as [[UInt32]])
    func `A list has each dependency once, in order`(_ written: [UInt32]) {
        #expect(codes(of: DependencyLedger.list(of: written.map { Dependency(code: $0) })) == Set(written).sorted())
    }

    @Test func `A ledger is read as it was written, and nothing that was cut short is one`() throws {
        let lists = [7: [1, 2, 300], 9: [], .max: [5_000_000]] as [UInt64: [UInt32]]
        let ledger = DependencyLedger(
            subjects: [3, .max, 1 << 40], similar: (1...3).map { DependencyLedger.Similar(scores: $0, answer: 7 * $0) },
            lists: lists.mapValues { DependencyLedger.list(of: $0.map { Dependency(code: $0) }) })
        let bytes = ledger.bytes
        let read = try #require(DependencyLedger(bytes))
        #expect(read.subjects == ledger.subjects && read.similar == ledger.similar)
        #expect(read.lists.mapValues(codes) == lists)
        #expect(read.bytes == bytes)
        // An empty list ends where its length does.
        let ends = (0..<bytes.count).filter { DependencyLedger(Array(bytes[..<$0])) != nil }
        #expect(ends.allSatisfy { DependencyLedger(Array(bytes[..<$0]))?.lists.count ?? 3 < 3 })
        #expect(DependencyLedger([1, 0, 0, 0, 0, 0, 0, 0]) == nil)
        #expect(DependencyLedger(Array(repeating: 255, count: 64)) == nil)
    }
}
