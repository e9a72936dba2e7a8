package import Narratives

/// Finds judging words about people's work.
package struct Normative: ProseRule {
    package let manual = RuleManual(
        "normative", .note, finds: "Judging words about people: wrongly, mistakenly, poor judgement, lack of care. Machines may be wrong.",
        why: """
            To call a choice wrong, one has to know how it ended, and those who made it did not. The word takes the place of a description: \
            what was chosen, among what, knowing what.
            """,
        remedy: "Describe the choice as it was then.",
        examples: [
            .init(
                "An engineer mistakenly wiped the primary database.",
                "An engineer wiped a database; the prompts of primary and secondary look alike."),
            .init("It was a poor decision to deploy on a Friday.", "The fix was promised for Friday, and the week had been quiet."),
        ], reading: [References.fieldGuide])

    /// Said of people these judge; said of machines they describe.
    private static let manners = [
        "mistakenly", "wrongly", "incorrectly", "improperly", "inappropriately", "erroneously", "wrongfully", "carelessly", "inadvisedly",
    ]
    private static let judgements = [
        "poor judgement", "poor judgment", "bad judgement", "bad judgment", "poor decision", "poor decisions", "bad decision",
        "bad decisions",
        "wrong decision", "poor choice", "lack of care", "lack of discipline", "lack of diligence", "lack of attention",
        "lapse of judgement",
        "lapse in judgement", "lapse in judgment", "loss of situational awareness", "lack of situational awareness",
        "inadequate situational awareness", "unprofessional", "known better", "unacceptable behaviour",
    ]
    package let phrases = manners + judgements

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked else { return nil }
        if Normative.manners.contains(match.phrase), match.subject != .people { return nil }
        return match.finding(
            manual, "“\(match.written)” judges by the outcome.", question: "What did they choose among, and knowing what?",
            fix: "Describe the choice as it was then.")
    }
}
