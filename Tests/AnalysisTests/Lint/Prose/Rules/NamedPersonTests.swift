import Narratives
import Testing

@testable import Analysis

struct NamedPersonTests {
    private let rule = NamedPerson(["Ada Lovelace", "Will", "Anne-Marie"])

    @Test(
        "is found",
        arguments: [
            "⟦@sam⟧ restarted the node.",
            "Thanks to (⟦@sam⟧).",
            "⟦Ada Lovelace⟧ saw it.",
            "It was ⟦Will⟧ who called.",
            "⟦Anne-Marie⟧ had the pager.",
        ])
    func found(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(
        "is let be",
        arguments: [
            "Mail ops@example.org about it.",
            "Compute@Edge was new.",
            "It uses @angular/core now.",
            "The package eslint@5.0.2 is out.",
            "It will run.",
            "“@sam restarted it,” it said.",
            "See @media print.",
            "Adam saw it.",
            "A bare @ sign.",
        ])
    func letBe(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }

    @Test("a role is named by no name either")
    func role() {
        #expect(ProseSample("⟦@sam⟧").found(by: rule, in: .role) == ["0 @sam"])
        #expect(ProseSample("on-call engineer").found(by: rule, in: .role) == [])
    }
}
