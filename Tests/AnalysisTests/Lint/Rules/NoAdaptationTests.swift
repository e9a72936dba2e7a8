import Narratives
import Testing

@testable import Analysis

struct NoAdaptationTests {
    private func count(_ kind: Kind, _ fill: (inout Narrative.Fields) throws -> Void = { _ in }) throws -> Int {
        let told = try narrative("a", kind: kind) {
            $0.factors = [ContributingFactor(factor: try located("masking", line: 7, column: 13))]
            try fill(&$0)
        }
        return NoAdaptation().lines(in: try corpus([told])).count
    }

    @Test
    func `A post-mortem of factors in which nothing helped is found`() throws { #expect(try count(.postMortem) == 1) }

    @Test
    func `Other kinds, those that tell what helped, and those that have barely begun are let be`() throws {
        #expect(try count(.nearMiss) == 0)
        #expect(try count(.wentRight) == 0)
        #expect(try count(.postMortem) { $0.adaptations = [Adaptation(what: "A call")] } == 0)
        #expect(try count(.postMortem) { $0.factors = [] } == 0)
    }
}
