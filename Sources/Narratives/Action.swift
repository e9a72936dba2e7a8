/// Something to do because of what was learned, told as event, action, target and goal.
package struct Action: Hashable, Sendable {
    package enum Aim: String, ClosedList { case fix, detect, contain, tolerate, respond, learn }
    package enum Stage: String, ClosedList { case design, review, test, rollout, runtime, response }
    package enum Horizon: String, ClosedList { case done, now, short, medium, long }
    package enum Temporal: String, ClosedList {
        case new, backlog
        case underWay = "under-way"
    }
    package enum State: String, ClosedList { case open, done, dropped }

    package var id: String?
    package var action: String
    package var addresses: [Located<Slug>] = []
    package var aim: Aim?
    package var stage: Stage?
    package var horizon: Horizon?
    package var temporal: Temporal?
    package var state: State?
    /// Each time that it was put to the test.
    package var outcome: [ActionOutcome] = []
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
        .prose("owner", "Who sees to it: a role or a team, never a name.", as: .role).searched(.none),
        .date("due", "When it is to be there.").planned(),
        .word("state", of: State.self, "open, done or dropped.", .at(\.state)),
        .text("ref", .webAddress, "Where it is tracked.", .at(\.ref)),
        .prose("expects", "How one will know that it works."),
        .records("outcome", "What came of it, each time that it was put to the test.", .at(\.outcome)),
        .audience,
    ]
}

/// What came of an action when something put it to the test.
package struct ActionOutcome: Hashable, Sendable {
    /// Whether it did what it was meant to do; `not-met` where nothing has asked it yet.
    package enum Held: String, ClosedList {
        case yes, partly, no
        case notMet = "not-met"
    }

    package var held: Held
    /// The narrative that tells of it.
    package var narrative: Located<Slug>?
    package var plain = PlainValues()

    package init(held: Held) { self.held = held }
}

extension ActionOutcome: FormatRecord {
    package static let subject = "an outcome"
    package static let blank = ActionOutcome(held: .notMet)

    package static let format: [Field<ActionOutcome>] = [
        .date("when", "When it was put to the test, or looked at."),
        .word("held", of: Held.self, "yes, partly, no or not-met.", .at(\.held)).required(),
        .slug("narrative", "The id of the narrative that tells of it.", .at(\.narrative)),
        .prose("note", "Anything else to know of it."),
        .audience,
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
        .audience,
    ]
}
