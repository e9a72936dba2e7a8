package import Narratives

/// Finds talk of what would have prevented it.
package struct CounterfactualPrevent: ProseRule {
    package let manual = RuleManual(
        "counterfactual-prevent", .warning,
        finds: "What would, could or might have prevented, avoided, helped, caught, detected or stopped it.",
        why: """
            A sentence about what would have prevented an incident describes a world that did not exist, and takes the place of one about \
            the world that did. It is easy to write once the end is known, and nobody can test it.
            """,
        remedy: "Say what was there and how it worked; put what you want from now on under `actions`.",
        examples: [
            .init("A canary would have caught it.", "There was no canary for this path; one is planned."),
            .init("The outage could have been avoided.", "Nothing in the rollout showed the limit before it was reached."),
        ], reading: [References.fieldGuide, References.blameless])

    package let phrases = Counterfactual.phrases(["would", "could", "might"])
    private static let verbs: Set<String> = [
        "prevented", "avoided", "averted", "helped", "caught", "detected", "stopped", "mitigated", "noticed", "spared", "flagged",
        "alerted",
        "revealed", "surfaced", "shortened", "reduced", "limited", "saved",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked, let length = CounterfactualPrevent.length(behind: match) else { return nil }
        // "Could not have been avoided" says that nothing was missed.
        guard !match.phrase.contains("n't"), !match.phrase.contains(" not ") else { return nil }
        let words = match.extended(by: length)
        return words.finding(
            manual, "“\(words.written)” tells of a world that was not there.", question: "What was there, and what did it do?",
            fix: "Say what was in place and how it worked; put the wish under `actions`.")
    }

    /// How many words behind "would have" lead to a verb of prevention; nil where none does.
    static func length(behind match: PhraseMatch) -> Int? {
        for (index, word) in match.after(4, isClose: true).enumerated() {
            if verbs.contains(word) { return index + 1 }
            guard word == "been" || PhraseMatch.isAdverb(word) else { return nil }
        }
        return nil
    }
}

/// The ways to write "would have".
enum Counterfactual {
    private static let between = [
        "", " not", " never", " also", " easily", " probably", " perhaps", " likely", " possibly", " at least", " certainly", " clearly",
        " really", " all", " well", " simply", " just", " potentially",
    ]

    static func phrases(_ modals: [String]) -> [String] {
        modals.flatMap { modal in
            between.map { modal + $0 + " have" } + [modal + "'ve", modal + "n't have", modal + "n't've"]
        }
    }
}
