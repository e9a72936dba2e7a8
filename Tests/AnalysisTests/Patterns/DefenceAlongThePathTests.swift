import Narratives
import Testing

@testable import Analysis

struct DefenceAlongThePathTests {
    private let pattern = DefenceAlongThePath()

    private func each(_ names: String...) throws -> [Action] { try names.map { try action([$0]) } }

    @Test
    func `Three factors that relations connect, each met, form it`() throws {
        let relations = [try relation("a", .enabled, "b"), try relation("c", .masked, "b"), try relation("x", .enabled, "a")]
        #expect(try pattern.formed(each("c", "a", "b", "loose"), relations: relations) == ["a b c: 0 1 2"])
    }

    @Test
    func `Two factors do not, nor three that no relation connects, nor a way over one that is not met`() throws {
        let chain = [try relation("a", .enabled, "b"), try relation("b", .enabled, "c")]
        #expect(try pattern.formed(each("a", "b"), relations: chain) == [])
        #expect(try pattern.formed(each("a", "b", "c"), relations: [chain[0]]) == [])
        #expect(try pattern.formed(each("a", "c", "d"), relations: chain) == [])
        #expect(try pattern.formed(each("a", "b", "c")) == [])
    }

    @Test(arguments: [Relation.Verb.coOccurred, .tradedOffWith])
    func `Claims without a direction connect nothing`(verb: Relation.Verb) throws {
        var last = try relation("b", verb, "c")
        #expect(try pattern.formed(each("a", "b", "c"), relations: [relation("a", .enabled, "b"), last]) == [])
        last.verb = .enabled
        #expect(try pattern.formed(each("a", "b", "c"), relations: [relation("a", .enabled, "b"), last]) == ["a b c: 0 1 2"])
    }

    @Test
    func `One action that names them all is one defence; two are two`() throws {
        let chain = [try relation("a", .enabled, "b"), try relation("b", .enabled, "c")]
        #expect(try pattern.formed([action(["a", "b", "c"])], relations: chain) == [])
        #expect(try pattern.formed([action(["a", "b"]), action(["c", "b"])], relations: chain) == ["a b c: 0 1"])
    }

    @Test
    func `Two ways that do not meet are two, and a circle is one`() throws {
        let relations = try [("a", "b"), ("b", "c"), ("c", "a"), ("d", "e"), ("e", "f")].map { try relation($0.0, .triggered, $0.1) }
        #expect(try pattern.formed(each("f", "e", "d", "c", "b", "a"), relations: relations) == ["a b c: 3 4 5", "d e f: 0 1 2"])
    }

    @Test
    func `Local names stand for their factor: two appearances of one factor are one step`() throws {
        let factors = [try factor("a", as: "here"), try factor("a", as: "there"), try factor("b")]
        let relations = [try relation("here", .enabled, "there"), try relation("there", .enabled, "b")]
        #expect(try pattern.formed(each("here", "there", "b"), relations: relations, factors: factors) == [])
    }
}
