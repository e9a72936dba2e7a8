import Narratives
import Testing

@testable import Analysis

struct CounterfactualPersonTests {
    private let rule = CounterfactualPerson()

    @Test(arguments: [
        "The engineer ⟦should have checked⟧ the dashboard.",
        "We ⟦could have rolled⟧ back.",
        "The on-call ⟦shouldn’t have restarted⟧ it.",
        "Operators at the plant ⟦should have known⟧.",
        "Nobody ⟦would have guessed⟧ that.",
        "The team ⟦should've tested⟧ it.",
        "The team saw it and ⟦should have told⟧ us.",
        "The crew, however, ⟦should have noticed⟧ it.",
        "The engineers were tired. They ⟦should have stopped⟧.",
        "WE ⟦SHOULD HAVE SEEN⟧ IT.",
        "The engineers ⟦should never have deployed⟧ it.",
        "The operator ⟦ought to have called⟧.",
        "The operator ⟦ought to have prevented⟧ it.",
        "The engineer ⟦should have been⟧ more careful.",
        "We ⟦should have had⟧ a second look.",
        "The shift lead ⟦should have called⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "Only one leader should have existed.",
        "This alone should have resulted in a brief outage.",
        "The nodes lost contact. They should have failed over.",
        "We should have to ask.",
        "The engineers would have had to guess.",
        "The on-call should have been notified by the system.",
        "The team should also have been told by the vendor.",
        "The engineer who should have been paged was asleep.",
        "The operator should have been able to see it.",
        "Teams should have a runbook.",
        "We should have automated tests for this.",
        "Engineers should have access.",
        "Should we have known?",
        "The automation should have promoted a replica.",
        "We could have lost the data.",
        "“We should have checked,” they said.",
        "A canary by the team would have caught it.",
        "Users should have received a message.",
        "The engineers’ alarm should have rung.",
        "We would have expected to see an alert.",
        "We would have liked more time.",
        "The Istio Pilot should have sent it.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
