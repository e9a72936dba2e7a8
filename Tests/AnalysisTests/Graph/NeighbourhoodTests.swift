import Narratives
import Testing

@testable import Analysis

struct NeighbourhoodTests {
    private func graph(around word: String, _ vocabulary: Vocabulary, _ narratives: [Narrative]) throws -> ContributingFactorGraph {
        let (old, new) = (try slug("old-name"), try slug("a"))
        let told = narratives.map { FactorRelations(of: $0.factors, $0.relations) { $0 == old ? new : $0 } }
        return ContributingFactorGraph(around: Term(vocabulary, try slug(word)), in: told)
    }

    private func narratives() throws -> [Narrative] {
        [
            try narrative("n-1", factors: ["a", "b", "c"], ["a enabled b", "a enabled b", "b masked c", "c co-occurred a"]),
            try narrative("n-2", factors: ["old-name", "b", "d"], ["old-name enabled b", "b dampened old-name", "d amplified d"]),
        ]
    }

    @Test
    func `Around a factor: what it met, verbs and directions summed over narratives, by its own name`() throws {
        let graph = try graph(around: "a", .factors, narratives())
        #expect(Set(graph.nodes.map(\.name)) == ["factor-a", "factor-b", "factor-c"])
        #expect(
            Set(graph.lines) == [
                "factor-a enabled×2 factor-b", "factor-b dampened factor-a", graph.lines.first { $0.contains("co-occurred") },
            ])
        #expect(graph.loops.map(\.polarity) == [.balancing])
    }

    @Test
    func `Around a system: all its factors, also those that met none`() throws {
        let graph = try graph(around: "cdn", .systems, narratives())
        #expect(Set(graph.nodes.map(\.name)) == ["factor-a", "factor-b", "factor-c", "factor-d"])
        #expect(graph.lines.contains("factor-b masked factor-c"))
    }

    @Test
    func `Past forty the rest is a number, and the factor itself stays`() throws {
        let others = (0..<60).map { "f-\($0)" }
        let graph = try graph(around: "z", .factors, [narrative(factors: ["z"] + others, others.map { "\($0) enabled z" })])
        #expect(graph.nodes.count == 40)
        #expect(graph.nodes.contains { $0.subject == .more(22) })
        #expect(graph.edges.count == 38)
        #expect(graph.lines.allSatisfy { $0.hasSuffix("factor-z") })
    }
}
