import Narratives
import Testing

@testable import Analysis

@Suite struct OmensTests {
    private func slugs(_ texts: String...) -> [Slug] { texts.compactMap { Slug($0) } }

    @Test func `Are earlier near misses that share two factors`() throws {
        let asked = try Asked([
            record("after", factors: ["masking", "cascade", "test-gap"], on: "2022"),
            record("late", .nearMiss, factors: ["masking", "cascade"], on: "2023"),
            record("one", .nearMiss, factors: ["masking"], on: "2020"),
            record("right", .wentRight, factors: ["masking", "cascade"], on: "2020"),
            record("three", .nearMiss, factors: ["test-gap", "masking", "cascade"], on: "2021"),
            record("two", .nearMiss, factors: ["cascade", "masking"], on: "2020"),
        ])
        let omens = asked.omens("after")
        #expect(omens.map { asked.corpus.narratives[$0.narrative].id.text } == ["three", "two"])
        #expect(omens.last == Omen(narrative: try #require(asked.index("two")), factors: slugs("cascade", "masking"), isNamed: false))
        #expect(asked.omens("right").isEmpty)
    }

    @Test func `Are seen from the near miss too`() throws {
        let asked = try Asked([
            record("after", factors: ["masking", "cascade"], on: "2022"),
            record("before", factors: ["masking", "cascade"], on: "2019"),
            record("omen", .nearMiss, factors: ["masking", "cascade"], on: "2020"),
        ])
        #expect(asked.omens("omen").map { asked.corpus.narratives[$0.narrative].id.text } == ["after"])
        #expect(asked.omens("before").isEmpty)
    }

    @Test func `Named ones come first whatever they share`() throws {
        let after = Located(try #require(Slug("after")), at: .start)
        let named = record("named", .nearMiss, on: "2020").changed { $0.nearMiss.precursorOf = [after] }
        let asked = try Asked([
            record("after", factors: ["masking", "cascade"], on: "2022"),
            record("alike", .nearMiss, factors: ["masking", "cascade"], on: "2020"), named,
        ])
        #expect(asked.omens("after").map(\.isNamed) == [true, false])
        #expect(asked.omens("named").map { asked.corpus.narratives[$0.narrative].id.text } == ["after"])
    }
}
