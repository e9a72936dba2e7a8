import Narratives
import Testing

@testable import Analysis

struct ProcessViolationTests {
    private let rule = ProcessViolation()

    @Test(arguments: [
        "The team ⟦did not follow⟧ the change process.",
        "An engineer ⟦bypassed⟧ the checklist.",
        "The procedure ⟦was not followed⟧.",
        "The team ⟦didn’t follow⟧ the runbook.",
        "It was done ⟦in violation of⟧ the policy.",
        "⟦Contrary to⟧ the procedure, it was done by day.",
        "The crew ⟦deviated from⟧ the checklist.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The router ignored the rule.",
        "Contrary to what we believed, it was full.",
        "The client did not follow the protocol.",
        "The team did not follow the talk.",
        "An engineer bypassed the proxy.",
        "“The team did not follow the process,” it said.",
        "The packets bypassed the firewall rules.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
