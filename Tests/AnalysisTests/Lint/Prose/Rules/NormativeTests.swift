import Narratives
import Testing

@testable import Analysis

struct NormativeTests {
    private let rule = Normative()

    @Test(arguments: [
        "An engineer ⟦mistakenly⟧ wiped the database.",
        "Engineers ⟦incorrectly⟧ assumed symmetry.",
        "It was a ⟦poor decision⟧.",
        "⟦Lack of situational awareness⟧ was named.",
        "They were people who ⟦wrongly⟧ believed it.",
        "It shows ⟦inadequate understanding⟧ of the tool.",
        "There was a ⟦lack of due diligence⟧.",
        "A ⟦poorly written⟧ expression ran.",
        "They were ⟦insufficiently careful⟧.",
        "The crew ⟦lacked training⟧.",
        "The pilots ⟦lost situational awareness⟧.",
        "The handover was ⟦inadequate⟧.",
        "The owner had ⟦not adequately⟧ studied its own grid.",
        "The change was ⟦not properly⟧ tested.",
        "They shipped a ⟦hastily⟧ built image.",
        "It shows ⟦inadequate power recovery procedures⟧ in both halls.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The parser incorrectly exited.",
        "Redundant links were wrongly disabled.",
        "The job mistakenly targeted a group.",
        "“A poor decision,” they wrote.",
        "It was not a bad decision.",
        "The buffer was inadequate.",
        "The socket was not properly closed.",
        "Insufficient memory for the training of a model was left.",
        "It was not, properly speaking, a test.",
        "Insufficient memory was left.",
        "The node performed poorly.",
        "There was a lack of disk space.",
        "Metrics were insufficient.",
        "The pump lacked power.",
        "The response was 200.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
