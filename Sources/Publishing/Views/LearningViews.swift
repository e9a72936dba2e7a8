internal import Narratives

/// What tells of a claim: a heading or a source on the same page.
struct EvidenceView: View {
    /// The id of the place on the narrative's page.
    let anchor: String
    /// The source's title; nil for a heading.
    let source: String?

    static let fields = Fields<EvidenceView>([
        .text("anchor", "The id of the place on the narrative's page.") { $0.anchor },
        .text("source", "What the source is called; empty for a heading.") { $0.source },
    ])
}

extension NarrativeView {
    func evidence(_ evidence: [Located<Evidence>]) -> [EvidenceView] {
        evidence.map { evidence in
            switch evidence.value {
            case .heading(let id): EvidenceView(anchor: id, source: nil)
            case .source(let id):
                EvidenceView(
                    anchor: SourceView.anchor(of: id), source: narrative.sources.first { $0.id?.value == id }?.title ?? id.words)
            }
        }
    }
}

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
        .group("evidence", "What tells of it, on the narrative's page.") { $0.page.evidence($0.surprise.evidence) },
    ]).declared(by: Surprise.format, \.surprise.plain, \.page.wording)
}

/// What was taken to be happening, as it looked then.
struct HypothesisView: View {
    let index: Int
    let page: NarrativeView

    private var hypothesis: Hypothesis { page.narrative.hypotheses[index] }

    static let fields = Fields<HypothesisView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .hypothesis, $0.index) },
        .text("held", "What was taken to be happening.") { $0.hypothesis.held },
        .group("evidence", "What tells of it, on the narrative's page.") { $0.page.evidence($0.hypothesis.evidence) },
    ]).declared(by: Hypothesis.format, \.hypothesis.plain, \.page.wording)
}

/// What is known now that was not.
struct LessonView: View {
    let index: Int
    let page: NarrativeView

    static let fields = Fields<LessonView>([
        .text("anchor", "Its id on the narrative's page.") { $0.page.anchor(of: .lesson, $0.index) },
        .text("text", "What is known now.") { $0.page.narrative.lessons[$0.index] },
    ])
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
        .text("state", "Whether it is open, done or dropped, in words.") { view in
            view.action.state.map { view.page.wording.word("state", $0) }
        },
        .group("outcome", "What came of it.") { view in view.action.outcome.map { ActionOutcomeView(outcome: $0, page: view.page) } },
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

    /// The id on the page of a source of this id.
    static func anchor(of id: Slug) -> String { "t-source-\(id)" }

    static let fields = Fields<SourceView>([
        .text("anchor", "Its id on the page, where it has an id of its own.") { view in view.source.id.map { anchor(of: $0.value) } },
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
