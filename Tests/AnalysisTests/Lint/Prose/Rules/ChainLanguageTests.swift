import Narratives
import Testing

@testable import Analysis

struct ChainLanguageTests {
    private let rule = ChainLanguage()

    @Test(arguments: [
        "They fell like ⟦dominoes⟧.",
        "A ⟦chain of events⟧ led to it.",
        "It had a ⟦domino⟧ effect.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The supply chain broke.",
        "It is no chain of events.",
        "“A chain of events,” it said.",
        "Chained calls met.",
        "The certificate chain ended.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
