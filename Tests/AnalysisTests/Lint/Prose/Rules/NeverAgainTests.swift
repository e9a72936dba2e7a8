import Narratives
import Testing

@testable import Analysis

struct NeverAgainTests {
    private let rule = NeverAgain()

    @Test(arguments: [
        "This will ⟦never happen again⟧.",
        "To make sure that it ⟦doesn’t happen again⟧.",
        "It must ⟦not happen again⟧.",
        "⟦Never again⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "“Never again,” they said.",
        "It happened again in May.",
        "Will it never happen again?",
        "It never happened.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
