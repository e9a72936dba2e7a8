import Narratives
import Testing

@testable import Analysis

struct SingleFactorTests {
    private func lines(_ factors: [String]) throws -> [String] {
        let told = try narrative("a") { $0.factors = try factors.map { ContributingFactor(factor: try located($0, line: 7, column: 13)) } }
        return SingleFactor().lines(in: try corpus([told]))
    }

    @Test
    func `One factor alone is found, where it stands`() throws {
        #expect(
            try lines(["masking"]) == [
                "content/narratives/a.md:7:13: note single-factor: Only one factor is named here: `masking`. → "
                    + "List what it met: a load, a habit, a limit, a safeguard that stood aside."
            ])
    }

    @Test(arguments: [[], ["masking", "saturation"]])
    func `None, and several, are let be`(factors: [String]) throws { #expect(try lines(factors) == []) }
}
