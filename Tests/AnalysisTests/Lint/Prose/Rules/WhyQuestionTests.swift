import Narratives
import Testing

@testable import Analysis

struct WhyQuestionTests {
    private let rule = WhyQuestion()

    @Test(arguments: [
        "⟦Why did⟧ the engineer restart it?",
        "⟦Why didn’t⟧ you call?",
        "⟦Why did⟧ they wait?",
        "⟦Why was⟧ nobody told?",
        "⟦Why did⟧ we deploy on Friday?",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "Why did the node restart?",
        "Why were we surprised?",
        "Why was the alarm quiet?",
        "“Why did you wait?” is a question.",
        "This is why the team moved.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
