package import Narratives

/// Finds words that make the past look plain.
package struct Hindsight: ProseRule {
    package let manual = RuleManual(
        "hindsight", .note, finds: "Obviously, clearly, in hindsight, where they judge; “clearly marked” is a manner.",
        why: """
            Once the end is known, the way there looks plain. Nobody who was on it saw it so: signals came among many others, and most of those \
            meant nothing. Readers learn from how it looked before.
            """,
        remedy: "Leave the word out, or say when it became clear, to whom, and how.",
        examples: [
            .init("The deploy was obviously the trigger.", "At 10:14 the graphs were laid side by side, and the deploy stood at the bend."),
            .init("In hindsight, the warning was clear.", "The warning was one of 300 that hour."),
        ], reading: [References.fieldGuide, References.cook])

    package let phrases = [
        "obviously", "clearly", "in hindsight", "with hindsight", "with the benefit of hindsight", "in retrospect", "it was obvious",
        "should have been obvious", "needless to say", "of course", "unsurprisingly", "predictably", "inevitable", "inevitably", "unheeded",
        "warning signs", "red flags",
    ]
    /// What is said to have been plain: "clearly the wrong one", "clearly should".
    private static let judged: Set<String> = [
        "a", "an", "the", "our", "my", "their", "wrong", "not", "no", "never", "should", "had", "have", "needed", "did", "was", "were",
        "insufficient", "inadequate", "broken", "unacceptable", "flawed", "unsafe", "excessive", "too", "far", "unable", "there",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked else { return nil }
        if match.phrase == "of course", !isOfThePast(match) { return nil }
        if match.phrase == "clearly", !isJudgement(match) { return nil }
        return match.finding(
            manual, "“\(match.written)” makes it look plain from here.", question: "To whom was it clear, when, and from what?",
            fix: "Leave it out, or say when it became clear, and how.")
    }

    /// "Of course the cache was cold", and not an aside; "as a matter of course" is a habit.
    private func isOfThePast(_ match: PhraseMatch) -> Bool {
        match.beginsSentence && match.after(8).contains { ["was", "were", "had", "did"].contains($0) }
    }

    /// "Clearly, it was the deploy"; "clearly marked" and "said clearly" are manners.
    private func isJudgement(_ match: PhraseMatch) -> Bool {
        guard let next = match.after(1).first else { return false }
        if match.follows(["more", "as", "very", "so", "and"], within: 1) { return false }
        return Hindsight.judged.contains(next)
            || match.beginsSentence && !next.hasSuffix("ed") && !next.hasSuffix("ing") && !["written", "shown"].contains(next)
    }
}
