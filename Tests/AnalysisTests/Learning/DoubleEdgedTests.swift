import Analysis
import Narratives
import Testing

struct DoubleEdgedTests {
    /// Each entry as `factor | where it took part | claims`.
    private func entries(_ narratives: [Narrative], terms: [TermPage] = []) throws -> [String] {
        let corpus = try corpus(narratives, terms: terms)
        return Insights(of: corpus).learning.doubleEdged.entries.map { entry in
            let tookPart = entry.tookPart.map { corpus.narratives[$0].id.text }.joined(separator: " ")
            return "\(entry.factor.term.slug) | \(tookPart) | \(Insights.lines(entry.strengths, in: corpus))"
        }
    }

    private func meeting(_ id: String, _ date: String, _ names: [String], _ relations: [Relation]) throws -> Narrative {
        try narrative(id, date) {
            $0.factors = try names.map { try factor($0) }
            $0.relations = relations
        }
    }

    @Test(arguments: [Relation.Verb.protectedAgainst, .compensatedFor])
    func `A factor that took part here and protected there has both edges`(verb: Relation.Verb) throws {
        let found = try entries([
            meeting("a", "2001", ["cache", "x"], []), meeting("b", "2003", ["cache", "x"], []),
            meeting("c", "2002", ["x", "cache"], [try relation("x", .enabled, "cache"), try relation("cache", verb, "x")]),
        ])
        #expect(found == ["cache | b a | c:1"])
    }

    @Test(arguments: Relation.Verb.allCases.filter { $0 != .protectedAgainst && $0 != .compensatedFor })
    func `No other verb tells of a strength`(verb: Relation.Verb) throws {
        #expect(
            try entries([
                meeting("a", "2001", ["cache"], []), meeting("b", "2002", ["cache", "x"], [try relation("cache", verb, "x")]),
            ]) == [])
    }

    @Test
    func `A factor that was a strength and nothing else has one edge, as has what it protected against`() throws {
        #expect(try entries([meeting("a", "2001", ["cache", "x"], [try relation("cache", .protectedAgainst, "x")])]) == [])
    }

    @Test
    func `Both edges may be in one narrative: by another claim, or by another appearance; a claim without direction is none`() throws {
        let strength = try relation("cache", .compensatedFor, "x")
        #expect(
            try entries([meeting("a", "2001", ["cache", "x"], [strength, try relation("cache", .masked, "x")])]) == ["cache | a | a:0"])
        #expect(try entries([meeting("a", "2001", ["cache", "x"], [strength, try relation("cache", .tradedOffWith, "x")])]) == [])
        let twice = try narrative("b") {
            $0.factors = [try factor("cache", as: "fresh"), try factor("cache", as: "stale")]
            $0.relations = [try relation("fresh", .protectedAgainst, "stale")]
        }
        #expect(try entries([twice]) == ["cache | b | b:0"])
    }

    @Test
    func `An alias is its factor`() throws {
        let page = try termPage(.factors, "cache", title: "Cache", aliases: ["store"])
        let strength = try relation("store", .protectedAgainst, "x")
        let narratives = [try meeting("a", "2001", ["cache"], []), try meeting("b", "2002", ["store", "x"], [strength])]
        #expect(try entries(narratives, terms: [page]) == ["cache | a | b:0"])
    }
}
