internal import Narratives

/// Finds factors' pages that tell of a narrative which does not list the factor.
struct UnlistedFactor: Rule {
    let manual = RuleManual(
        "unlisted-factor", .warning, finds: "A factor's page that links to a narrative which does not list the factor.",
        why: """
            The page says that the factor was met there, and the narrative, its picture and every list that is made of it do not. A reader \
            cannot tell which of the two to believe.
            """,
        remedy: "List the factor in the narrative, or take the link out.")

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        insights.terms.entries(of: .factors).flatMap { entry -> [Finding] in
            guard let page = entry.page else { return [] }
            // Each narrative is told of once, at the first link to it.
            var known = Set(entry.narratives)
            return page.body.links.compactMap { link in
                guard case .narrative(let id) = corpus.canonical(link.target), let narrative = corpus.index(of: id),
                    known.insert(narrative).inserted
                else { return nil }
                return finding(
                    "This tells of `\(id)`, which does not list `\(entry.term.slug)`.", question: "Was it met there?",
                    fix: "List it under `factors` in \(corpus.narratives[narrative].file), or take the link out.", file: page.file,
                    at: link.position)
            }
        }
    }
}
