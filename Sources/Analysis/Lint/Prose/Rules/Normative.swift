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
        "chosen", "communicated", "configured", "designed", "documented", "executed", "maintained", "managed", "planned", "prepared",
        "provisioned", "reviewed", "secured", "tested", "thought out", "trained", "written",
    ].flatMap { ["poorly " + $0, "insufficiently " + $0, "inadequately " + $0, "badly " + $0] }
    private static let lapses = [
        "hastily", "haphazardly", "insufficiently careful", "not careful enough", "without due diligence",
        "lost situational awareness", "ill advised", "ill considered", "ill conceived", "misguided", "short sighted", "shortsighted",
        "lacked situational awareness", "lacked the skills", "an oversight", "this oversight", "human oversight",
    ]
    /// "Had not adequately studied it": said of people, of what only people do.
    private static let denials = ["not", "never"].flatMap { word in
        ["adequately", "properly", "sufficiently", "thoroughly"].map { word + " " + $0 }
    }
    private static let study: Set<String> = [
        "assess", "assessed", "communicate", "communicated", "configured", "consider", "considered", "document", "documented", "examined",
        "monitored", "plan", "planned", "prepare", "prepared", "provisioned", "review", "reviewed", "secured", "sized", "studied", "study",
        "test", "tested", "think", "thought", "trained", "understand", "understood", "vetted",
    ]
    /// People's work is judged by these, a buffer is not.
    private static let verdicts = ["inadequate", "insufficient", "unacceptable", "substandard", "below standard", "not good enough"]
    private static let manuals: Set<String> = ["escalation", "guidance", "handover", "procedure", "procedures", "staffing"]
    private static let judged = work.union([
        "procedure", "procedures", "process", "processes", "response", "escalation", "handover", "staffing",
    ])
    private static let flaws = ["critical", "serious", "major", "fatal", "grave"].flatMap { degree in
        ["flaw", "flaws", "error", "errors", "mistake"].map { degree + " design " + $0 }
    }
    package let phrases =
        manners + judgements + shortfalls + lacks + craft + lapses + verdicts + denials + flaws + diligence + withoutWork + withoutCare
        + hurries + lacking + greenness + handling + ["rushed", "hasty"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked, let length = length(ofJudgement: match) else { return nil }
        let words = match.extended(by: length)
        return words.finding(
            manual, "“\(words.written)” judges by the outcome.", question: "What did they choose among, and knowing what?",
            fix: "Describe the choice as it was then.")
    }

    /// How many words behind it belong to the judgement. Nil where it is none.
    private func length(ofJudgement match: PhraseMatch) -> Int? {
        let phrase = match.phrase
        if Normative.diligence.contains(phrase) { return match.follows(["without", "no", "little"], within: 6) ? 0 : nil }
        guard !match.isDenied else { return nil }
        if Normative.verdicts.contains(phrase) {
            return match.reach(of: Normative.work.union(Normative.manuals), within: 4) ?? (isVerdictOnWork(match) ? 0 : nil)
        }
        if Normative.withoutWork.contains(phrase) { return match.reach(of: Normative.foresight, within: 6, past: ["and", "or"]) }
        if Normative.withoutCare.contains(phrase) {
            return match.after(1, isClose: true).first.map(Normative.efforts.contains) ?? false ? 1 : nil
        }
        return isJudgement(match) ? 0 : nil
    }

    private func isJudgement(_ match: PhraseMatch) -> Bool {
        let phrase = match.phrase
        let next = match.after(2, isClose: true)
        if Normative.denials.contains(phrase) { return next.first { $0 != "been" }.map(Normative.study.contains) ?? false }
        if Normative.manners.contains(phrase) {
            // Sockets are improperly closed; what is improperly tested was so by people.
            return match.subject == .people
                || phrase.hasPrefix("i") && phrase.hasSuffix("properly") && match.isPassive(within: 1)
                    && next.prefix(1).contains(where: Normative.study.contains)
        }
        if Normative.hurries.contains(phrase) { return isHurry(match) }
        if Normative.lacking.contains(phrase) { return match.followsPeople(within: 6) }
        if Normative.greenness.contains(phrase) {
            return next.contains { People.isMeant(by: $0) } || match.isPassive(within: 2) && match.followsPeople(within: 4)
        }
        if Normative.handling.contains(phrase) {
            return match.subject == .people || match.isPassive(within: 2) && match.follows(Normative.cases, within: 6)
        }
        if phrase == "rushed" || phrase == "hasty" {
            // "A hasty reopening can bring them back" tells of none that was.
            return phrase == "rushed" && match.isPassive(within: 2) && next.first != "to"
                || match.follows(["a", "the"], within: 1) && next.contains(where: Normative.rollouts.contains)
        }
        return true
    }

    /// "Hosts were added too quickly", and not "events were added too quickly for the queue".
    private func isHurry(_ match: PhraseMatch) -> Bool {
        guard match.follows(Normative.deployed, within: 2), match.follows(["was", "were", "been"], within: 4) else { return false }
        return match.isPassive(within: 4) && !match.after(1, isClose: true).contains { $0 == "for" || $0 == "to" }
    }

    /// "The handover was inadequate", and not "the buffer was inadequate".
    private func isVerdictOnWork(_ match: PhraseMatch) -> Bool {
        guard match.isPassive(within: 3) else { return false }
        return match.before(7).drop { $0 != "was" && $0 != "were" && $0 != "been" && $0 != "is" && $0 != "are" }.contains(
            where: Normative.judged.contains)
    }
}
