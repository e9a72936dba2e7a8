import Narratives
import Testing

@testable import Analysis

struct MeanTimeTests {
    private let rule = MeanTime()

    @Test(arguments: [
        "Our ⟦MTTR⟧ rose.",
        "The ⟦mean time to⟧ recovery fell.",
        "⟦mtbf⟧ is 90 days.",
        "⟦Average time to⟧ repair: 3 h.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "“MTTR” is a number.",
        "We never compute an MTTR.",
        "The mean time was noon.",
        "MTTRX is a product.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
