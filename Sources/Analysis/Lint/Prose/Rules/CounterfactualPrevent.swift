package import Narratives

/// Finds talk of what would have prevented it.
package struct CounterfactualPrevent: ProseRule {
    package let manual = RuleManual(
        "counterfactual-prevent", .warning,
        finds: "What would, could or might have prevented, helped, caught or stopped it; what it would otherwise have been.",
        why: """
            A sentence about what would have prevented an incident describes a world that did not exist, and takes the place of one about \
            the world that did. It is easy to write once the end is known, and nobody can test it.
            """,
        remedy: "Say what was there and how it worked; put what you want from now on under `actions`.",
        examples: [
            .init("A canary would have caught it.", "There was no canary for this path; one is planned."),
            .init("The outage could have been avoided.", "Nothing in the rollout showed the limit before it was reached."),
        ], reading: [References.fieldGuide, References.blameless])

    package let phrases = Counterfactual.phrases(["would", "could", "might"]) + omissions + absences
    /// Only of what is found in time: what a machine should have done tells how it was meant.
    private static let omissions = ["should have been", "should've been"]
    private static let found: Set<String> = ["avoided", "caught", "detected", "foreseen", "noticed", "prevented", "spotted"]
    private static let absences = ["would not have", "wouldn't have", "would never have"].flatMap { [$0 + " happened", $0 + " occurred"] }
    private static let verbs: Set<String> = [
        "prevented", "avoided", "averted", "helped", "caught", "detected", "stopped", "mitigated", "noticed", "spared", "flagged",
        "alerted",
        "revealed", "surfaced", "shortened", "reduced", "limited", "saved", "warned",
    ]
    /// Of help only where people have it: "would have given us an hour".
    private static let gifts: Set<String> = ["given", "let", "made", "shown", "told"]
    private static let openings: Set<String> = ["allowed", "enabled"]
    private static let dangers: Set<String> = ["anyone", "attacker", "attackers", "intruder", "someone"]
    private static let takers: Set<String> = ["me", "us", "them", "him", "her", "it"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked else { return nil }
        if CounterfactualPrevent.absences.contains(match.phrase) { return finding(on: match) }
        if CounterfactualPrevent.omissions.contains(match.phrase) {
            let next = match.after(3, isClose: true)
            return next.firstIndex(where: CounterfactualPrevent.found.contains).flatMap { finding(on: match.extended(by: $0 + 1)) }
        }
        guard let length = CounterfactualPrevent.length(behind: match) else { return nil }
        // "Could not have been avoided" says that nothing was missed.
        guard !match.phrase.contains("n't"), !match.phrase.contains(" not ") else { return nil }
        return finding(on: match.extended(by: length))
    }

    private func finding(on words: PhraseMatch) -> ProseFinding {
        words.finding(
            manual, "“\(words.written)” tells of a world that was not there.", question: "What was there, and what did it do?",
            fix: "Say what was in place and how it worked; put the wish under `actions`.")
    }

    /// How many words behind "would have" lead to a verb of prevention; nil where none does.
    static func length(behind match: PhraseMatch) -> Int? {
        let next = match.after(6, isClose: true)
        // "Longer than it would otherwise have been"; what "would otherwise have been lost" tells of something that helped.
        if match.phrase.contains("otherwise"), match.follows(["than"], within: 4) { return next.first == "been" ? 1 : 0 }
        for (index, word) in next.prefix(4).enumerated() {
            if verbs.contains(word) { return index + 1 }
            // What would have allowed an attack is a danger.
            if openings.contains(word) {
                return match.phrase.hasPrefix("would") && !next.contains(where: dangers.contains) ? index + 1 : nil
            }
            if gifts.contains(word) { return isTaken(next.dropFirst(index + 1)) ? index + 2 : nil }
            guard word == "been" || PhraseMatch.isAdverb(word) else { return nil }
        }
        return nil
    }

    /// "Us an hour", "the team time", "it easier".
    private static func isTaken(_ words: ArraySlice<String>) -> Bool {
        guard let first = words.first(where: { $0 != "the" }) else { return false }
        if first == "it" {
            return words.dropFirst().first.map { $0.hasSuffix("er") || ["clear", "more", "obvious", "plain"].contains($0) } ?? false
        }
        return takers.contains(first) || People.isNamed(by: first)
    }
}

/// The ways to write "would have".
enum Counterfactual {
    private static let between = [
        "", " not", " never", " also", " easily", " probably", " perhaps", " likely", " possibly", " at least", " certainly", " clearly",
        " really", " all", " well", " simply", " just", " potentially", " otherwise",
    ]

    static func phrases(_ modals: [String]) -> [String] {
        modals.flatMap { modal in
            between.map { modal + $0 + " have" } + [modal + "'ve", modal + "n't have", modal + "n't've"]
        }
    }
}
