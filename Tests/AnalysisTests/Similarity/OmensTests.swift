import Narratives
import Testing

@testable import Analysis

@Suite struct OmensTests {
    /// Two factors and a symptom that the two alone share.
    private let rare = (factors: ["cold-cache", "stale-config"], symptoms: ["stick-shaker"])

    private func ids(_ omens: [Omen], _ asked: Asked) -> [String] { omens.map { asked.corpus.narratives[$0.narrative].id.text } }

    private func near(_ id: String, on date: String = "2020", _ change: (inout Narrative.Fields) throws -> Void = { _ in }) rethrows
        -> Narrative
    {
        try record(id, .nearMiss, factors: rare.factors, symptoms: rare.symptoms, on: date).changed(change)
    }

    private var after: Narrative { record("after", factors: rare.factors + ["own"], symptoms: rare.symptoms, on: "2022") }

    @Test func `Are earlier near misses that share what hardly any other narrative has, seen from either`() throws {
        let asked = try Asked([after, near("near"), near("late", on: "2023")] + fillers(20))
        #expect(ids(asked.omens("after"), asked) == ["near"])
        #expect(ids(asked.omens("near"), asked) == ["after"])
        #expect(asked.omens("late").isEmpty)
    }

    @Test func `What went right is none and has none`() throws {
        let asked = try Asked([after, near("right") { $0.kind = .wentRight }] + fillers(20))
        #expect(asked.omens("after").isEmpty && asked.omens("right").isEmpty)
    }

    @Test func `What both name stands with the rarest first`() throws {
        let others = (0..<3).map { record("b-\($0)", factors: ["cold-cache"], on: "2020") }
        let asked = try Asked([after, near("near")] + others + fillers(20))
        let shared = try [
            SharedThing.factor(#require(Slug("stale-config"))), .symptom(#require(Slug("stick-shaker"))),
            .factor(#require(Slug("cold-cache"))),
        ]
        #expect(asked.omens("after").first?.shared == shared)
    }

    @Test func `Named ones come first, whatever they share, and say that they are named`() throws {
        let later = Located(try #require(Slug("after")), at: .start)
        let named = record("named", .nearMiss, factors: ["own"], on: "2020").changed { $0.nearMiss.precursorOf = [later] }
        let asked = try Asked([after, near("alike"), named] + fillers(20))
        #expect(ids(asked.omens("after"), asked) == ["named", "alike"])
        #expect(asked.omens("after").map(\.isNamed) == [true, false])
        #expect(ids(asked.omens("named"), asked) == ["after"])
    }

    @Test func `What is invented foretells nothing real`() throws {
        let tale = near("tale") { $0.isFiction = true }
        #expect(try Asked([after, tale] + fillers(20)).omens("after").isEmpty)
        #expect(try Asked([after.changed { $0.isFiction = true }, tale] + fillers(20)).omens("after").count == 1)
    }

    /// Each has what readers of links called a false omen: two conditions that half of all trades meet, one rare condition and nothing of the same place, or a
    /// place alone.
    @Test(
        arguments: [
            (["masking", "test-gap"], [], []), (["masking", "test-gap"], ["conflicting-readings"], ["linux"]),
            (["latent-bug", "test-gap", "masking"], [], []), (["cold-cache", "stale-config"], [], []),
            (["masking"], ["conflicting-readings"], []),
            ([], ["stick-shaker"], ["trim"]), (["synchronised"], [], ["linux"]),
        ] as [(factors: [String], symptoms: [String], systems: [String])])
    func `Better none than a false one`(factors: [String], symptoms: [String], systems: [String]) throws {
        let common = (0..<40).map { number in
            record(
                "c-\(number)",
                factors: [["masking", "test-gap"], ["masking", "latent-bug"], ["test-gap"], ["latent-bug"], ["synchronised"]][number % 5],
                symptoms: number % 6 == 0 ? ["conflicting-readings"] : [], systems: number % 5 == 4 ? ["linux"] : [], on: "2030")
        }
        let pair = [
            record("after", factors: factors, symptoms: symptoms, systems: systems, on: "2022"),
            record("near", .nearMiss, factors: factors, symptoms: symptoms, systems: systems, on: "2020"),
        ]
        #expect(try Asked(pair + common).omens("after").isEmpty)
    }
}
