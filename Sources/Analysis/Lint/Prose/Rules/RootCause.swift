package import Narratives

/// Finds talk of one cause behind it all.
package struct RootCause: ProseRule {
    package let manual = RuleManual(
        "root-cause", .warning,
        finds: "Talk of a root, primary, main or true cause; of the main reason, the culprit, what it came down to; five whys.",
        why: """
            Incidents in complex systems need several conditions at once, each necessary and only jointly sufficient. Where one of them is \
            called the root, looking stops there, and the others wait for next time. Which one gets the name says more about where people \
            stopped than about what happened.
            """,
        remedy: "Say which conditions met, and how.",
        examples: [
            .init("The root cause was a stale routing rule.", "A stale routing rule met a slow fetch and a cold cache."),
            .init("The main reason was a stale rule.", "The stale rule mattered because the fetch was slow as well."),
            .init("We found the root cause at noon.", "By noon we could see how the retries and the small pool fed each other."),
        ], reading: [References.jointlySufficient, References.cook])

    private static let kinds = [
        "root", "primary", "main", "underlying", "true", "real", "ultimate", "principal", "fundamental", "chief", "sole", "single", "key",
    ]
    private static let others = [
        "main reason", "primary reason", "principal reason", "real reason", "ultimate reason", "main factor", "primary factor",
        "ultimate factor", "deciding factor", "decisive factor", "sole factor", "single factor", "main problem", "core issue",
        "core problem",
        "core cause", "core defect", "core flaw", "core fault", "core bug", "core technical issue", "core technical problem",
        "core of the problem", "core of the issue", "heart of the problem", "heart of the issue", "crux of the problem",
        "crux of the issue", "fundamental flaw", "fundamental problem",
        "primary source of the problem", "primary source of the issue", "main source of the problem", "main driver",
        "primary driver", "main trigger", "root of the problem",
        "underlying reason", "root issue", "root problem", "real problem", "primary issue",
        "primary problem",
        "root of the issue", "root of the matter", "root of the outage", "root of the incident", "root of the failure",
        "majority of the fault",
        "bulk of the fault", "most of the fault", "solely caused by", "entirely caused by", "solely due to", "five whys", "5 whys",
    ]
    private static let summings = ["came down to", "comes down to", "boiled down to", "boils down to"]
    private static let culprits = ["culprit", "culprits"]
    /// One origin only where it is said what it was: "they mended the underlying problem".
    private static let problems = ["underlying problem", "underlying issue", "underlying fault"]
    package let phrases =
        ["rootcause", "root causes", "primary causes", "main causes"] + kinds.map { $0 + " cause" } + others + summings + culprits
        + problems
    /// The name of a way of working, or of a document.
    private static let activities: Set<String> = ["analysis", "analyses", "fix", "fixes", "investigation", "field"]

    private static let openings: Set<String> = ["investigation", "investigated", "unclear", "undetermined", "unknown"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !RootCauseHeading.isOne(match) else { return nil }
        // "The cause is unknown" leaves the story open.
        guard !match.after(16).contains(where: RootCause.openings.contains) else { return nil }
        let next = match.after(2, isClose: true)
        if let first = next.first, RootCause.activities.contains(first) { return nil }
        // "A real cause of concern", "the main reason to use it".
        if let second = next.dropFirst().first, RootCause.worries.contains(second) { return nil }
        if match.phrase.hasSuffix("reason"), next.first == "to" { return nil }
        guard !isArguedAgainst(match), isOfOneOrigin(match) else { return nil }
        return match.finding(
            manual, "“\(match.written)” asks for one origin where several conditions met.",
            question: "What else had to be so for this to happen?",
            fix: "Say which conditions met: “… met …”, or “one condition was …”.")
    }

    /// A sentence against looking for one cause says the words, too.
    private func isArguedAgainst(_ match: PhraseMatch) -> Bool {
        match.follows(RootCause.doubts, within: 16) || match.after(12).contains(where: RootCause.doubts.contains)
    }

    private func isOfOneOrigin(_ match: PhraseMatch) -> Bool {
        // "Load came down to a third."
        if RootCause.summings.contains(match.phrase) { return match.follows(RootCause.wholes, within: 2) }
        // What is suspected on the way is no verdict.
        if RootCause.culprits.contains(match.phrase) { return !match.follows(RootCause.suspicions, within: 4) }
        if RootCause.problems.contains(match.phrase) {
            return match.after(1).contains(where: RootCause.verdicts.contains) && !match.follows(RootCause.guesses, within: 4)
        }
        return true
    }

    private static let verdicts: Set<String> = ["arose", "came", "is", "lay", "originated", "stemmed", "was"]
    private static let guesses: Set<String> = ["if", "suggest", "suggested", "suggesting", "suggests", "suspected", "whether"]
    private static let worries: Set<String> = ["concern", "concerns", "alarm", "worry", "celebration", "joy"]
    private static let doubts: Set<String> = [
        "beware", "exist", "exists", "fallacy", "misleading", "myth", "oppose", "rarely", "reject", "resist", "seldom", "simplistic",
        "temptation", "tempting",
    ]
    private static let wholes: Set<String> = [
        "all", "everything", "failure", "incident", "it", "outage", "problem", "really", "that", "this", "ultimately",
    ]
    private static let suspicions: Set<String> = [
        "another", "candidate", "candidates", "first", "likely", "next", "no", "possible", "potential", "suspected", "usual",
    ]
}
