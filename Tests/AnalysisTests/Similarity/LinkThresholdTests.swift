import Testing

@testable import Analysis

@Suite struct LinkThresholdTests {
    private func bar(_ scores: [Double], linked: Int = 0) -> Double {
        LinkThreshold(usual: 0.1, linked: linked).bar(scores.enumerated().map { NearestSearch.Found(narrative: $0, score: $1) })
    }

    @Test func `Asks for what is usual where three have it and more`() { #expect(bar([0.6, 0.3, 0.2, 0.12]) == 0.1) }

    @Test func `Yields to the likest three, and those nearly as like as the third`() {
        #expect(bar([0.3, 0.09, 0.08, 0.07]) == 0.08 * 0.65)
        #expect(bar([0.3, 0.08]) == 0.05)
    }

    @Test func `Yields to as many as make three with those that the author linked by hand, and to the likest`() {
        #expect(bar([0.3, 0.09, 0.08, 0.07], linked: 1) == 0.09)
        #expect(bar([0.08, 0.07], linked: 2) == 0.08)
        #expect(bar([], linked: 2) == 0.05)
        #expect(bar([0.3, 0.09], linked: 4) == 0.1)
        #expect(bar([0.08, 0.07], linked: 4) == 0.08)
    }

    @Test func `Shows nothing that is less than half of what is usual`() {
        #expect(bar([0.07, 0.06, 0.052]) == 0.05)
        #expect(bar([]) == 0.05)
        #expect(LinkThreshold(usual: 0).bar([]) == 0)
    }
}
