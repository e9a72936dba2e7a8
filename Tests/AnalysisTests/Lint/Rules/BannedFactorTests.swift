import Narratives
import Testing

@testable import Analysis

struct BannedFactorTests {
    @Test(arguments: ["human-error", "complacency", "negligence", "root-cause", "lack-of-training", "process-not-followed"])
    func `Factors that judge are found, in narratives and as pages`(name: String) throws {
        let told = try narrative("a") { $0.factors = [ContributingFactor(factor: try located(name, line: 7, column: 13))] }
        let lines = BannedFactor().lines(
            in: try corpus([told], terms: [termPage(.factors, name, title: "T"), termPage(.tags, name, title: "T")]))
        #expect(lines.map { $0.prefix { $0 != " " } } == ["content/factors/\(name).md:1:1:", "content/narratives/a.md:7:13:"])
    }

    @Test
    func `Others are let be`() throws {
        let told = try narrative("a") { $0.factors = [ContributingFactor(factor: try located("model-gap"))] }
        #expect(BannedFactor().lines(in: try corpus([told])) == [])
    }
}
