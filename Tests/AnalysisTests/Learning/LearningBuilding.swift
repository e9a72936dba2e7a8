import Analysis
import Narratives

extension Insights {
    /// What is told, as `id:position`, or the id alone where the narrative as a whole tells it.
    static func lines(_ entries: [EntryReference], in corpus: Corpus) -> String {
        entries.map { entry in
            corpus.narratives[entry.narrative].id.text + (entry.item.map { ":\($0)" } ?? "")
        }.joined(separator: " ")
    }

    /// Each group as `word: what is told`; what names no word as `–`.
    static func lines(_ groups: [EntryGroup<TermEntry?>], in corpus: Corpus) -> [String] {
        groups.map { "\($0.subject?.term.slug.text ?? "–"): \(lines($0.entries, in: corpus))" }
    }
}

/// A factor and the part that it plays.
func playing(_ part: ContributingFactor.Part?, _ name: String, as localName: String? = nil) throws -> ContributingFactor {
    var factor = try factor(name, as: localName)
    factor.part = part
    return factor
}

func relation(_ from: String, _ verb: Relation.Verb, _ to: String) throws -> Relation {
    Relation(from: try located(from), verb: verb, to: try located(to))
}

func adaptation(helped: [String] = [], _ capacity: Capacity? = nil, worked: Adaptation.Worked? = nil) throws -> Adaptation {
    var adaptation = Adaptation(what: "What was done.")
    adaptation.helped = try helped.map { try located($0) }
    (adaptation.capacity, adaptation.worked) = (capacity, worked)
    return adaptation
}

func action(
    _ addresses: [String] = [], _ aim: Action.Aim? = nil, _ stage: Action.Stage? = nil, _ horizon: Action.Horizon? = nil
) throws -> Action {
    var action = Action(action: "What is to be done.")
    action.addresses = try addresses.map { try located($0) }
    (action.aim, action.stage, action.horizon) = (aim, stage, horizon)
    return action
}
