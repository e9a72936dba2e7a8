import Narratives
import Testing

@testable import Analysis

struct ContributingFactorGraphTests {
    @Test
    func `Without relations each factor flows to the outcome`() throws {
        let graph = ContributingFactorGraph(of: try narrative(factors: ["cold-cache", "masking"]))
        #expect(graph.lines == ["factor-cold-cache took-part outcome", "factor-masking took-part outcome"])
    }

    @Test
    func `A factor that leads to another does not flow to the outcome itself; one that leads nowhere does`() throws {
        let graph = ContributingFactorGraph(of: try narrative(factors: ["a", "b", "c"], ["a enabled b", "c co-occurred a"]))
        #expect(
            graph.lines
                == [
                    "factor-a enabled factor-b", "factor-b took-part outcome", "factor-c took-part outcome",
                    graph.lines.first { $0.contains("co-occurred") },
                ].compactMap { $0 }.sorted())
        #expect(graph.lines.count == 4)
    }

    @Test
    func `A relation to what happened is a claim like any other, and stands in place of the line that nobody drew`() throws {
        let graph = ContributingFactorGraph(of: try narrative(factors: ["a", "b"], ["a enabled b", "b triggered outcome"]))
        #expect(graph.lines == ["factor-a enabled factor-b", "factor-b triggered outcome"])
    }

    @Test
    func `The factors of a cycle that nothing leads out of flow to the outcome, all of them`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b", "c"], ["a enabled b", "b amplified c", "c sustained b"]))
        #expect(graph.lines.filter { $0.hasSuffix("outcome") } == ["factor-b took-part outcome", "factor-c took-part outcome"])
    }

    @Test
    func `A relation to an unknown factor or to itself is left out, and the rest is drawn`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"], ["a enabled nobody", "nobody enabled b", "a amplified a", "a masked b"]))
        #expect(graph.lines == ["factor-a masked factor-b", "factor-b took-part outcome"])
    }

    @Test
    func `A relation written twice is one, and other verbs of its sign share its line`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"], ["a enabled b", "a enabled b", "a amplified b", "a masked b", "b enabled a"]))
        #expect(
            graph.lines == [
                "factor-a enabled+amplified factor-b", "factor-a masked factor-b", "factor-a took-part outcome",
                "factor-b enabled factor-a", "factor-b took-part outcome",
            ])
    }

    @Test
    func `An undirected verb joins a pair once, whichever comes first`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"], ["a traded-off-with b", "b traded-off-with a", "b co-occurred a"]))
        #expect(graph.edges.filter { $0.meaning != .tookPart }.count == 1)
    }

    @Test
    func `A factor that appears twice has a node for each name, and a name written twice has one`() throws {
        let narrative = try narrative(factors: ["a", "a"], ["a enabled again"]) { $0.factors.append(try factor("a", as: "again")) }
        #expect(ContributingFactorGraph(of: narrative).lines == ["factor-a enabled factor-again", "factor-again took-part outcome"])
    }

    @Test
    func `A condition and a claim without evidence say so; one claim with evidence is enough for its line`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"]) {
                $0.factors.append(try factor("c", evidence: false))
                $0.relations = [
                    try relation("a enabled b", evidence: false), try relation("b enabled c", evidence: false),
                    try relation("b enabled c"),
                ]
            })
        #expect(graph.nodes.filter { !$0.hasEvidence }.map(\.name) == ["factor-c"])
        #expect(graph.edges.filter { !$0.hasEvidence }.map { graph.nodes[$0.from].name } == ["factor-a"])
    }

    @Test
    func `What helped stands against its factors, else against the whole; what did not work stays out`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a"]) {
                $0.adaptations = try [("1", ["a", "nobody"]), ("2", []), ("3", ["a"])].map { what, helped in
                    var adaptation = Adaptation(what: what)
                    adaptation.helped = try helped.map { try located($0) }
                    adaptation.worked = what == "3" ? .no : .partly
                    return adaptation
                }
            })
        #expect(graph.lines == ["adaptation-1 helped factor-a", "adaptation-2 helped outcome", "factor-a took-part outcome"])
    }

    @Test
    func `The capacities of what went right carry the challenge; in other kinds they are not drawn`() throws {
        let narrative = try narrative(factors: ["a"]) {
            $0.kind = .wentRight
            $0.capacities = [.slack, .slack, .rehearsal]
        }
        #expect(ContributingFactorGraph(of: narrative).lines.filter { $0.contains("carried") }.count == 2)
        #expect(ContributingFactorGraph(of: narrative.changed { $0.kind = .postMortem }).lines == ["factor-a took-part outcome"])
    }

    @Test
    func `The outcome of a near miss knows what stopped it`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a"]) {
                $0.kind = .nearMiss
                $0.nearMiss.stoppedBy = [.person, .luck]
            })
        #expect(graph.nodes.last?.subject == .outcome(.nearMiss, stoppedBy: [.person, .luck]))
    }

    @Test
    func `No person or team is a node or on a line, wherever a narrative names one`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a"]) {
                $0.authors = ["Somebody"]
                var adaptation = Adaptation(what: "Shed load")
                adaptation.who = "Somebody"
                $0.adaptations = [adaptation]
            })
        let figure = GraphFigure(GraphText(graph, PlainWords()), within: 900)
        #expect(graph.nodes.count == 3)
        let shown = figure.text.titles.joined().map(\.text) + figure.text.labels.joined().map(\.text)
        #expect(shown.contains("Shed load"))
        #expect(!shown.contains { $0.contains("Somebody") })
    }

    @Test
    func `The order is seeded by the id: the author's order is forgotten, and no factor is always first`() throws {
        let names = ["a", "b", "c", "d"]
        #expect(
            ContributingFactorGraph(of: try narrative(factors: names)).nodes
                == ContributingFactorGraph(of: try narrative(factors: names.reversed())).nodes)
        let firsts = try (0..<40).map { ContributingFactorGraph(of: try narrative("n-\($0)", factors: names)).nodes[0].name }
        for name in names { #expect((4...20).contains(firsts.count { $0 == "factor-\(name)" })) }
    }

    @Test
    func `Past forty nodes the rest is a number that flows to the outcome`() throws {
        let most = try narrative(factors: (0..<39).map { "f-\($0)" })
        #expect(ContributingFactorGraph(of: most).nodes.count == 40)
        #expect(!ContributingFactorGraph(of: most).lines.contains { $0.hasPrefix("more") })
        let over = ContributingFactorGraph(of: try narrative(factors: (0..<50).map { "f-\($0)" }, ["f-1 enabled f-2"]))
        #expect(over.nodes.count == 40)
        #expect(over.nodes.contains { $0.subject == .more(12) })
        #expect(over.lines.contains("more took-part outcome"))
    }
}
