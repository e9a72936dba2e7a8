package import Narratives

/// Finds promises that it will never happen again.
package struct NeverAgain: ProseRule {
    package let manual = RuleManual(
        "never-again", .warning, finds: "Never happen again; so that this does not recur; to prevent a recurrence.",
        why: """
            Nobody can keep that promise: the same conditions will meet others in other ways. It also closes the matter, when a story that stays \
            open is worth more to the next person.
            """,
        remedy: "Say what is different now, and what is still as it was.",
        examples: [
            .init(
                "We have made sure that this will never happen again.",
                "A second region now answers when the first does not; both still share one DNS zone."),
            .init("To prevent recurrence, the limit was raised.", "The limit is 4,000 now, and an alert tells at 3,000."),
        ], reading: [References.cook, References.safetyTwo])

    private static let verbs = ["happen", "happens", "occur", "occurs", "recur", "recurs", "reoccur", "reoccurs"]
    private static let futures = ["happen", "happens", "happening", "occur", "occurs", "occurring"].flatMap { verb in
        ["in future", "in the future"].map { verb + " " + $0 }
    }
    /// Promises only where something is to be prevented.
    private static let returns =
        ["recurrence", "recurrences", "recurring", "reoccurrence", "reoccurring", "a repeat", "happening again", "occurring again"]
        + ["future occurrence", "future occurrences", "further occurrence", "further occurrences"]
        + futures
    private static let absences =
        ["not recur", "not reoccur", "never recur", "never reoccur"]
        + ["do", "does", "wo", "ca"].flatMap { verb in
            ["n't recur", "n't reoccur"].map { verb + $0 }
        }
    package let phrases =
        returns + absences + ["never again"]
        + verbs.flatMap { verb in
            ["never \(verb) again", "not \(verb) again", "n't \(verb) again"].flatMap { phrase in
                phrase.hasPrefix("n't") ? ["do", "does", "wo", "ca"].map { $0 + phrase } : [phrase]
            }
        } + ["cannot happen again", "never recurs", "never happened again"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked, isPromise(match) else { return nil }
        return match.finding(
            manual, "“\(match.written)” promises what nobody can keep.", question: "What is different now, and what is as it was?",
            fix: "Say what changed and what it does.")
    }

    private func isPromise(_ match: PhraseMatch) -> Bool {
        // Who hopes does not promise, nor does who says that they cannot.
        if match.follows(["hope"], within: 8) { return false }
        if match.follows(["promise", "guarantee"], within: 8), match.follows(["cannot", "can't", "nobody"], within: 10) { return false }
        if NeverAgain.absences.contains(match.phrase) { return !match.follows(["did", "has", "had", "have"], within: 1) }
        guard NeverAgain.returns.contains(match.phrase) else { return true }
        guard !match.follows(["likelihood", "chance", "odds", "reduce"], within: 5) else { return false }
        return match.follows(NeverAgain.bans, within: 8)
            || match.phrase.hasSuffix("future") && match.follows(NeverAgain.denials, within: 3)
    }

    private static let denials: Set<String> = ["cannot", "doesn't", "don't", "never", "not", "won't"]
    private static let bans: Set<String> = [
        "avoid", "avoiding", "eliminate", "eliminates", "prevent", "preventing", "prevents", "stop",
    ]
}
