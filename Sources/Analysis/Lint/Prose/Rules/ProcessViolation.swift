package import Narratives

/// Finds people held against a procedure.
package struct ProcessViolation: ProseRule {
    package let manual = RuleManual(
        "process-violation", .note, finds: "People who did not follow a process, or broke a rule.",
        why: """
            Procedures never cover all that work asks for, and people close the gap every day; mostly it goes well, and nobody writes it down. \
            That a step was left out is where to begin: what made the other way the sensible one?
            """,
        remedy: "Say how the work is usually done, and what made that way the sensible one.",
        examples: [
            .init(
                "The team did not follow the change process.",
                "The process takes two days, and fixes for billing usually go around it; this one did."),
            .init(
                "An engineer bypassed the checklist.",
                "The checklist was made for the old console; on the new one half of its steps do not exist."),
        ], reading: [References.safetyTwo, References.fieldGuide])

    private static let verbs = ["violated", "bypassed", "ignored", "disregarded", "circumvented", "skipped"]
    private static let passive = ["was not followed", "were not followed", "wasn't followed", "weren't followed"]
    package let phrases =
        [
            "did not follow", "didn't follow", "does not follow", "do not follow", "not following", "without following", "did not adhere",
            "deviated from", "failure to follow", "in violation of", "in breach of", "contrary to",
        ]
        + passive
        + verbs
    private static let nouns = ["failure to follow", "in violation of", "in breach of", "contrary to", "without following"]
    private static let rules: Set<String> = [
        "process", "processes", "procedure", "procedures", "policy", "policies", "protocol", "protocols", "rule", "rules", "runbook",
        "runbooks", "playbook", "playbooks", "checklist", "checklists", "guideline", "guidelines", "instructions", "standards", "practice",
        "practices",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked else { return nil }
        let isPassive = ProcessViolation.passive.contains(match.phrase)
        let near = isPassive ? match.before(6) : match.after(7, isClose: true)
        guard near.contains(where: ProcessViolation.rules.contains) else { return nil }
        // Routers ignore rules as well.
        guard isPassive || ProcessViolation.nouns.contains(match.phrase) || match.subject == .people else { return nil }
        return match.finding(
            manual, "“\(match.written)” holds people against a procedure.",
            question: "How is this work usually done, and what does that way solve?",
            fix: "Say how the work is usually done.")
    }
}
