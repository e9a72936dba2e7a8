import Narratives
import Testing

@testable import Analysis

struct NamedPersonTests {
    private let rule = NamedPerson(["Ada Lovelace", "Will", "Anne-Marie"])

    @Test(arguments: [
        "⟦@sam⟧ restarted the node.",
        "⟦Ada Lovelace⟧ saw it.",
        "It was ⟦Will⟧ who called.",
        "⟦Anne-Marie⟧ had the pager.",
        "It was restarted by ⟦@sam⟧.",
        "⟦@sam⟧ later saw it.",
        "The shipbuilder, ⟦Mary Sample⟧, who had built smaller ones, drew it.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "Mail ops@example.org about it.",
        "Compute@Edge was new.",
        "It uses @angular/core now.",
        "The package eslint@5.0.2 is out.",
        "It will run.",
        "“@sam restarted it,” it said.",
        "See @media print.",
        "Adam saw it.",
        "A bare @ sign.",
        "Thanks to (@sam).",
        "Follow @example for news.",
        "Write to @example-status.",
        "The provider, Deutsche Telekom, restored the link.",
        "The provider, Deutsche Telekom, who restored the link, wrote.",
        "The engineers, who were tired, slept.",
        "The team, in Old Town, who saw it, wrote.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }

    @Test
    func `A role is named by no name either`() {
        #expect(ProseSample("⟦@sam⟧").found(by: rule, in: .role) == ["0 @sam"])
        #expect(ProseSample("on-call engineer").found(by: rule, in: .role) == [])
    }
}
