import Disk
import Narratives
import Testing

@testable import Analysis

struct PatternIndexTests {
    @Test
    func `Patterns are found within a narrative, never across two, in every kind, the newest first`() throws {
        func acting(_ id: String, _ date: String, _ kind: Kind, _ horizons: [Action.Horizon]) throws -> Narrative {
            try narrative(id, date, kind: kind) { $0.actions = try horizons.map { try action(["f"], nil, nil, $0) } }
        }
        let corpus = try corpus([
            acting("a", "2001", .postMortem, [.now, .long]), acting("b", "2003", .nearMiss, [.done, .medium]),
            acting("c", "2002", .wentRight, [.short, .long]), acting("d", "2004", .postMortem, [.now]),
            acting("e", "2005", .postMortem, [.long]),
        ])
        for jobs in [1, 4] {
            let patterns = Insights(of: corpus, map: ParallelMap(jobs: jobs)).learning.patterns
            let fast = try #require(ActionPatterns.all.firstIndex { $0.name == "fast-then-better" })
            #expect(patterns.byPattern[fast].map { corpus.narratives[$0.narrative].id.text } == ["b", "c", "a"])
            #expect(patterns.byNarrative.map(\.count) == [1, 1, 1, 0, 0])
            #expect(patterns.byPattern.map(\.count).reduce(0, +) == 3)
        }
    }

    @Test
    func `Every pattern has a name of its own, in the order of the design`() {
        #expect(
            ActionPatterns.all.map(\.name) == [
                "fix-monitor-isolate", "fast-then-better", "multi-stage-defence", "defence-along-the-path",
            ])
    }
}
