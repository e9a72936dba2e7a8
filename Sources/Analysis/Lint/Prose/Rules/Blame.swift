package import Narratives

/// Finds words that judge people.
package struct Blame: ProseRule {
    package let manual = RuleManual(
        "blame", .warning, finds: "Careless, negligent, sloppy, reckless; to blame, at fault. A machine's fault is no blame.",
        why: """
            Where a text blames, the next person who knows something keeps it to themselves. Blame also explains nothing: careful people met \
            the same conditions.
            """,
        remedy: "Say what was done and what it was done with.",
        examples: [
            .init(
                "A careless change to the firewall cut off the site.",
                "A change to the firewall cut off the site; its preview shows added rules, not removed ones."),
            .init("The night team was at fault.", "The night team had the pager and no access to the console."),
        ], reading: [References.blameless, References.postmortemCulture])

    private static let judgements = [
        "careless", "carelessly", "carelessness", "negligent", "negligently", "negligence", "sloppy", "sloppiness", "reckless",
        "recklessly",
        "recklessness", "incompetent", "incompetence", "complacent", "complacency", "irresponsible", "inexcusable",
    ]
    private static let faults =
        ["to blame", "at fault", "their fault", "his fault", "her fault", "my fault", "our fault", "whose fault"]
        + ["user", "operator", "engineer", "developer", "pilot", "team", "someone", "somebody"].map { $0 + "'s fault" }
    /// Those who are named beyond one's own walls.
    private static let parties: Set<String> = ["company", "department", "party", "provider", "supplier", "subcontractor", "vendor"]
    package let phrases = judgements + faults

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked else { return nil }
        // A disk may be at fault, and a bug to blame.
        if ["to blame", "at fault"].contains(match.phrase), !match.followsPeople(within: 8), !match.follows(Blame.parties, within: 4) {
            return nil
        }
        return match.finding(
            manual, "“\(match.written)” judges people.", question: "What did they have to go on, and what did they try to do?",
            fix: "Say what was done, and what it was done with.")
    }
}
