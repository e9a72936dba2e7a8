import Narratives
import Testing

@testable import Analysis

struct FailedToTests {
    private let rule = FailedTo()

    @Test(arguments: [
        "A technician ⟦failed to⟧ copy the code.",
        "A lead operator noticed the high levels but ⟦failed to⟧ act.",
        "The author set the variable for production but ⟦failed to⟧ send it.",
        "They used a tool with lax checks but ⟦forgot to⟧ type `-n`.",
        "The team had ⟦overlooked⟧ it.",
        "Staff in the plant ⟦neglected to⟧ write it down.",
        "The reviewers, who were tired, ⟦failed to⟧ see it.",
        "We had ⟦forgotten to⟧ ask.",
        "The ⟦failure to⟧ properly test it was named.",
        "The release manager ⟦failed to⟧ write to the others.",
        "The shift lead ⟦forgot⟧ the handover sheet.",
        "The incident commander ⟦overlooked⟧ it.",
        "Duty officers ⟦neglected to⟧ look.",
        "The review process also ⟦failed to⟧ study it.",
        "Code review ⟦failed to⟧ catch it.",
        "Capacity planning ⟦did not account for⟧ the larger lists.",
        "The designers ⟦did not anticipate⟧ the load.",
        "The step was ⟦overlooked by⟧ the night team.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The automation failed to promote a replica.",
        "Backup generators failed to come online.",
        "Engineers rolled back a change that failed to load.",
        "Engineers restarted the node, but it failed to join.",
        "The monitoring system failed to alarm.",
        "These switches failed to learn addresses.",
        "The client forgot its session.",
        "Reports from engineers in Oslo failed to arrive.",
        "The untested half was overlooked.",
        "\u{1A} failed to run.",
        "The team’s alarm failed to ring.",
        "Users failed to log in.",
        "“A technician failed to copy it,” it said.",
        "Did the team fail to see it?",
        "Neglected queries were mended.",
        "The client's failure to connect was logged.",
        "A failure to load followed.",
        "We failed to maintain the level of service that you expect.",
        "The cluster manager failed to evict the pod.",
        "Kubernetes operators failed to reconcile.",
        "Istio Pilot failed to push it.",
        "The operator failed to reconcile the resource.",
        "The Operator failed to start.",
        "Updates which lead to it failed to load.",
        "The worker process failed to start.",
        "The parser did not account for leap years.",
        "The audit failed to start.",
        "The change failed to load.",
        "We did not anticipate such a load.",
        "The field was omitted by the parser.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
