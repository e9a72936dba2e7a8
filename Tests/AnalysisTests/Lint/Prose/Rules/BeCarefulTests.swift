import Narratives
import Testing

@testable import Analysis

struct BeCarefulTests {
    private let rule = BeCareful()

    @Test(arguments: [
        "We will ⟦be more careful⟧.",
        "⟦Pay attention⟧ to the region.",
        "Everyone should ⟦be vigilant⟧.",
        "Roll out ⟦more carefully⟧.",
        "⟦Paying attention⟧ is all.",
        "Please ⟦keep an eye out⟧ for it.",
        "Engineers should ⟦pay attention⟧ to load.",
        "⟦Stay alert⟧.",
        "All should ⟦exercise caution⟧ here.",
        "It shows the ⟦need for thorough due diligence⟧ with vendors.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "It is not enough to be careful.",
        "Instead of asking people to be more careful, we changed the tool.",
        "After careful work it went well.",
        "They were carefully tested.",
        "“Be more careful,” said the poster.",
        "How could we be more careful?",
        "We generally pay attention to load.",
        "They kept an eye on the queue.",
        "Due diligence for the merger had begun.",
        "There was no need for more caution.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }

    @Test
    func `An action that only asks for care is told so`() {
        let findings = ProseRules([rule]).findings(in: ProseBlock(Array("Be more careful with deploys".utf8), .action))
        #expect(findings.map(\.message) == ["“Be more careful” asks people for care, and changes nothing that they work with."])
        #expect(findings.map(\.severity) == [.warning])
    }
}
