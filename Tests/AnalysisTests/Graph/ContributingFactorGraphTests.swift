import Narratives
import Testing

@testable import Analysis

struct ContributingFactorGraphTests {
    @Test
    func `No factor is led to the outcome by itself: they lie in its basin, whether they lead anywhere or not`() throws {
        #expect(ContributingFactorGraph(of: try narrative(factors: ["cold-cache", "masking"])).lines.isEmpty)
        let met = ContributingFactorGraph(of: try narrative(factors: ["a", "b", "c"], ["a enabled b", "b amplified c", "c sustained b"]))
        #expect(met.lines == ["factor-a enabled factor-b", "factor-b amplified factor-c", "factor-c sustained factor-b"])
    }

    @Test
    func `A factor leads straight to the outcome where its author says so, and no other does`() throws {
        let graph = ContributingFactorGraph(of: try narrative(factors: ["a", "b"], ["a enabled b", "a triggered outcome"]))
        #expect(graph.lines == ["factor-a enabled factor-b", "factor-a triggered outcome"])
    }

    @Test
    func `A relation to an unknown factor or to itself is left out, and the rest is drawn`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"], ["a enabled nobody", "nobody enabled b", "a amplified a", "a masked b"]))
        #expect(graph.lines == ["factor-a masked factor-b"])
    }

    @Test
    func `A relation written twice is one, and other verbs of its sign share its line`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"], ["a enabled b", "a enabled b", "a amplified b", "a masked b", "b enabled a"]))
        #expect(
            graph.lines == [
                "factor-a enabled+amplified factor-b", "factor-a masked factor-b", "factor-b enabled factor-a",
            ])
    }

    @Test
    func `An undirected verb joins a pair once, whichever comes first`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a", "b"], ["a traded-off-with b", "b traded-off-with a", "b co-occurred a"]))
        #expect(graph.edges.count == 1)
    }

    @Test
    func `A factor that appears twice has a node for each name, and a name written twice has one`() throws {
        let narrative = try narrative(factors: ["a", "a"], ["a enabled again"]) { $0.factors.append(try factor("a", as: "again")) }
        #expect(ContributingFactorGraph(of: narrative).lines == ["factor-a enabled factor-again"])
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
    func `What people did stands against its factors, and how far it worked is told; what was for the whole has no line`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a"]) {
                $0.adaptations = try [("1", ["a", "nobody"], .partly), ("2", [], .yes), ("3", ["a"], .no)].map { what, helped, worked in
                    var adaptation = Adaptation(what: what)
                    adaptation.helped = try helped.map { try located($0) }
                    adaptation.worked = worked
                    return adaptation
                }
            })
        #expect(graph.lines == ["adaptation-1 helped in part factor-a", "adaptation-3 did not help factor-a"])
        #expect(graph.nodes.contains { $0.name == "adaptation-2" })
    }

    @Test
    func `The capacities of what went right are drawn; in other kinds they are not`() throws {
        let narrative = try narrative(factors: ["a"]) {
            $0.kind = .wentRight
            $0.capacities = [.slack, .slack, .rehearsal]
        }
        func capacities(_ narrative: Narrative) -> Int {
            ContributingFactorGraph(of: narrative).nodes.count { $0.name.hasPrefix("capacity-") }
        }
        #expect(capacities(narrative) == 2)
        #expect(capacities(narrative.changed { $0.kind = .postMortem }) == 0)
    }

    @Test
    func `The outcome has the author's words: the impact, what nearly happened, or the challenge`() throws {
        let told = try narrative(factors: ["a"]) {
            $0.impact = "Many waited."
            $0.wentRight.challenge = "A zone went."
        }
        func words(_ narrative: Narrative) throws -> String? {
            let graph = ContributingFactorGraph(of: narrative)
            guard case .outcome(let outcome) = graph.nodes[try #require(graph.outcome)].subject else { return nil }
            return outcome.words
        }
        #expect(try words(told) == "Many waited.")
        #expect(try words(told.changed { $0.kind = .nearMiss }) == "Many waited.")
        #expect(try words(told.changed { $0.kind = .wentRight }) == "A zone went.")
        #expect(try words(narrative(factors: ["a"])) == nil)
    }

    @Test
    func `The outcome of a near miss knows what stopped it`() throws {
        let graph = ContributingFactorGraph(
            of: try narrative(factors: ["a"]) {
                $0.kind = .nearMiss
                $0.nearMiss.stoppedBy = [.person, .luck]
            })
        #expect(graph.nodes.last?.subject == .outcome(.init(kind: .nearMiss, words: nil, stoppedBy: [.person, .luck])))
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
        let figure = GraphFigure(GraphText(graph, PlainWords()))
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
    func `Past forty nodes the rest is a number`() throws {
        let most = try narrative(factors: (0..<39).map { "f-\($0)" })
        #expect(ContributingFactorGraph(of: most).nodes.count == 40)
        #expect(!ContributingFactorGraph(of: most).lines.contains { $0.hasPrefix("more") })
        let over = ContributingFactorGraph(of: try narrative(factors: (0..<50).map { "f-\($0)" }, ["f-1 enabled f-2"]))
        #expect(over.nodes.count == 40)
        #expect(over.nodes.contains { $0.subject == .more(12) })
    }
}
