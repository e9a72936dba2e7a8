package import Narratives

/// Finds promises that it will never happen again.
package struct NeverAgain: ProseRule {
    package let manual = RuleManual(
        "never-again", .warning, finds: "Never happen again.",
        why: """
            Nobody can keep that promise: the same conditions will meet others in other ways. It also closes the matter, when a story that stays \
            open is worth more to the next person.
            """,
        remedy: "Say what is different now, and what is still as it was.",
        examples: [
            .init(
                "We have made sure that this will never happen again.",
                "A second region now answers when the first does not; both still share one DNS zone.")
        ], reading: [References.cook, References.safetyTwo])

    private static let verbs = ["happen", "happens", "occur", "occurs", "recur", "recurs"]
    package let phrases =
        ["never again"]
        + verbs.flatMap { verb in
            ["never \(verb) again", "not \(verb) again", "n't \(verb) again"].flatMap { phrase in
                phrase.hasPrefix("n't") ? ["do", "does", "wo", "ca"].map { $0 + phrase } : [phrase]
            }
        } + ["cannot happen again", "never recur", "never recurs", "never happened again"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked else { return nil }
        return match.finding(
            manual, "“\(match.written)” promises what nobody can keep.", question: "What is different now, and what is as it was?",
            fix: "Say what changed and what it does.")
    }
}
