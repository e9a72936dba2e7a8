package import Narratives

/// Finds judging words about people's work.
package struct Normative: ProseRule {
    package let manual = RuleManual(
        "normative", .note,
        finds:
            "Judging words about people and their work: wrongly, poor judgement, lack of care, poorly tested, inadequate training. Machines may be wrong.",
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
    /// What people do, or have, when they work.
    private static let work: Set<String> = [
        "awareness", "care", "communication", "communications", "coordination", "diligence", "documentation", "experience", "expertise",
        "judgement", "judgment", "knowledge", "oversight", "planning", "preparation", "review", "reviews", "rigour", "rigor", "supervision",
        "testing", "training", "understanding",
    ]
    private static let shortfalls = work.map { "poor " + $0 }
    /// That a thing was not there is told plainly: "a lack of monitoring". That people had none of these judges them.
    private static let lacks = [
        "awareness", "communication", "diligence", "due diligence", "discipline", "experience", "expertise", "foresight", "knowledge",
        "oversight", "ownership", "planning", "preparation", "rigour", "rigor", "supervision", "training", "understanding",
    ].flatMap { work in ["lack of " + work, "lack of proper " + work, "lacked " + work, "lacked the " + work] }
    private static let craft = [
        "chosen", "communicated", "designed", "documented", "executed", "maintained", "managed", "planned", "prepared", "reviewed",
        "tested",
        "thought out", "trained", "written",
    ].flatMap { ["poorly " + $0, "insufficiently " + $0, "inadequately " + $0, "badly " + $0] }
    private static let lapses = [
        "hastily", "haphazardly", "insufficiently careful", "not careful enough", "without due diligence", "or due diligence",
        "lost situational awareness",
        "lacked situational awareness", "lacked the skills", "an oversight", "this oversight", "human oversight",
    ]
    /// "Had not adequately studied it": said of people, of what only people do.
    private static let denials = ["not", "never"].flatMap { word in
        ["adequately", "properly", "sufficiently", "thoroughly"].map { word + " " + $0 }
    }
    private static let study: Set<String> = [
        "assess", "assessed", "communicate", "communicated", "consider", "considered", "document", "documented", "examined", "plan",
        "planned", "prepare", "prepared", "review", "reviewed", "studied", "study", "test", "tested", "think", "thought", "trained",
        "understand", "understood", "vetted",
    ]
    /// People's work is judged by these, a buffer is not.
    private static let verdicts = ["inadequate", "insufficient", "unacceptable", "substandard", "below standard", "not good enough"]
    private static let manuals: Set<String> = ["escalation", "guidance", "handover", "procedure", "procedures", "staffing"]
    private static let judged = work.union([
        "procedure", "procedures", "process", "processes", "response", "escalation", "handover", "staffing",
    ])
    package let phrases = manners + judgements + shortfalls + lacks + craft + lapses + verdicts + denials

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked else { return nil }
        if Normative.denials.contains(match.phrase) {
            guard let verb = match.after(2, isClose: true).first(where: { $0 != "been" }), Normative.study.contains(verb) else {
                return nil
            }
        }
        if Normative.manners.contains(match.phrase), match.subject != .people { return nil }
        let works = match.nounPhrase(4).firstIndex { Normative.work.contains($0) || Normative.manuals.contains($0) }
        if Normative.verdicts.contains(match.phrase), works == nil, !isVerdictOnWork(match) { return nil }
        let words = Normative.verdicts.contains(match.phrase) ? match.extended(by: works.map { $0 + 1 } ?? 0) : match
        return words.finding(
            manual, "“\(words.written)” judges by the outcome.", question: "What did they choose among, and knowing what?",
            fix: "Describe the choice as it was then.")
    }

    /// "The handover was inadequate", and not "the buffer was inadequate".
    private func isVerdictOnWork(_ match: PhraseMatch) -> Bool {
        guard match.isPassive(within: 3) else { return false }
        return match.before(7).drop { $0 != "was" && $0 != "were" && $0 != "been" && $0 != "is" && $0 != "are" }.contains(
            where: Normative.judged.contains)
    }
}
