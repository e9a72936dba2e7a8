package import Narratives

/// An index of actions by aim, in the order of the closed list; those without one come last.
package struct ActionIndex: Sendable {
    package let byAim: [EntryGroup<Action.Aim?>]

    init(in corpus: Corpus, _ chronology: Chronology) {
        var aims: [Action.Aim?: [EntryReference]] = [:]
        for narrative in chronology.newestFirst {
            for (item, action) in corpus.narratives[narrative].actions.enumerated() {
                aims[action.aim, default: []].append(EntryReference(narrative: narrative, item: item))
            }
        }
        byAim = (Action.Aim.allCases.map(Optional.some) + [nil]).compactMap { aim in
            aims[aim].map { EntryGroup(subject: aim, entries: $0) }
        }
    }
}
