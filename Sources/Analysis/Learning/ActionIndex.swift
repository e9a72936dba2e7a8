package import Narratives

/// What is to be done, in the order of the closed lists; what says nothing of it comes last, without a word.
package struct ActionIndex: Sendable {
    package let byAim: [ToldGroup<Action.Aim?>]
    package let byStage: [ToldGroup<Action.Stage?>]
    package let byHorizon: [ToldGroup<Action.Horizon?>]

    init(in corpus: Corpus, _ chronology: Chronology) {
        var (aims, stages, horizons): ([Action.Aim?: [Told]], [Action.Stage?: [Told]], [Action.Horizon?: [Told]]) = ([:], [:], [:])
        for narrative in chronology.newestFirst {
            for (item, action) in corpus.narratives[narrative].actions.enumerated() {
                let told = Told(narrative: narrative, item: item)
                aims[action.aim, default: []].append(told)
                stages[action.stage, default: []].append(told)
                horizons[action.horizon, default: []].append(told)
            }
        }
        byAim = ActionIndex.groups(aims)
        byStage = ActionIndex.groups(stages)
        byHorizon = ActionIndex.groups(horizons)
    }

    private static func groups<Value: ClosedList>(_ told: [Value?: [Told]]) -> [ToldGroup<Value?>] {
        (Array(Value.allCases).map(Optional.some) + [nil]).compactMap { value in told[value].map { ToldGroup(subject: value, told: $0) } }
    }
}
