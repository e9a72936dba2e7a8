import Testing

@testable import Analysis

@Suite struct RarityTests {
    @Test(arguments: [
        (1.0, 0.0), (2.718281828459045, 1.0), (10.0, 2.302585092994046), (100_001.0, 11.512935464920228), (0.5, -0.6931471805599453),
    ])
    func `Logarithms are right`(_ value: Double, _ logarithm: Double) {
        #expect(abs(Logarithm.natural(value) - logarithm) < 1e-14 * max(1, abs(logarithm)))
    }

    @Test func `What few have says more`() {
        let inverseDocumentFrequency = InverseDocumentFrequency(narratives: 100)
        #expect((1..<32).allSatisfy { inverseDocumentFrequency.weight(frequency: $0) > inverseDocumentFrequency.weight(frequency: $0 + 1) })
        #expect(
            (32..<100).allSatisfy { inverseDocumentFrequency.weight(frequency: $0) >= inverseDocumentFrequency.weight(frequency: $0 + 1) })
        #expect(inverseDocumentFrequency.share(frequency: 1) == 1)
        #expect(inverseDocumentFrequency.weight(frequency: 100) > 0)
    }

    @Test func `One more of many is seldom rarer`() {
        let inverseDocumentFrequency = InverseDocumentFrequency(narratives: 10_000)
        let steps = Set((1...10_000).map { inverseDocumentFrequency.weight(frequency: $0) })
        #expect(steps.count == 31 + 16 * 8 + 4)
        for frequency in 32..<10_000 {
            let exact = Logarithm.natural(10_001 / Double(frequency))
            #expect(
                inverseDocumentFrequency.weight(frequency: frequency) >= exact
                    && inverseDocumentFrequency.weight(frequency: frequency) < exact + 0.0625)
        }
    }

    @Test func `The largest are found`() {
        var dice = Dice(state: 5)
        for size in [0, 1, 2, 50, 333] {
            let values = (0..<size).map { _ in UInt64(dice.below(40)) }
            for wanted in [0, 1, 7, size, size + 3] {
                #expect(values.largest(wanted).sorted(by: >) == Array(values.sorted(by: >).prefix(wanted)))
            }
        }
    }
}
