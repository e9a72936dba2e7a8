package import Narratives

/// An index of actions by aim, stage and horizon, in the order of the closed lists; those without one come last.
package struct ActionIndex: Sendable {
    package let byAim: [EntryGroup<Action.Aim?>]
    package let byStage: [EntryGroup<Action.Stage?>]
    package let byHorizon: [EntryGroup<Action.Horizon?>]

    init(in corpus: Corpus, _ chronology: Chronology) {
        var (aims, stages, horizons):
            ([Action.Aim?: [EntryReference]], [Action.Stage?: [EntryReference]], [Action.Horizon?: [EntryReference]]) = ([:], [:], [:])
        for narrative in chronology.newestFirst {
            for (item, action) in corpus.narratives[narrative].actions.enumerated() {
                let entry = EntryReference(narrative: narrative, item: item)
                aims[action.aim, default: []].append(entry)
                stages[action.stage, default: []].append(entry)
                horizons[action.horizon, default: []].append(entry)
            }
        }
        byAim = ActionIndex.groups(aims)
        byStage = ActionIndex.groups(stages)
        byHorizon = ActionIndex.groups(horizons)
    }

    private static func groups<Value: ClosedList>(_ entries: [Value?: [EntryReference]]) -> [EntryGroup<Value?>] {
        (Array(Value.allCases).map(Optional.some) + [nil]).compactMap { value in
            entries[value].map { EntryGroup(subject: value, entries: $0) }
        }
    }
}
