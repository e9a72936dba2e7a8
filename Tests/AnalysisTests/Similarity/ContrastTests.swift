import Narratives
import Testing

@testable import Analysis

@Suite struct ContrastTests {
    @Test func `Shares one thing and no more`() throws {
        let asked = try Asked(
            [
                record("a", factors: ["masking"], symptoms: ["latency"], systems: ["cdn"]),
                record("b", factors: ["masking"], symptoms: ["latency"]),
                record("c", factors: ["masking", "cascade", "test-gap"], symptoms: ["smoke"], systems: ["reactor"]),
                record("d", factors: ["masking", "cascade"], systems: ["cdn"]),
            ] + fillers(9)
        ) { $0.limit = 1 }
        #expect(asked.contrast("a") == Contrast(narrative: try #require(asked.index("c")), shared: .factor(try #require(Slug("masking")))))
    }

    @Test func `Repeats no link`() throws {
        let asked = try Asked([record("a", factors: ["masking"]), record("b", factors: ["masking"])] + fillers(8))
        #expect(asked.ids("a") == ["b"])
        #expect(asked.contrast("a") == nil)
    }
}
