import Narratives
import Testing

@testable import Analysis

struct ThinningTests {
    private func graph(most: Int) throws -> ContributingFactorGraph {
        let often = try narrative("a", factors: ["x", "y", "z"], ["x enabled y", "x masked z"])
        let seldom = try narrative("b", factors: ["x", "y", "w"], ["x enabled y", "w enabled x"])
        return ContributingFactorGraph(
            around: Term(.factors, try slug("x")), in: [often, seldom].map { FactorRelations(of: $0.factors, $0.relations) { $0 } },
            most: most)
    }

    @Test
    func `A picture that can be read is drawn whole`() throws {
        let graph = try graph(most: 3)
        #expect(graph.leastNarratives == 1)
        #expect(graph.lines == ["factor-w enabled factor-x", "factor-x enabled×2 factor-y", "factor-x masked factor-z"])
    }

    @Test
    func `A crowded one keeps what most narratives tell of, and what it is a picture of`() throws {
        let graph = try graph(most: 2)
        #expect(graph.leastNarratives == 2)
        #expect(graph.lines == ["factor-x enabled×2 factor-y"])
        #expect(graph.nodes.map(\.name).sorted() == ["factor-x", "factor-y"])
        #expect(try self.graph(most: 0).nodes.map(\.name) == ["factor-x"])
    }
}
