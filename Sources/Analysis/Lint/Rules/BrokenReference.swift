internal import Narratives

/// Finds ids under `related`, `precursor-of` and the `outcome` of an action that no narrative has.
struct BrokenReference: Rule {
    let manual = RuleManual(
        "broken-reference", .error, finds: "An id under `related`, `precursor-of` or the `outcome` of an action that no narrative has.",
        why: "The link that it stands for could not be made.", remedy: "Mend the id.")

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        var targets = LinkTargets(in: corpus, insights)
        return corpus.narratives.flatMap { narrative in
            let tried = narrative.actions.flatMap { $0.outcome.compactMap(\.narrative) }
            return (narrative.related.map(\.id) + narrative.nearMiss.precursorOf + tried).compactMap { id -> Finding? in
                guard id.value != .unwritten, let fault = targets.fault(of: .narrative(id.value)) else { return nil }
                return Finding(name, "`\(id.value)` \(fault.message)", fix: fault.fix, file: narrative.file, at: id.position)
            }
        }
    }
}
