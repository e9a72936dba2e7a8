package import Narratives

/// Finds talk of one cause behind it all.
package struct RootCause: ProseRule {
    package let manual = RuleManual(
        "root-cause", .warning, finds: "Talk of a root, primary, main, underlying or true cause.",
        why: """
            Incidents in complex systems need several conditions at once, each necessary and only jointly sufficient. Where one of them is \
            called the root, looking stops there, and the others wait for next time. Which one gets the name says more about where people \
            stopped than about what happened.
            """,
        remedy: "Say which conditions met, and how.",
        examples: [
            .init("The root cause was a stale routing rule.", "A stale routing rule met a slow fetch and a cold cache."),
            .init("We found the root cause at noon.", "By noon we could see how the retries and the small pool fed each other."),
        ], reading: [References.jointlySufficient, References.cook])

    private static let kinds = ["root", "primary", "main", "underlying", "true", "real", "ultimate"]
    package let phrases = ["rootcause", "root causes", "primary causes", "main causes"] + kinds.map { $0 + " cause" }
    /// The name of a way of working, or of a document.
    private static let activities: Set<String> = ["analysis", "analyses", "fix", "fixes", "investigation", "field"]

    private static let openings: Set<String> = ["investigation", "investigated", "unclear", "undetermined", "unknown"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !RootCauseHeading.isOne(match) else { return nil }
        // "The cause is unknown" leaves the story open.
        guard !match.after(16).contains(where: RootCause.openings.contains) else { return nil }
        if let next = match.after(1, isClose: true).first, RootCause.activities.contains(next) { return nil }
        return match.finding(
            manual, "“\(match.written)” asks for one origin where several conditions met.",
            question: "What else had to be so for this to happen?",
            fix: "Say which conditions met: “… met …”, or “one condition was …”.")
    }
}
