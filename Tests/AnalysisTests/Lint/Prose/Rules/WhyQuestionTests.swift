import Narratives
import Testing

@testable import Analysis

struct WhyQuestionTests {
    private let rule = WhyQuestion()

    @Test(
        "is found",
        arguments: [
            "⟦Why did⟧ the engineer restart it?",
            "⟦Why didn’t⟧ you call?",
            "⟦Why did⟧ they wait?",
            "⟦Why was⟧ nobody told?",
            "⟦Why did⟧ we deploy on Friday?",
        ])
    func found(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(
        "is let be",
        arguments: [
            "Why did the node restart?",
            "Why were we surprised?",
            "Why was the alarm quiet?",
            "“Why did you wait?” is a question.",
            "This is why the team moved.",
        ])
    func letBe(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
