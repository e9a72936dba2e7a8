package import Narratives

/// Finds pictures of a single line from cause to effect.
package struct ChainLanguage: ProseRule {
    package let manual = RuleManual(
        "chain-language", .note, finds: "Dominoes, a chain of events.",
        why: """
            A chain has a first link, and cutting any one would do. Conditions meet instead: some were there for years, some came from elsewhere, \
            and several feed each other. The picture decides what is looked for.
            """,
        remedy: "Say what met what, and which parts fed each other.",
        examples: [
            .init(
                "A chain of events led to the outage.",
                "Three things met that morning: the stale rule, the slow fetch and the callers in step."),
            .init("The servers fell like dominoes.", "Each server that left put its load on the rest, until none could carry it."),
        ], reading: [References.safetyTwo, References.cook])

    package let phrases = [
        "domino", "dominoes", "dominos", "chain of events", "chains of events", "error chain", "causal chain", "chain of errors",
        "chain of failures", "chain of mistakes", "chain of causes", "weakest link",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied else { return nil }
        return match.finding(
            manual, "“\(match.written)” draws one line where several met.",
            question: "What was there already, and what came from elsewhere?",
            fix: "Say what met what.")
    }
}
