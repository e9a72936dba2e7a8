import Analysis
import Narratives
import Testing

struct RecurringRelationsTests {
    private func recurring(_ narratives: [Narrative], terms: [TermPage] = []) throws -> [String] {
        let corpus = try corpus(narratives, terms: terms)
        return Insights(of: corpus).learning.relations.groups.map { group in
            let sentence = "\(group.subject.from.slug) \(group.subject.verb.rawValue) \(group.subject.to.slug)"
            return "\(sentence): \(Insights.lines(group.entries, in: corpus))"
        }
    }

    private func claiming(_ id: String, _ date: String, fiction: Bool = false, _ relations: Relation...) throws -> Narrative {
        try narrative(id, date) {
            $0.isFiction = fiction
            $0.factors = try ["a", "b", "stampede"].map { try factor($0) }
            $0.relations = relations
        }
    }

    @Test
    func `A relation that two narratives claim stands with its claims, whatever the factors are called there`() throws {
        let found = try recurring(
            [
                claiming("m", "2001", relation("a", .enabled, "b"), relation("a", .masked, "stampede")),
                narrative("n", "2002") {
                    $0.factors = [try factor("herd", as: "crowd"), try factor("a"), try factor("b")]
                    $0.relations = [try relation("b", .enabled, "a"), try relation("a", .masked, "crowd")]
                },
            ], terms: [termPage(.factors, "herd", title: "Herd", aliases: ["stampede"])])
        #expect(found == ["a masked herd: n:1 m:1"])
    }

    @Test
    func `A claim without a direction is the same either way; another verb or the other direction is another relation`() throws {
        let found = try recurring([
            claiming("m", "2001", relation("a", .coOccurred, "b"), relation("a", .enabled, "b"), relation("b", .amplified, "a")),
            claiming("n", "2002", relation("b", .coOccurred, "a"), relation("b", .enabled, "a"), relation("b", .delayed, "a")),
        ])
        #expect(found == ["a co-occurred b: n:0 m:0"])
    }

    @Test
    func `A narrative counts once, what is invented not at all, though it stands with the others`() throws {
        let twice = try claiming("m", "2001", relation("a", .enabled, "b"), relation("a", .enabled, "b"))
        let invented = try claiming("tale", "2003", fiction: true, relation("a", .enabled, "b"))
        #expect(try recurring([twice, invented]) == [])
        let other = try claiming("n", "2002", relation("a", .enabled, "b"))
        #expect(try recurring([twice, invented, other]) == ["a enabled b: tale:0 n:0 m:0"])
    }

    @Test
    func `The order is that of titles and verbs, not that of how often`() throws {
        let all = [try relation("b", .enabled, "a"), try relation("a", .amplified, "b"), try relation("a", .enabled, "b")]
        let found = try recurring([
            claiming("k", "2000", all[0]), claiming("m", "2001", all[0], all[1], all[2]), claiming("n", "2002", all[2], all[1], all[0]),
        ])
        #expect(found == ["a enabled b: n:0 m:2", "a amplified b: n:1 m:1", "b enabled a: n:2 m:0 k:0"])
    }
}
