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
        "It took longer than it ⟦would otherwise have been⟧.",
        "A call ⟦might have made me⟧ more alert.",
        "A page ⟦would have given us⟧ an hour.",
        "An upgrade ⟦would have allowed⟧ the swap.",
        "It ⟦should have been caught⟧ in review.",
        "Without it the outage ⟦would not have happened⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "What would have helped?",
        "It could not have been avoided.",
        "The node should have been removed by the check.",
        "Should it have been caught?",
        "It would not have happened?",
        "It couldn’t have been prevented.",
        "The node would have restarted.",
        "“A canary would have caught it,” said one.",
        "It would have to be prevented.",
        "The change prevented it.",
        "The rows might have been written.",
        "The queue kept writes that would otherwise have been lost.",
        "The hole could have allowed an attacker in.",
        "It would have allowed an intruder to read it.",
        "A larger page would have made the table full.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
