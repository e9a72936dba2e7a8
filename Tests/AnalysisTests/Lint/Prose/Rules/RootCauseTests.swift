import Narratives
import Testing

@testable import Analysis

struct RootCauseTests {
    private let rule = RootCause()

    @Test(arguments: [
        "The ⟦root cause⟧ was a stale rule.",
        "At last the ⟦Root cause⟧ was found by 13:01.",
        "Two ⟦root causes⟧ were found.",
        "It was the ⟦primary cause⟧, the ⟦main cause⟧ and the ⟦true cause⟧.",
        "The ⟦underlying cause⟧ was a leak.",
        "The ⟦root-cause⟧ of it all.",
        "The ⟦root\ncause⟧ was a rule.",
        "“Quoted.” The ⟦root  cause⟧ was a rule.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "There is no root cause.",
        "It was never one single root cause.",
        "Rather than a root cause we look for conditions.",
        "“The root cause was a rule,” they wrote.",
        "It was called the 'root cause' then.",
        "They «find the root cause» first.",
        "We paused for root cause analysis.",
        "The root cause is still unknown.",
        "The underlying cause of the crash is under investigation.",
        "Grass roots cause trouble.",
        "The uproot cause was none.",
        "Because of this, causes met.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
