import Narratives
import Testing

@testable import Analysis

struct UnlistedFactorTests {
    @Test
    func `A narrative that a factor's page tells of without being listed there is told of once, at its first link`() throws {
        func to(_ id: String, line: Int) throws -> Link { link(.narrative(try slug(id)), line: line) }
        let listing = try narrative("listing") { $0.factors = [ContributingFactor(factor: try located("hiding"))] }
        let other = try narrative("other") {
            $0.factors = [ContributingFactor(factor: try located("saturation"))]
            $0.aliases = [Located(.id(try slug("once")), at: .start)]
        }
        let text = body([try to("listing", line: 9), try to("once", line: 10), try to("other", line: 11), try to("nobody", line: 12)])
        let all = try corpus(
            [listing, other],
            terms: [
                termPage(.factors, "masking", title: "M", aliases: ["hiding"], body: text),
                termPage(.systems, "cdn", title: "C", body: text), termPage(.factors, "saturation", title: "S"),
            ])
        #expect(
            UnlistedFactor().lines(in: all) == [
                "content/factors/masking.md:10:5: warning unlisted-factor: This tells of `other`, which does not list `masking`. → "
                    + "List it under `factors` in content/narratives/other.md, or take the link out."
            ])
    }
}
