import Narratives
import Testing

@testable import Analysis

struct ChainLanguageTests {
    private let rule = ChainLanguage()

    @Test(arguments: [
        "They fell like ⟦dominoes⟧.",
        "A ⟦chain of events⟧ led to it.",
        "It had a ⟦domino⟧ effect.",
        "A ⟦sequence of events⟧ that culminated in the outage began at ten.",
        "A ⟦series of errors⟧ followed.",
        "It was a ⟦string of mistakes⟧.",
        "It was a ⟦perfect storm⟧.",
        "The heat dried the valley, which caused a fire, ⟦which caused⟧ an outage.",
        "It moved the load, which overloaded a queue, ⟦which caused⟧ a halt.",
        "A rule caused a halt, ⟦which caused⟧ a retry.",
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
        "The sequence of events was as follows.",
        "A series of events is kept in the log.",
        "A series of alerts led us there.",
        "The error string of the call was empty.",
        "The heat dried the valley, which caused a fire.",
        "It was slow, which led us there. The second fetch failed, which caused a retry.",
        "A page which opened in March named a fault which led nowhere.",
        "It moved the load, which overloaded a queue. A retry began, which caused a halt.",
        "The page, which opened in March and is read by all who have ever had to do with the old gate in the hall, named a fault, which led nowhere.",
        "The halt was caused by a rule, which caused no harm before.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
