import Narratives
import Testing

@testable import Analysis

struct IfOnlyTests {
    private let rule = IfOnly()

    @Test(arguments: [
        "⟦If only⟧ we had known.",
        "⟦Had we⟧ known, we had waited.",
        "⟦Had they⟧ seen the graph, it was over sooner.",
        "We would have waited ⟦if we had⟧ known.",
        "⟦If we’d⟧ known, we’d have waited.",
        "⟦If we’d⟧ known, it would have been over.",
        "And ⟦had the team⟧ been told, all was well.",
        "⟦if only⟧ the alarm had been louder.",
        "⟦Had any of them⟧ worked, it would have been a normal day.",
        "⟦Had there⟧ been a limit, it would have held.",
        "It would have held ⟦if there had⟧ been a limit.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "If only one replica answers, it waits.",
        "This runs if only the first shard is full.",
        "What had we missed?",
        "We had been told. It had we know not what.",
        "If we had lost power before, the pumps took over.",
        "“If only we had known,” they said.",
        "The logs that they had we read.",
        "It had there a second disk.",
        "If there had been a limit before, it was gone.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
