package import Narratives

/// Finds headings that make a section of one cause, as the forbidden keys make a field of it.
package struct RootCauseHeading: ProseRule {
    package let manual = FrontMatterManual.rootCauseField

    package let phrases = ["root cause", "root causes", "primary cause", "main cause", "true cause", "underlying cause", "rca", "cause"]
    private static let fillers: Set<String> = ["the", "our", "a", "analysis", "summary", "and", "of"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard RootCauseHeading.isOne(match) else { return nil }
        return ProseFinding(
            manual.rule, .warning, "This heading makes a section of one cause.", question: "Which conditions met here?",
            fix: "Call it “Contributing factors”, or “How it came about”.", at: match.range)
    }

    static func isOne(_ match: PhraseMatch) -> Bool { match.part == .heading && match.isWhole(butFor: fillers) }
}
