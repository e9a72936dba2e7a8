import Narratives
import Testing

@testable import Analysis

struct UnusedFactorPageTests {
    @Test
    func `A factor's page that no narrative names is a note; an alias counts, and other vocabularies do not matter`() throws {
        let told = try narrative("a") { $0.factors = [ContributingFactor(factor: try located("hiding"))] }
        let all = try corpus(
            [told],
            terms: [
                termPage(.factors, "masking", title: "M", aliases: ["hiding"]), termPage(.factors, "saturation", title: "S"),
                termPage(.systems, "cdn", title: "C"),
            ])
        #expect(
            UnusedFactorPage().lines(in: all) == [
                "content/factors/saturation.md:1:1: note unused-factor-page: No narrative names this factor yet. → "
                    + "Name it where it was met, or keep it for the next one."
            ])
    }
}
