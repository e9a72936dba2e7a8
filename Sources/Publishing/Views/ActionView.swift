internal import Narratives

/// Something to do, as event, action, target and goal.
struct ActionView: View {
    let index: Int
    let page: NarrativeView

    private var action: Action { page.narrative.actions[index] }

    static let fields = Fields<ActionView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .action, $0.index) },
        .text("narrativeURL", "The address of the narrative, below the site's root.") { LinkTarget.narrative($0.page.narrative.id).path },
        .text("id", "A short name; else its number in the narrative.") { $0.action.id ?? String($0.index + 1) },
        .text("event", "When it is to work.") { $0.action["event"] },
        .text("action", "What is to be done.") { $0.action.action },
        .text("target", "What it changes.") { $0.action["target"] },
        .text("goal", "What it is for.") { $0.action["goal"] },
        .html("addresses", "Links: the factors it is about.") { $0.page.anchors(of: $0.action.addresses) },
        .list("cells", "A cell for each stage of the work, in the order of `stages`.") { view in
            Action.Stage.allCases.map { ActionCellView(action: view.action, stage: $0, wording: view.page.wording) }
        },
        .text("aim", "Its aim, in words, where it has no stage.") { view in
            view.action.stage == nil ? view.action.aim.map { view.page.wording.word("aim", $0) } : nil
        },
        .text("horizon", "How far away it is, in words.") { view in view.action.horizon.map { view.page.wording.word("horizon", $0) } },
        .text("temporal", "Whether it was on the list before, in words.") { view in
            view.action.temporal.map { view.page.wording.word("temporal", $0) }
        },
        .text("traits", "Aim, stage, horizon and whether it was on the list before, in words.") { $0.traits },
        .text("ref", "Where it is tracked.") { $0.action.ref },
        .text("state", "Whether it is open, done or dropped, in words.") { view in
            view.action.state.map { view.page.wording.word("state", $0) }
        },
        .group("outcome", "What came of it.") { view in view.action.outcome.map { ActionOutcomeView(outcome: $0, page: view.page) } },
        .group("metAgain", "Later narratives in which what it addresses met the same system again, until an outcome tells how it held.") {
            view in
            let meetings = view.page.site.meetings(of: view.page.key)
            return meetings.indices.contains(view.index) ? meetings[view.index].map { MetAgainView($0, view.page) } : []
        },
        .flag("hasDetails", "Whether there is more to say of it than the columns of a table hold.") { $0.hasDetails },
    ]).declared(by: Action.format, \.action.plain, \.page.wording)

    private var traits: String {
        let (action, wording) = (action, page.wording)
        let words = [
            action.aim.map { wording.word("aim", $0) }, action.stage.map { wording.word("stage", $0) },
            action.horizon.map { wording.word("horizon", $0) }, action.temporal.map { wording.word("temporal", $0) },
        ]
        return words.compactMap { $0 }.joined(separator: " · ")
    }

    private var hasDetails: Bool {
        let isTold = action.temporal != nil || ["event", "target", "goal", "expects"].contains { action[$0] != nil }
        return isTold || !action.addresses.isEmpty || action.plain.date("due") != nil || action.ref != nil || !action.outcome.isEmpty
    }
}

/// Whether an action takes hold at a stage of the work, and what for.
struct ActionCellView: View {
    let action: Action
    let stage: Action.Stage
    let wording: LocalizedStrings

    static let fields = Fields<ActionCellView>([
        .text("stage", "The stage, in words.") { $0.wording.word("stage", $0.stage) },
        .text("aim", "The action's aim, in words, where it takes hold at this stage; the stage again where it has none.") { view in
            guard view.action.stage == view.stage else { return nil }
            return view.action.aim.map { view.wording.word("aim", $0) } ?? view.wording.word("stage", view.stage)
        },
    ])

    /// The stages of the work as heads of a table.
    static func heads(_ wording: LocalizedStrings) -> [TextView] {
        Action.Stage.allCases.map { TextView(text: wording.word("stage", $0)) }
    }
}

/// What came of an action when something put it to the test.
struct ActionOutcomeView: View {
    let outcome: ActionOutcome
    let page: NarrativeView

    static let fields = Fields<ActionOutcomeView>([
        .text("held", "Whether it held, in words.") { $0.page.wording.word("held", $0.outcome.held) },
        .view("narrative", "The narrative that tells of it, where one does.") { view in
            view.outcome.narrative.flatMap { view.page.site.narrative($0.value) }.map {
                NarrativeLinkView(card: view.page.site.card($0), wording: view.page.wording)
            }
        },
    ]).declared(by: ActionOutcome.format, \.outcome.plain, \.page.wording)
}
