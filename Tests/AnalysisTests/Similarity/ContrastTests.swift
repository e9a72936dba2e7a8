import Narratives
import Testing

@testable import Analysis

@Suite struct ContrastTests {
    /// A narrative that says what its factors did.
    private func telling(_ id: String, _ factors: [String], symptoms: [String] = [], systems: [String] = []) -> Narrative {
        record(id, factors: factors, symptoms: symptoms, systems: systems).changed {
            for index in $0.factors.indices { $0.factors[index].here = "\($0.factors[index].factor.value) in \(id)" }
        }
    }

    private func contrast(_ other: Narrative) throws -> Contrast? {
        let own = telling("a", ["masking"], symptoms: ["latency"], systems: ["cdn"])
        // One that is closer takes the only place among links.
        let close = telling("b", ["own"], symptoms: ["latency"], systems: ["cdn"])
        return try Asked([own, close, other] + fillers(9)) { $0.limit = 1 }.contrast("a")
    }

    private let unlike = ["masking", "cascade", "test-gap"]

    @Test func `Shares one rare factor and nothing else, and shows what both say that it did`() throws {
        let found = try #require(try contrast(telling("c", unlike, symptoms: ["smoke"], systems: ["reactor"])))
        #expect(
            found.condition.factor == Slug("masking") && found.condition.here == "masking in a" && found.condition.there == "masking in c")
        #expect(try contrast(telling("c", unlike, symptoms: ["latency"])) == nil)
        #expect(try contrast(telling("c", unlike, systems: ["cdn"])) == nil)
    }

    @Test func `Stays away where one of the two says nothing of it`() throws {
        #expect(try contrast(record("c", factors: unlike)) == nil)
    }

    @Test func `Stays away where it set off the one and stood there before in the other`() throws {
        func playing(_ part: ContributingFactor.Part) throws -> Contrast? {
            try contrast(telling("c", unlike).changed { $0.factors[0].part = part })
        }
        #expect(try playing(.trigger) == nil)
        #expect(try playing(.amplifier) != nil)
    }

    @Test func `What is invented stands beside nothing real`() throws {
        #expect(try contrast(telling("c", unlike).changed { $0.isFiction = true }) == nil)
    }

    @Test func `What many narratives have brings no two together`() throws {
        let many = (0..<4).map { telling("m-\($0)", ["masking", "cascade-\($0)"]) }
        #expect(try Asked([telling("a", ["masking"], systems: ["cdn"])] + many + fillers(9)) { $0.limit = 0 }.contrast("a") == nil)
    }

    @Test func `Repeats no link`() throws {
        let asked = try Asked([telling("a", ["masking"]), telling("b", ["masking"])] + fillers(8))
        #expect(asked.ids("a") == ["b"])
        #expect(asked.contrast("a") == nil)
    }
}
