import Narratives
import Testing

@testable import Analysis

struct HumanErrorTests {
    private let rule = HumanError()

    @Test(arguments: [
        "It was due to ⟦human error⟧.",
        "⟦Operator error⟧ led to it.",
        "⟦Pilot errors⟧ were named.",
        "It was put down to ⟦user error⟧.",
        "A ⟦manual error⟧ followed.",
        "A ⟦human mistake⟧ began it.",
        "It began with a ⟦procedural error⟧.",
        "It was a ⟦manual deployment error⟧.",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule) == sample.marked)
    }

    @Test(arguments: [
        "User errors rose to 5%.",
        "The user error rate rose.",
        "Show a user error message.",
        "It was not human error.",
        "Rather than human error, look for conditions.",
        "“Human error,” they said.",
        "User-facing errors rose.",
        "There is no human error here.",
        "The superhuman error of it.",
        "Kubernetes operator errors filled the log.",
        "A SQL operator error was raised.",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule) == [])
    }
}
