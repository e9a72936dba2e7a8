/// Something to do because of what was learned, told as event, action, target and goal.
package struct Action: Hashable, Sendable {
    package enum Aim: String, ClosedList { case fix, detect, contain, tolerate, respond, learn }
    package enum Stage: String, ClosedList { case design, review, test, rollout, runtime, response }
    package enum Horizon: String, ClosedList { case done, now, short, medium, long }
    package enum Temporal: String, ClosedList {
        case new, backlog
        case underWay = "under-way"
    }

    package var id: String?
    package var action: String
    package var addresses: [Located<Slug>] = []
    package var aim: Aim?
    package var stage: Stage?
    package var horizon: Horizon?
    package var temporal: Temporal?
    package var ref: String?
    package var plain = PlainValues()

    package init(action: String) { self.action = action }
}

extension Action: FormatRecord {
    package static let subject = "an action"
    package static let blank = Action(action: "")

    package static let format: [Field<Action>] = [
        .text("id", .text, "A short name, such as A1.", .at(\.id)),
        .prose("event", "When it is to work."),
        .prose("action", "What is to be done.", .at(\.action), as: .action).required(),
        .prose("target", "What it changes."),
        .prose("goal", "What it is for.", as: .action),
        .slugs("addresses", "The factors it is about.", .at(\.addresses)),
        .word("aim", of: Aim.self, "fix, detect, contain, tolerate, respond or learn.", .at(\.aim)),
        .word("stage", of: Stage.self, "Where in the work it takes hold.", .at(\.stage)),
        .word("horizon", of: Horizon.self, "How far away it is.", .at(\.horizon)),
        .word("temporal", of: Temporal.self, "Whether it was on the list before.", .at(\.temporal)),
        .text("ref", .webAddress, "Where it is tracked.", .at(\.ref)),
    ]
}

/// A choice worth keeping with its reason. Deciding to change nothing is a result.
package struct Decision: Hashable, Sendable {
    package var text: String
    package var plain = PlainValues()

    package init(text: String) { self.text = text }
}

extension Decision: FormatRecord {
    package static let subject = "a decision"
    package static let blank = Decision(text: "")

    package static let format: [Field<Decision>] = [
        .prose("text", "What was decided.", .at(\.text)).required(),
        .prose("because", "The reason."),
    ]
}
