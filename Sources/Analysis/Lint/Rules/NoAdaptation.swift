internal import Narratives

/// Finds post-mortems in which nothing helped.
struct NoAdaptation: Rule {
    let manual = RuleManual(
        "no-adaptation", .note, finds: "A post-mortem that lists factors, and nothing that helped.",
        why: """
            It ended, so somebody did something that worked, often with means made for something else. That is what the next responders will \
            look for, and it is the first thing to be forgotten.
            """,
        remedy: "List under `adaptations` what people did, and what it drew on.", reading: [References.safetyTwo, References.learning])

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        corpus.narratives.compactMap { narrative in
            guard narrative.kind == .postMortem, narrative.adaptations.isEmpty,
                let first = narrative.factors.first
            else { return nil }
            return finding(
                "Nothing that helped is told here.", question: "What did people do that kept it from being worse?",
                fix: "List it under `adaptations`.", file: narrative.file, at: first.factor.position)
        }
    }
}
