package import Narratives

/// Finds wishes about what was known.
package struct IfOnly: ProseRule {
    package let manual = RuleManual(
        "if-only", .warning, finds: "If only; had we known.",
        why: """
            “Had we known” tells that something is known now. The interesting part is why it was not then: where the knowledge was, who had it, \
            and what it would have taken to look there.
            """,
        remedy: "Say who knew what, and when; a gap in understanding belongs under `surprises`.",
        examples: [
            .init(
                "Had we known about the limit, we would not have migrated.",
                "The limit stood in a document of another team; we learnt of it at 14:20."),
            .init("If only the alarm had been louder.", "The alarm went to a channel that nobody watches at night."),
        ], reading: [References.fieldGuide])

    private static let subjects = [
        "we", "they", "i", "he", "she", "anyone", "someone", "the team", "engineers", "operators", "any of them", "it", "there", "this",
    ]
    package let phrases = ["if only"] + subjects.flatMap { ["had " + $0, "if " + $0 + " had"] } + ["if we'd", "if they'd", "if i'd"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked, isWish(match) else { return nil }
        return match.finding(
            manual, "“\(match.written)” wishes for what was not known.", question: "Where was that knowledge then, and who had it?",
            fix: "Say who knew what, and when; put what surprised you under `surprises`.")
    }

    private func isWish(_ match: PhraseMatch) -> Bool {
        if match.phrase == "if only" {
            // "If only one replica answers" is a condition.
            let next = match.after(8, isClose: true)
            guard let first = next.first, IfOnly.openers.contains(first) else { return false }
            return next.contains { ["had", "knew", "were", "could"].contains($0) || $0.hasSuffix("'d") }
        }
        guard Participles.follow(match.after(5, isClose: true)) else { return false }
        if match.phrase.hasPrefix("had ") {
            let before = match.before(1).first
            return match.beginsClause || ["and", "but", "so"].contains(before)
        }
        // "If we had lost power before, the pumps took over" only tells of a condition.
        return (match.before(12) + match.after(20)).contains { IfOnly.modals.contains($0) || $0.hasSuffix("'d") }
    }

    private static let openers: Set<String> = [
        "we", "they", "i", "he", "she", "someone", "anyone", "the", "it", "there", "this", "that", "our",
    ]
    private static let modals: Set<String> = ["would", "could", "might", "wouldn't", "couldn't", "would've", "could've"]
}
