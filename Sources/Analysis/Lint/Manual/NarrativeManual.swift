internal import Narratives

/// The manual's entries for how the parts of a narrative fit, as they are held together while it is read.
enum NarrativeManual {
    static let all: [RuleManual] = [
        RuleManual(
            "evidence", .error, finds: "An `evidence` that is neither a heading nor a source of the narrative.",
            why: "Who doubts a claim follows it there, and would meet a dead end.",
            remedy: "Write `\"#\"` and the heading's id, or `source:` and the source's."),
        RuleManual(
            "unknown-factor", .error, finds: "A relation or adaptation that names a factor not listed in this narrative.",
            why: "The graph would have an arrow from or to nothing.", remedy: "List it under `factors`, or use its `as` name."),
        RuleManual(
            "factor-twice", .error, finds: "One name twice among the factors.", why: "Relations could not say which of the two they mean.",
            remedy: "Give one of them a name with `as`."),
        RuleManual(
            "relation-twice", .warning, finds: "A relation that is written a second time.",
            why: "It would be drawn twice, and look twice as sure.", remedy: "Keep one of the two."),
        RuleManual(
            "outcome", .error, finds: "A factor that is called `outcome`, or a relation without a direction that leads there.",
            why: "In a relation, `to: outcome` says that a factor led straight to what happened; it is said by an author or not at all.",
            remedy: "Give the factor another name; take a verb with a direction, such as `triggered`."),
        RuleManual(
            "relation-to-itself", .error, finds: "A relation from a factor to itself.",
            why: "What fed itself did so by way of something, and that is worth telling.", remedy: "Name the other factor."),
        RuleManual(
            "relation-via-person", .warning, finds: "A relation by way of a person or a team.",
            why: "A picture that leads through a person is soon read as blame.",
            remedy: "Name what carried it: a system, a queue, a habit, a document.", reading: [References.blameless]),
        RuleManual(
            "duplicate-id", .error, finds: "Two files, or an alias and a file, with one address; two sources of a narrative with one id.",
            why: "One of them could not be reached.",
            remedy: "Rename one of the two."),
    ]
}
