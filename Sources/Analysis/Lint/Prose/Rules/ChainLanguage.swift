package import Narratives

/// Finds pictures of a single line from cause to effect.
package struct ChainLanguage: ProseRule {
    package let manual = RuleManual(
        "chain-language", .note, finds: "Dominoes, a chain of events, a series of errors, a sequence of events that culminated.",
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

    package let phrases =
        [
            "domino", "dominoes", "dominos", "chain of events", "chains of events", "error chain", "causal chain", "chain of errors",
            "chain of failures", "chain of mistakes", "chain of causes", "weakest link", "series of errors", "series of mistakes",
            "series of failures", "series of missteps", "series of unfortunate events", "string of errors", "string of mistakes",
            "string of failures", "cascade of errors", "cascade of mistakes", "comedy of errors", "one thing led to another",
            "perfect storm",
            "first link in the chain", "last link in the chain",
        ] + ChainLanguage.sequences + ChainLanguage.links
    /// A chain only where it leads to the end; the timeline's heading says the same words.
    private static let sequences = ["sequence of events", "series of events", "succession of events", "cascade of events"]
    /// A chain only where one follows upon another: "which caused …, which caused …".
    private static let links = ["which caused", "which triggered", "which led", "which resulted", "which in turn", "which then"]
    private static let endings: Set<String> = [
        "caused", "causing", "culminated", "culminating", "ended", "ending", "lead", "leading", "leads", "led", "resulted", "resulting",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied else { return nil }
        if ChainLanguage.sequences.contains(match.phrase), !match.after(5, isClose: true).contains(where: ChainLanguage.endings.contains) {
            return nil
        }
        if ChainLanguage.links.contains(match.phrase), !isLinked(match) { return nil }
        return match.finding(
            manual, "“\(match.written)” draws one line where several met.",
            question: "What was there already, and what came from elsewhere?",
            fix: "Say what met what.")
    }

    /// Told once a chain, at its second link.
    private func isLinked(_ match: PhraseMatch) -> Bool {
        let words = match.reading.words
        var earlier = 0
        var index = match.span.lowerBound
        while index > 0, words[index].gap != .stop, match.span.lowerBound - index < 24 {
            index -= 1
            // "It caused a halt, which caused a retry."
            if words[index].text == "caused", match.phrase == "which caused", words[index + 1].text != "by", words[index].gap == .space,
                index > 0, words[index - 1].text != "which", !PhraseMatch.isAdverb(words[index - 1].text)
            {
                earlier += 1
            }
            guard words[index].text == "which" else { continue }
            let verb = words[index + 1].text
            // "…, which overloaded a queue, which caused …": the first link may be any deed, where both follow upon a comma and are near.
            let isNear = match.beginsClause && words[index].gap == .pause && match.span.lowerBound - index <= 14 && verb.hasSuffix("ed")
            if isNear || ChainLanguage.links.contains("which " + verb) { earlier += 1 }
        }
        return earlier == 1
    }
}
