import Narratives
import Testing

@testable import Analysis

struct GraphScoreTests {
    private let headings = ["first", "second"].map { Heading(id: $0, level: 2, text: $0) }

    /// - Parameter relations: each written "from verb to", with the heading that tells of it behind.
    private func narrative(_ factors: [String], _ relations: [String], _ fill: (inout Narrative.Fields) throws -> Void = { _ in }) throws
        -> Narrative
    {
        try AnalysisTests.narrative(factors: factors) {
            $0.relations = try relations.map { text in
                var relation = try AnalysisTests.relation(text, evidence: false)
                relation.evidence = text.split(separator: " ").dropFirst(3).prefix(1).map { Located(.heading(String($0)), at: .start) }
                return relation
            }
            try fill(&$0)
        }
    }

    private func score(_ narrative: Narrative) -> (score: GraphScore, graph: ContributingFactorGraph) {
        let graph = ContributingFactorGraph(of: narrative)
        return (GraphScore(of: narrative, graph, headings: headings), graph)
    }

    @Test
    func `Rows stand under the headings that tell of them, in the story's order; those without one stand last`() throws {
        let (score, _) = score(
            try narrative(
                ["a", "b", "c"], ["a enabled b second", "b enabled c", "c enabled a first", "a amplified c second"]))
        #expect(score.groups.map(\.heading?.id) == ["first", "second", nil])
        #expect(score.groups.map { $0.rows.map(\.telling) } == [[.relation(2)], [.relation(0), .relation(3)], [.relation(1)]])
        #expect(score.groups.map { $0.rows.map(\.hasEvidence) } == [[true], [true, true], [false]])
    }

    @Test
    func `Every condition has a lane, and a row leads from one to another, whatever stands between`() throws {
        let (score, graph) = score(try narrative(["a", "b", "c"], ["a dampened c first"]))
        #expect(score.lanes.map { graph.nodes[$0].name }.sorted() == ["factor-a", "factor-b", "factor-c"])
        guard case .met(let from, let to?, .less) = try #require(score.groups.first?.rows.first?.mark) else {
            Issue.record("The row leads from lane to lane.")
            return
        }
        #expect(graph.nodes[score.lanes[from]].name == "factor-a" && graph.nodes[score.lanes[to]].name == "factor-c")
    }

    @Test
    func `A claim that one led straight to what happened ends in no lane`() throws {
        let (score, graph) = score(try narrative(["a", "b"], ["b triggered outcome first"]))
        guard case .met(let from, nil, .more) = try #require(score.groups.first?.rows.first?.mark) else {
            Issue.record("The row leads to the outcome.")
            return
        }
        #expect(graph.nodes[score.lanes[from]].name == "factor-b")
    }

    @Test
    func `A row whose condition is unknown or the same again has its sentence and no line`() throws {
        let (score, _) = score(try narrative(["a", "b"], ["a enabled nobody first", "a enabled a first"]))
        #expect(score.groups.flatMap(\.rows).map(\.mark) == [nil, nil])
    }

    @Test
    func `The rows of a loop bear its number, and others none`() throws {
        let (score, _) = score(
            try narrative(["a", "b", "c"], ["a enabled b first", "b amplified a second", "b enabled c second", "a co-occurred b"]))
        #expect(score.groups.flatMap(\.rows).map(\.loops) == [[0], [0], [], []])
    }

    @Test
    func `What helped stands apart from what was tried and did not; what was for the whole has no line`() throws {
        let (score, _) = score(
            try narrative(["a", "b"], []) {
                $0.adaptations = try [("1", ["b", "a", "b"], .partly), ("2", ["a"], .no), ("3", [], nil)].map { what, helped, worked in
                    var adaptation = Adaptation(what: what)
                    adaptation.helped = try helped.map { try located($0) }
                    adaptation.worked = worked
                    return adaptation
                }
            })
        #expect(score.helped.map(\.telling) == [.adaptation(0), .adaptation(2)])
        #expect(score.helped.map(\.mark) == [.helped([0, 1], .partly), nil])
        #expect(score.tried.map(\.telling) == [.adaptation(1)])
    }

    @Test
    func `A graph of several narratives has a row for each of its claims, in no order of telling`() throws {
        let told = FactorRelations(
            of: try ["a", "b"].map { try factor($0) }, try ["a enabled b", "a amplified b"].map { try relation($0) }, canonical: { $0 })
        let graph = ContributingFactorGraph(around: Term(.factors, try slug("a")), in: [told])
        let score = GraphScore(of: graph)
        #expect(score.groups.map(\.heading) == [nil])
        #expect(score.groups.flatMap(\.rows).map(\.telling) == [.claim(edge: 0, 0), .claim(edge: 0, 1)])
        #expect(score.lanes.count == 2)
    }
}
