package import Narratives

/// Finds factors that stop an inquiry rather than begin one.
package struct BannedFactor: Rule {
    package let manual = RuleManual(
        "banned-factor", .warning, finds: "A factor such as `human-error`, `complacency` or `lack-of-training`.",
        why: """
            These words judge people, or say what was not there. A page that gathers every story under one of them teaches readers to stop \
            looking at that point.
            """,
        remedy: "Name the condition that people worked in.",
        examples: [
            .init("factor: human-error", "factor: lookalike-commands"), .init("factor: lack-of-training", "factor: absent-expertise"),
        ],
        reading: [References.fieldGuide, References.cook])

    private static let banned: Set<String> = [
        "carelessness", "complacency", "human-error", "human-errors", "human-factor", "incompetence", "lack-of-training", "negligence",
        "operator-error", "pilot-error", "process-not-followed", "procedure-not-followed", "root-cause", "root-causes", "user-error",
    ]

    /// Whether a factor of this name is told of.
    package static func isBanned(_ slug: Slug) -> Bool { banned.contains(slug.text) }

    package func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        let pages = corpus.termPages.filter { $0.term.vocabulary == .factors && BannedFactor.banned.contains($0.term.slug.text) }
        return pages.map { finding(of: $0.term.slug, file: $0.file, at: .start) }
            + corpus.narratives.flatMap { narrative in
                narrative.factors.filter { BannedFactor.banned.contains($0.factor.value.text) }.map {
                    finding(of: $0.factor.value, file: narrative.file, at: $0.factor.position)
                }
            }
    }

    private func finding(of slug: Slug, file: String, at position: SourcePosition) -> Finding {
        finding(
            "`\(slug)` ends an inquiry where one could begin.", question: "What was it in the work that made this likely?",
            fix: "Name the condition: lookalike commands, an ambiguous signal, production pressure.", file: file, at: position)
    }
}
