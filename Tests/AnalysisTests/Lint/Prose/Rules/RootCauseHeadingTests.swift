import Narratives
import Testing

@testable import Analysis

struct RootCauseHeadingTests {
    private let rule = RootCauseHeading()

    @Test(arguments: [
        "⟦Root cause⟧",
        "⟦Root causes⟧",
        "The ⟦root cause⟧",
        "⟦Root cause⟧ analysis",
        "⟦Primary cause⟧",
        "⟦RCA⟧",
        "⟦Cause⟧",
    ])
    func `Is found`(text: String) {
        let sample = ProseSample(text)
        #expect(!sample.marked.isEmpty && sample.found(by: rule, in: .heading) == sample.marked)
    }

    @Test(arguments: [
        "Contributing factors",
        "Why there is no root cause here",
        "The cause of a quiet alarm",
        "“Root cause”",
    ])
    func `Is let be`(text: String) {
        #expect(ProseSample(text).found(by: rule, in: .heading) == [])
    }

    @Test
    func `Such a heading is told of once, as what it makes a section of`() {
        let rules = ProseRules([RootCause(), rule])
        #expect(rules.findings(in: ProseBlock(Array("Root cause".utf8), .heading)).map(\.rule) == ["root-cause-field"])
        #expect(rules.findings(in: ProseBlock(Array("Root cause".utf8), .paragraph)).map(\.rule) == ["root-cause"])
        #expect(rules.findings(in: ProseBlock(Array("How the root cause was found".utf8), .heading)).map(\.rule) == ["root-cause"])
    }
}
