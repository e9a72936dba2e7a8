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
        "The ⟦main reason⟧ was a rule.",
        "The ⟦culprit⟧ was a rule.",
        "It ⟦came down to⟧ one rule.",
        "The vendor bears the ⟦majority of the fault⟧.",
        "It was the ⟦ultimate factor⟧.",
        "We asked ⟦five whys⟧.",
        "The ⟦core defect⟧ lay in the parser.",
        "The ⟦underlying problem⟧ was introduced in May.",
        "The ⟦underlying issue⟧ stemmed from a rule.",
        "The ⟦core of the problem⟧ was a rule.",
        "The ⟦core technical issue⟧ stemmed from a rule.",
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
        "This is a real cause of concern.",
        "It is tempting to name a single root cause.",
        "The search for a root cause is misleading.",
        "Load came down to a third.",
        "The cache was a likely culprit.",
        "The main reason to use it is speed.",
        "See https://e.org/root-cause-of-it for more.",
        "See <https://e.org/the/main-reason>.",
        "See www.e.org/root-cause now.",
        "They fixed the underlying problem that night.",
        "A graph rose, suggesting that the underlying problem was load.",
        "The core of the network was whole.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
