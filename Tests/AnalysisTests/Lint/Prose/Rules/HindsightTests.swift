import Narratives
import Testing

@testable import Analysis

struct HindsightTests {
    private let rule = Hindsight()

    @Test(arguments: [
        "The deploy was ⟦obviously⟧ the trigger.",
        "⟦In hindsight⟧, the signs were there.",
        "⟦Clearly⟧ it was the deploy.",
        "⟦Of course⟧ the cache was cold.",
        "It was ⟦clearly⟧ wrong.",
        "It was ⟦clearly⟧ not safe.",
        "We ⟦clearly⟧ should have waited.",
        "The outage was ⟦inevitable⟧.",
        "The ⟦warning signs⟧ were there, and went ⟦unheeded⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "The valve was clearly marked.",
        "It should be said more clearly.",
        "They do it as a matter of course.",
        "It was not clearly so.",
        "“Obviously,” they said.",
        "It says so clearly.",
        "Over the course of the day.",
        "They disseminate clearly what they know.",
        "The owner was clearly designated.",
        "It was clearly explained.",
        "Clearly defined roles helped.",
        "It is, of course, a cache.",
        "Of course you may ask.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
