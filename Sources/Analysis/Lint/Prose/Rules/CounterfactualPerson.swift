package import Narratives

/// Finds talk of what people should, could or would have done.
package struct CounterfactualPerson: ProseRule {
    package let manual = RuleManual(
        "counterfactual-person", .warning, finds: "A person or a team that should, could or would have done something else.",
        why: """
            It holds people to knowledge that they did not have. What they did made sense to them with what they saw, the goals they had and \
            the time that was left; a reader learns from that, and nothing from what they did not do.
            """,
        remedy: "Say what they saw and did, and why that made sense.",
        examples: [
            .init("The engineer should have checked the dashboard.", "The dashboard was not part of this procedure, and it was green."),
            .init("We could have rolled back sooner.", "We looked for a fault in the network first: the last deploy was six hours old."),
        ], reading: [References.fieldGuide, References.infiniteHows])

    package let phrases = Counterfactual.phrases(["should", "would", "could"]) + ["ought to have", "ought not to have"]
    /// What could have happened to people is no judgement of them.
    private static let losses: Set<String> = ["lost", "died", "crashed", "drowned", "missed"]
    /// Nor is what they would have thought or wished.
    private static let wishes: Set<String> = ["expected", "hoped", "liked", "loved", "preferred", "thought", "wanted", "wished"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        let next = match.after(5, isClose: true)
        guard !match.isAsked, Participles.follow(next), !isAboutPrevention(match), !isDoneToThem(next) else { return nil }
        guard match.subject == .people, !next.prefix(1).contains(where: CounterfactualPerson.losses.contains) else { return nil }
        if match.phrase.hasPrefix("would"), next.prefix(1).contains(where: CounterfactualPerson.wishes.contains) { return nil }
        let words = match.extended(by: 1)
        return words.finding(
            manual, "“\(words.written)” tells what people did not do.", question: "What did it look like from where they stood?",
            fix: "Say what they saw and did, and why that made sense then.")
    }

    /// Whether it tells of something else's part: "should have been paged", "would have had to guess".
    private func isDoneToThem(_ words: [String]) -> Bool {
        let words = words.drop { $0 != "been" && $0 != "had" && PhraseMatch.isAdverb($0) }
        let next = words.dropFirst().drop(while: PhraseMatch.isAdverb)
        if words.first == "had" { return next.first == "to" }
        return words.first == "been" && (next.first == "able" || Participles.follow(Array(next)))
    }

    /// Another rule's.
    private func isAboutPrevention(_ match: PhraseMatch) -> Bool {
        !match.phrase.hasPrefix("should") && !match.phrase.hasPrefix("ought") && CounterfactualPrevent.length(behind: match) != nil
    }
}
