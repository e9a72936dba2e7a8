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
    /// When it is to work: the event that it answers.
    package var event: String?
    package var action: String
    /// What it changes.
    package var target: String?
    package var goal: String?
    package var addresses: [Located<Slug>] = []
    package var aim: Aim?
    package var stage: Stage?
    package var horizon: Horizon?
    package var temporal: Temporal?
    /// An http or https URL.
    package var ref: String?

    package init(action: String) { self.action = action }
}

/// A choice worth keeping with its reason. Deciding to change nothing is a result.
package struct Decision: Hashable, Sendable {
    package var text: String
    package var because: String?

    package init(text: String) { self.text = text }
}
