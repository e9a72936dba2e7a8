internal import Narratives

/// A narrative's actions over stages and horizons: where in the work each takes hold, and when.
struct ActionPlanView: View {
    let rows: [ActionPlanRowView]
    let horizons: [TextView]

    /// Nil where there is too little to lay out: fewer than three actions with a stage and a horizon, or all of them in one row.
    init?(of page: NarrativeView) {
        let placed = page.narrative.actions.indices.filter {
            page.narrative.actions[$0].stage != nil && page.narrative.actions[$0].horizon != nil
        }
        let stages = Action.Stage.allCases.filter { stage in placed.contains { page.narrative.actions[$0].stage == stage } }
        let horizons = Action.Horizon.allCases.filter { horizon in placed.contains { page.narrative.actions[$0].horizon == horizon } }
        guard placed.count > 2, stages.count > 1 else { return nil }
        self.horizons = horizons.map { TextView(text: page.wording.word("horizon", $0)) }
        rows = stages.map { stage in
            ActionPlanRowView(
                title: page.wording.word("stage", stage),
                cells: horizons.map { horizon in
                    let held = placed.filter { page.narrative.actions[$0].stage == stage && page.narrative.actions[$0].horizon == horizon }
                    return ActionPlanCellView(actions: held.map { ActionView(index: $0, page: page) })
                })
        }
    }

    static let fields = Fields<ActionPlanView>([
        .list("horizons", "The horizons that actions have, the nearest first.") { $0.horizons },
        .list("rows", "The stages that actions take hold at, in the order of the work.") { $0.rows },
    ])
}

/// A stage of the work.
struct ActionPlanRowView: View {
    let title: String
    let cells: [ActionPlanCellView]

    static let fields = Fields<ActionPlanRowView>([
        .text("title", "The stage, in words.") { $0.title },
        .list("cells", "A cell for each horizon.") { $0.cells },
    ])
}

/// What takes hold at one stage within one horizon.
struct ActionPlanCellView: View {
    let actions: [ActionView]

    static let fields = Fields<ActionPlanCellView>([.list("actions", "The actions; often none.") { $0.actions }])
}
