package import Narratives

/// Finds actions that only train.
package struct RetrainingOnly: ProseRule {
    package let manual = RuleManual(
        "retraining-only", .note, finds: "An action that only trains or reminds people.",
        why: """
            Training says that people lacked something, and leaves the work as it was for whoever comes next. It fades, too. A rehearsal of the \
            real thing, or a change to the tool, lasts longer.
            """,
        remedy: "Change something that they work with as well, or rehearse the real thing.",
        examples: [.init("Retrain operators on the console.", "The console asks for the number of servers; a drill on it each quarter.")],
        reading: [References.cook, References.safetyTwo])

    package let phrases = [
        "train", "retrain", "remind", "educate", "provide training", "provide more training", "hold training", "training for",
        "raise awareness",
        "refresher training", "additional training", "more training", "reinforce the importance",
    ]
    /// What changes more than people's heads.
    private static let changes: Set<String> = [
        "add", "alert", "ask", "automate", "build", "change", "drill", "exercise", "limit", "make", "practise", "rehearse", "remove",
        "replace",
        "rewrite", "show", "test", "write",
    ]
    /// Machines are trained, too.
    private static let machines: Set<String> = ["classifier", "model", "models", "network", "detector"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard match.part == .action, match.before(2).count < 2 else { return nil }
        let rest = match.after(30)
        guard !rest.contains(where: RetrainingOnly.changes.contains), !rest.prefix(4).contains(where: RetrainingOnly.machines.contains)
        else {
            return nil
        }
        return match.finding(
            manual, "This action trains people, and changes nothing that they work with.",
            question: "What in the work made that knowledge necessary?",
            fix: "Change the tool as well, or rehearse the real thing.")
    }
}
