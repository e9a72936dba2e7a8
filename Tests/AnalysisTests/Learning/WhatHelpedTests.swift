import Analysis
import Narratives
import Testing

struct WhatHelpedTests {
    private func helped(_ corpus: Corpus) -> WhatHelped { Insights(of: corpus).learning.helped }

    @Test
    func
        `Adaptations of every kind stand once, by the factor that most of them helped with, the newest narrative first, and the rest last`()
        throws
    {
        let corpus = try corpus([
            narrative("old", "2001", kind: .wentRight) {
                $0.factors = [try factor("masking")]
                $0.adaptations = [try adaptation(helped: ["masking"]), try adaptation()]
            },
            narrative("new", "2003", kind: .nearMiss) {
                $0.factors = [try factor("masking"), try factor("cascade")]
                $0.adaptations = [try adaptation(helped: ["masking", "cascade"], worked: .partly)]
            },
            narrative("mid", "2002") {
                $0.factors = [try factor("masking")]
                $0.adaptations = [try adaptation(worked: .no), try adaptation(helped: ["masking"], worked: .yes)]
            },
        ])
        #expect(Insights.lines(helped(corpus).byFactor, in: corpus) == ["masking: new:0 mid:1 old:0", "–: old:1"])
    }

    @Test
    func `Local names and aliases stand for their factor, and two names of one factor for one entry`() throws {
        let corpus = try corpus(
            [
                narrative("a") {
                    $0.factors = [try factor("herd", as: "first"), try factor("stampede", as: "second")]
                    $0.adaptations = [try adaptation(helped: ["first", "second"])]
                }
            ], terms: [termPage(.factors, "herd", title: "Herd", aliases: ["stampede"])])
        #expect(Insights.lines(helped(corpus).byFactor, in: corpus) == ["herd: a:0"])
    }

    @Test
    func `By capacity stand adaptations, and what went right by what carried it`() throws {
        let corpus = try corpus([
            narrative("carried", "2003", kind: .wentRight) {
                $0.capacities = [.slack, .rehearsal]
                $0.adaptations = [try adaptation(.slack), try adaptation()]
            },
            narrative("b", "2002") { $0.adaptations = [try adaptation(.slack, worked: .no), try adaptation(.slack, worked: .partly)] },
        ])
        #expect(
            Insights.lines(helped(corpus).byCapacity, in: corpus) == ["slack: carried carried:0 b:1", "–: carried:1"])
    }

    @Test
    func `There are no groups where nothing helped`() throws {
        let corpus = try corpus([narrative("a") { $0.adaptations = [try adaptation(helped: [], worked: .no)] }])
        #expect(helped(corpus).byFactor.isEmpty && helped(corpus).byCapacity.isEmpty)
    }
}
