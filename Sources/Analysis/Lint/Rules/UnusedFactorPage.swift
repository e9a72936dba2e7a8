internal import Narratives

/// Finds factor pages that no narrative uses.
struct UnusedFactorPage: Rule {
    let manual = RuleManual(
        "unused-factor-page", .note, finds: "A page of a factor that no narrative names.",
        why: "Its page has no stories yet, and one of nearly the same name may have taken them.",
        remedy: "Name it where it was met, or keep it for the next narrative.")

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        insights.terms.entries(of: .factors).compactMap { entry in
            guard let page = entry.page, entry.narratives.isEmpty else { return nil }
            return finding(
                "No narrative names this factor yet.", fix: "Name it where it was met, or keep it for the next one.", file: page.file)
        }
    }
}
