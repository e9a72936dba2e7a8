internal import Narratives

/// A gap between what was believed and what was found.
struct SurpriseView: View {
    let index: Int
    let page: NarrativeView

    private var surprise: Surprise { page.narrative.surprises[index] }

    static let fields = Fields<SurpriseView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .surprise, $0.index) },
        .text("believed", "What was taken to be so.") { $0.surprise.believed },
        .text("found", "What turned out.") { $0.surprise.found },
        .text("who", "The role of who was surprised.") { $0.surprise.who },
    ]).declared(by: Surprise.format, \.surprise.plain, \.page.wording)
}

/// Something to do, as event, action, target and goal.
struct ActionView: View {
    let index: Int
    let page: NarrativeView

    private var action: Action { page.narrative.actions[index] }

    static let fields = Fields<ActionView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .action, $0.index) },
        .text("narrativeURL", "The address of the narrative, below the site's root.") { LinkTarget.narrative($0.page.narrative.id).path },
        .text("id", "A short name.") { $0.action.id },
        .text("event", "When it is to work.") { $0.action["event"] },
        .text("action", "What is to be done.") { $0.action.action },
        .text("target", "What it changes.") { $0.action["target"] },
        .text("goal", "What it is for.") { $0.action["goal"] },
        .html("addresses", "Links: the factors it is about.") { $0.page.anchors(of: $0.action.addresses) },
        .text("traits", "Aim, stage, horizon and whether it was on the list before, in words.") { $0.traits },
        .text("ref", "Where it is tracked.") { $0.action.ref },
    ]).declared(by: Action.format, \.action.plain, \.page.wording)

    private var traits: String {
        let (action, wording) = (action, page.wording)
        let words = [
            action.aim.map { wording.word("aim", $0) }, action.stage.map { wording.word("stage", $0) },
            action.horizon.map { wording.word("horizon", $0) }, action.temporal.map { wording.word("temporal", $0) },
        ]
        return words.compactMap { $0 }.joined(separator: " · ")
    }
}

/// A choice with its reason.
struct DecisionView: View {
    let index: Int
    let page: NarrativeView

    private var decision: Decision { page.narrative.decisions[index] }

    static let fields = Fields<DecisionView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .decision, $0.index) },
        .text("text", "What was decided.") { $0.decision.text },
    ]).declared(by: Decision.format, \.decision.plain, \.page.wording)
}

/// Where facts come from.
struct SourceView: View {
    let source: Source
    let wording: LocalizedStrings

    static let fields = Fields<SourceView>([
        .text("title", "What it is called.") { $0.source.title },
        .text("url", "Where it is.") { $0.source.url },
        .text("archive", "A copy that will last.") { $0.source.archive },
        .html("accessed", "When it was read, as a time element.") { view in view.source.accessed.map { view.wording.timeElement($0) } },
    ]).declared(by: Source.format, \.source.plain, \.wording)
}

/// A key that begins with `x-`.
struct ExtensionView: View {
    let entry: Extension

    static let fields = Fields<ExtensionView>([
        .text("name", "The key.") { $0.entry.name },
        .text("value", "The value as text; lists are joined by commas.") { ExtensionView.text($0.entry.value) },
    ])

    private static func text(_ value: Extension.Value) -> String {
        switch value {
        case .text(let text): text
        case .list(let items): items.map(text).joined(separator: ", ")
        case .mapping(let entries): entries.map { "\($0.name): \(text($0.value))" }.joined(separator: ", ")
        }
    }
}
