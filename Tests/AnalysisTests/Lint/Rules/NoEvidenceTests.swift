import Narratives
import Testing

@testable import Analysis

struct NoEvidenceTests {
    private func messages(headings: [String], evidence: [String?]) throws -> [String] {
        let told = try narrative("a") {
            $0.body = body(headings: headings)
            $0.factors = try evidence.enumerated().map { number, heading in
                var factor = ContributingFactor(factor: try located("f\(number)", line: number + 1))
                factor.evidence = heading.map { [Located(.heading($0), at: .start)] } ?? []
                return factor
            }
        }
        let all = try corpus([told])
        return NoEvidence().findings(in: all, Insights(of: all)).map { "\($0.position.line) \($0.message)" }
    }

    @Test
    func `Factors without evidence are told of together, at the first`() throws {
        #expect(
            try messages(headings: ["x"], evidence: ["x", nil, nil]) == ["2 No heading and no source is named as evidence for `f1`, `f2`."])
    }

    @Test
    func `Where all have some, or there is no heading to point to, nothing is found`() throws {
        #expect(try messages(headings: ["x"], evidence: ["x"]) == [])
        #expect(try messages(headings: [], evidence: [nil]) == [])
        #expect(try messages(headings: ["x"], evidence: []) == [])
    }
}
