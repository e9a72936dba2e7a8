import Narratives
import Testing

@testable import Analysis

struct CounterfactualPreventTests {
    private let rule = CounterfactualPrevent()

    @Test(arguments: [
        "A canary ⟦would have caught⟧ it.",
        "It ⟦could have been avoided⟧.",
        "More memory ⟦might have reduced⟧ the impact.",
        "That ⟦would’ve prevented⟧ the outage.",
        "An alarm ⟦would probably have helped⟧.",
        "A test ⟦could easily have been stopped⟧ by it.",
        "Linting ⟦could\nhave flagged⟧ it.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "What would have helped?",
        "It could not have been avoided.",
        "It couldn’t have been prevented.",
        "The node would have restarted.",
        "“A canary would have caught it,” said one.",
        "It would have to be prevented.",
        "The change prevented it.",
        "The rows might have been written.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
