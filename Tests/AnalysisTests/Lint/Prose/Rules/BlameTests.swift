import Narratives
import Testing

@testable import Analysis

struct BlameTests {
    private let rule = Blame()

    @Test(arguments: [
        "A ⟦careless⟧ change cut off the site.",
        "It was ⟦sloppy⟧ work, even ⟦reckless⟧.",
        "The night shift team was ⟦at fault⟧.",
        "We are ⟦to blame⟧.",
        "It was ⟦their fault⟧.",
        "It was the ⟦operator’s fault⟧.",
        "Third party ⟦to blame⟧",
        "The vendor was ⟦at fault⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "A disk was at fault.",
        "The bug is to blame.",
        "It is not the user's fault.",
        "A byzantine fault followed.",
        "The fault domain is a rack.",
        "Nobody is to blame.",
        "The team is not at fault.",
        "“Careless,” they called it.",
        "Fault injection runs weekly.",
        "A page fault at fault level two.",
        "Kubernetes operators were at fault.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
