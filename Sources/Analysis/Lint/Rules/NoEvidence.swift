internal import Narratives

/// Finds factors that point to nothing in the text.
struct NoEvidence: Rule {
    let manual = RuleManual(
        "no-evidence", .note, finds: "Factors without `evidence`, in a narrative that has headings to point to.",
        why: "A claim that can be followed to where it is told can be doubted, and mended. One that cannot has to be believed.",
        remedy: "Point to the heading that tells of it, `evidence: \"#a-heading\"`, or to a source, `evidence: source:report`.",
        reading: [References.learning])

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        corpus.narratives.compactMap { narrative in
            guard let heading = narrative.body.headings.first(where: { !$0.text.isEmpty }) else { return nil }
            let bare = narrative.factors.filter { $0.evidence.isEmpty }
            guard let first = bare.first else { return nil }
            let names = bare.map { "`\($0.reference)`" }.joined(separator: ", ")
            return finding(
                "No heading and no source is named as evidence for \(names).", question: "Where in the text would a reader see this?",
                fix: "Write `evidence: \"#\(heading.id)\"`, the id of another heading, or `source:` and a source's id.",
                file: narrative.file,
                at: first.factor.position)
        }
    }
}
