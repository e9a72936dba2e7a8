package import Narratives

/// Finds words that make the past look plain.
package struct Hindsight: ProseRule {
    package let manual = RuleManual(
        "hindsight", .note, finds: "Obviously, clearly, in hindsight.",
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
        "should have been obvious", "needless to say", "of course",
    ]
    /// "Clearly marked": a manner, not a judgement.
    private static let manners: Set<String> = [
        "defined", "delimited", "described", "documented", "labelled", "labeled", "marked", "named", "separated", "shown", "stated",
        "written",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked else { return nil }
        // "As a matter of course" is a habit.
        if match.phrase == "of course", match.before(1).first == "matter" { return nil }
        if match.phrase == "clearly" {
            if let before = match.before(1).first, ["more", "as", "very", "so", "and"].contains(before) { return nil }
            guard let next = match.after(1, isClose: true).first, !Hindsight.manners.contains(next) else { return nil }
        }
        return match.finding(
            manual, "“\(match.written)” makes it look plain from here.", question: "To whom was it clear, when, and from what?",
            fix: "Leave it out, or say when it became clear, and how.")
    }
}
