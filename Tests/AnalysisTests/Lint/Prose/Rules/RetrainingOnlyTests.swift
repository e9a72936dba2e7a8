import Narratives
import Testing

@testable import Analysis

struct RetrainingOnlyTests {
    private let rule = RetrainingOnly()

    @Test(arguments: [
        "⟦Retrain⟧ operators on the console.",
        "⟦Remind⟧ everyone of the rule.",
        "⟦Provide training⟧ on failover.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule, in: .action) == sample.marked)
    }

    @Test(arguments: [
        "Train the model on new data.",
        "Train operators, and add a prompt to the console.",
        "Change the console.",
        "The trained staff stays.",
        "After each drill in spring we train.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule, in: .action) == [])
    }

    @Test
    func `Elsewhere training is told of as anything else`() { #expect(ProseSample("Retrain operators.").found(by: rule) == []) }
}
