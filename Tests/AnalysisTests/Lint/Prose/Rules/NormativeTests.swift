import Narratives
import Testing

@testable import Analysis

struct NormativeTests {
    private let rule = Normative()

    @Test(
        "is found",
        arguments: [
            "An engineer ⟦mistakenly⟧ wiped the database.",
            "Engineers ⟦incorrectly⟧ assumed symmetry.",
            "It was a ⟦poor decision⟧.",
            "⟦Lack of situational awareness⟧ was named.",
            "They were people who ⟦wrongly⟧ believed it.",
        ])
    func found(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(
        "is let be",
        arguments: [
            "The parser incorrectly exited.",
            "Redundant links were wrongly disabled.",
            "The job mistakenly targeted a group.",
            "“A poor decision,” they wrote.",
            "It was not a bad decision.",
            "A poorly written expression.",
        ])
    func letBe(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
