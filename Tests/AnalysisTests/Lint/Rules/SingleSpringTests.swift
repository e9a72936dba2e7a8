import Narratives
import Testing

@testable import Analysis

struct SingleSpringTests {
    private func springs(_ relations: [(String, Relation.Verb, String)], kind: Kind = .postMortem) throws -> [String] {
        let told = try narrative("a", kind: kind) {
            $0.relations = try relations.enumerated().map { number, relation in
                Relation(from: try located(relation.0, line: number + 1, column: 9), verb: relation.1, to: try located(relation.2))
            }
        }
        return SingleSpring().findings(in: try corpus([told]), Insights(of: try corpus([told]))).map { "\($0.position.line) \($0.message)" }
    }

    @Test
    func `A tree from one factor is found, where its first relation stands`() throws {
        #expect(
            try springs([("b", .enabled, "c"), ("a", .enabled, "b"), ("a", .triggered, "d")]) == [
                "2 Every path of the relations begins at `a`."
            ])
    }

    @Test
    func `Two springs, a loop beside the tree, and too few relations are let be`() throws {
        #expect(try springs([("a", .enabled, "b"), ("c", .enabled, "b"), ("b", .enabled, "d")]) == [])
        #expect(try springs([("a", .enabled, "b"), ("c", .enabled, "d"), ("d", .enabled, "c")]) == [])
        #expect(try springs([("a", .enabled, "b"), ("b", .enabled, "c")]) == [])
        #expect(try springs([("a", .enabled, "b"), ("b", .enabled, "a"), ("a", .amplified, "b")]) == [])
    }

    @Test
    func `Relations without a direction begin nowhere`() throws {
        #expect(try springs([("a", .enabled, "b"), ("a", .enabled, "c"), ("a", .coOccurred, "d")]) == [])
    }

    @Test
    func `What went right may begin where it likes`() throws {
        #expect(try springs([("a", .enabled, "b"), ("a", .enabled, "c"), ("a", .enabled, "d")], kind: .wentRight) == [])
    }
}
