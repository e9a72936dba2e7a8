import Foundation
import Testing

@testable import Publishing

struct GraphExportTests {
    @Test
    func `Every factor took part in what happened, none first and none last; what was tried and did not help says so`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": """
            ---
            title: T
            kind: post-mortem
            date: 2024
            summary: S
            impact: Many waited.
            factors: [{factor: a}, {factor: b}]
            relations: [{from: a, verb: masked, to: b}, {from: b, verb: triggered, to: outcome}]
            adaptations: [{what: Did, worked: partly}, {what: Tried it, helped: [a], worked: "no"}]
            ---
            """
        ])
        struct Graphs: Decodable {
            struct Graph: Decodable {
                let nodes: [Node]
                let edges: [Edge]
            }
            struct Node: Decodable {
                let id: String
                let title: String
            }
            struct Edge: Decodable {
                let from: String
                let to: String
                let verb: String
            }
            let graphs: [Graph]
        }
        let json = Data(GraphExport(of: [0], in: site.site).bytes(.json))
        let graph = try #require(try JSONDecoder().decode(Graphs.self, from: json).graphs.first)
        #expect(
            graph.edges.map { "\($0.from) \($0.verb) \($0.to)" }.sorted() == [
                "a/adaptation-1 helped-in-part a/outcome", "a/adaptation-2 did-not-help a/factor-a", "a/factor-a masked a/factor-b",
                "a/factor-a took-part a/outcome", "a/factor-b took-part a/outcome", "a/factor-b triggered a/outcome",
            ])
        #expect(graph.nodes.first { $0.id == "a/outcome" }?.title == "Many waited.")
    }
}
