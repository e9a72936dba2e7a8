internal import Narratives

/// Finds narratives that name one factor only.
struct SingleFactor: Rule {
    let manual = RuleManual(
        "single-factor", .note, finds: "A narrative with one factor only.",
        why: """
            Where one condition is named, the others were there as well and are harder to see: what made it matter on that day, what kept it out of \
            sight, what made recovery slow.
            """,
        remedy: "Ask what else had to be so, and list it.", reading: [References.jointlySufficient, References.cook])

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        corpus.narratives.compactMap { narrative in
            guard narrative.factors.count == 1, let only = narrative.factors.first, only.factor.value != .unwritten else { return nil }
            return finding(
                "Only one factor is named here: `\(only.reference)`.", question: "What else had to be so for this to happen?",
                fix: "List what it met: a load, a habit, a limit, a safeguard that stood aside.", file: narrative.file,
                at: only.factor.position)
        }
    }
}
