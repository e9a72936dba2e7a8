import Analysis
import Narratives
import Testing

struct UnaddressedTests {
    private func unaddressed(_ narratives: [Narrative], terms: [TermPage] = []) throws -> [String] {
        let corpus = try corpus(narratives, terms: terms)
        return Insights.lines(Insights(of: corpus).learning.unaddressed.byFactor, in: corpus)
    }

    @Test
    func `A condition that no action addresses stands with its appearances; one that an action names by any of its names does not`() throws
    {
        let found = try unaddressed(
            [
                narrative("m", "2001") { $0.factors = [try factor("herd"), try factor("drift", as: "slow-drift")] },
                narrative("n", "2002") {
                    $0.factors = [try factor("drift"), try factor("lull"), try factor("clock", as: "old-clock")]
                    $0.actions = [try action(["stampede"]), try action(["old-clock"])]
                },
            ],
            terms: [termPage(.factors, "herd", title: "Herd", aliases: ["stampede"]), termPage(.factors, "unmet", title: "Unmet")])
        #expect(found == ["drift: n:0 m:1", "lull: n:1"])
    }

    @Test(arguments: [Relation.Verb.protectedAgainst, .compensatedFor])
    func `A condition that was a strength alone is none, unless it led to something else`(verb: Relation.Verb) throws {
        func met(_ more: [Relation]) throws -> Narrative {
            try narrative("n") {
                $0.factors = [try factor("cache"), try factor("rush")]
                $0.relations = [try relation("cache", verb, "rush")] + more
            }
        }
        #expect(try unaddressed([met([])]) == ["rush: n:1"])
        #expect(try unaddressed([met([try relation("cache", .coOccurred, "rush")])]) == ["rush: n:1"])
        #expect(try unaddressed([met([try relation("cache", .enabled, "rush")])]) == ["cache: n:0", "rush: n:1"])
    }

    @Test
    func `What is invented neither brings a condition here nor takes it away`() throws {
        func invented(_ actions: [Action]) throws -> Narrative {
            try narrative("tale", "2003") {
                $0.isFiction = true
                $0.factors = [try factor("herd"), try factor("dragon")]
                $0.actions = actions
            }
        }
        let real = try narrative("real", "2001") { $0.factors = [try factor("herd")] }
        #expect(try unaddressed([real, invented([])]) == ["herd: tale:0 real:0"])
        #expect(try unaddressed([real, invented([try action(["herd"])])]) == ["herd: tale:0 real:0"])
    }
}
