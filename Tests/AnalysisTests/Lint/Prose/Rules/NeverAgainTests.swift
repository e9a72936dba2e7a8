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
        "To prevent ⟦recurrence⟧, a limit was set.",
        "So that this does ⟦not recur⟧, we test it.",
        "It keeps this from ever failing and prevents it from ⟦happening again⟧.",
        "We test it so this does not ⟦happen in the future⟧.",
        "This ⟦doesn’t reoccur⟧ now.",
        "To prevent ⟦a repeat⟧, there is a limit.",
        "To prevent ⟦future occurrences⟧, there is a limit.",
        "It is there to avoid ⟦further occurrences⟧.",
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
        "It may happen in the future.",
        "After the restart it did not recur.",
        "It happens rarely, and a recurrence is likely.",
        "This reduces the likelihood of a recurrence.",
        "We cannot promise that it will never happen again.",
        "I hope it will never happen again.",
        "It is a recurring job.",
        "It was a repeat of the drill.",
        "We answer future occurrences within an hour.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
