import Narratives
import Testing

@testable import Analysis

struct FeedbackLoopTests {
    private func loops(_ relations: [String]) throws -> [(polarity: FeedbackLoop.Polarity, nodes: Set<String>)] {
        let graph = ContributingFactorGraph(of: try narrative(factors: ["a", "b", "c", "d"], relations))
        return graph.loops.map { loop in (loop.polarity, Set(loop.edges.map { graph.nodes[graph.edges[$0].from].name })) }
    }

    @Test
    func `More leading to more is reinforcing; one claim of less makes it balancing; two cancel`() throws {
        let cases: [(String, FeedbackLoop.Polarity)] = [("amplified", .reinforcing), ("dampened", .balancing)]
        for (verb, polarity) in cases {
            let found = try loops(["a enabled b", "b triggered c", "c \(verb) a"])
            #expect(found.map(\.polarity) == [polarity])
            #expect(found.first?.nodes == ["factor-a", "factor-b", "factor-c"])
        }
        #expect(try loops(["a dampened b", "b defeated a"]).map(\.polarity) == [.reinforcing])
    }

    @Test
    func `A line that hides has no part in a loop's sign: the loop is neither reinforcing nor balancing`() throws {
        for verb in ["masked", "delayed"] {
            #expect(try loops(["a enabled b", "b \(verb) a"]).map(\.polarity) == [.unsigned])
            #expect(try loops(["a dampened b", "b \(verb) a"]).map(\.polarity) == [.unsigned])
        }
    }

    @Test
    func `Which lines are in a loop is known, and which are not`() throws {
        let graph = ContributingFactorGraph(of: try narrative(factors: ["a", "b", "c"], ["a enabled b", "b amplified a", "b enabled c"]))
        let names = graph.edges.indices.filter { graph.isInLoop[$0] }.map { graph.nodes[graph.edges[$0].to].name }
        #expect(names.sorted() == ["factor-a", "factor-b"])
    }

    @Test
    func `There is no loop without a cycle, nor by a verb without direction`() throws {
        #expect(try loops(["a enabled b", "b enabled c", "a enabled c"]).isEmpty)
        #expect(try loops(["a enabled b", "b co-occurred a"]).isEmpty)
        #expect(try loops(["a enabled b", "b enabled c", "c traded-off-with a"]).isEmpty)
    }

    @Test
    func `Every cycle has its badge on the line drawn against the flow, in each of many graphs`() throws {
        let verbs = ["enabled", "masked", "amplified"]
        var badges = 0
        for seed in 1...120 {
            var random = Xorshift(seed)
            let relations = (0..<12).map { _ in "f-\(random.below(7)) \(verbs[random.below(3)]) f-\(random.below(7))" }
            let graph = ContributingFactorGraph(of: try narrative("n-\(seed)", factors: (0..<7).map { "f-\($0)" }, relations))
            let figure = GraphFigure(GraphText(graph, PlainWords()))
            let against = graph.edges.indices.filter { figure.routes[$0].isAgainstFlow }
            #expect(against == graph.loops.map { $0.edges[0] }.sorted())
            #expect(against == graph.edges.indices.filter { figure.text.labels[$0].contains { $0.style == .loop } })
            badges += against.count
        }
        #expect(badges > 50)
    }
}
