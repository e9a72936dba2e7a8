import Analysis
import Narratives
import Testing

struct ActionIndexTests {
    @Test
    func `Actions stand in the order of the closed lists, then what gives no word; the newest narrative first`() throws {
        let corpus = try corpus([
            narrative("a", "2001", kind: .wentRight) {
                $0.actions = [try action([], .learn, .response, .long), try action([], .fix, .design, .done)]
            },
            narrative("b", "2002", kind: .nearMiss) { $0.actions = [try action(), try action([], .fix, .response, .now)] },
        ])
        let actions = Insights(of: corpus).learning.actions
        let lines = actions.byAim.map { "\($0.subject?.rawValue ?? "–"): \(Insights.lines($0.entries, in: corpus))" }
        #expect(lines == ["fix: b:1 a:1", "learn: a:0", "–: b:0"])
    }

    @Test
    func `Decisions of every kind are kept, the newest narrative first`() throws {
        let corpus = try corpus([
            narrative("a", "2001") { $0.decisions = [Decision(text: "One"), Decision(text: "Two")] },
            narrative("b", "2002", kind: .wentRight) { $0.decisions = [Decision(text: "We changed nothing.")] },
        ])
        #expect(Insights.lines(Insights(of: corpus).learning.decisions, in: corpus) == "b:0 a:0 a:1")
    }
}
