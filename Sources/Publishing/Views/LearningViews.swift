internal import Narratives

/// What tells of a claim: a heading or a source on the same page.
struct EvidenceView: View {
    /// The id of the place on the narrative's page.
    let anchor: String
    /// The heading's words; nil for a source.
    var heading: String?
    /// The source's title and its number in the list of sources; nil for a heading.
    var source: (title: String, number: Int)?

    static let fields = Fields<EvidenceView>([
        .text("anchor", "The id of the place on the narrative's page.") { $0.anchor },
        .text("heading", "The heading's words; empty for a source.") { $0.heading },
        .text("source", "What the source is called; empty for a heading.") { $0.source?.title },
        .text("number", "The source's number in the list of sources.") { view in view.source.map { String($0.number) } },
    ])
}

extension NarrativeView {
    func evidence(_ evidence: [Located<Evidence>]) -> [EvidenceView] {
        evidence.map { evidence in
            switch evidence.value {
            case .heading(let id): return EvidenceView(anchor: id, heading: headings[id].map { body.headings[$0].text } ?? id)
            case .source(let id):
                let number = narrative.sources.firstIndex { $0.id?.value == id }
                let title = number.map { narrative.sources[$0].title } ?? id.words
                return EvidenceView(anchor: SourceView.anchor(of: id), source: (title, (number ?? narrative.sources.count) + 1))
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
        .text("audience", "That it is internal, where it is.") { view in
            view.page.narrative.plain.mark(view.index, of: "lessons", view.page.wording)
        },
    ])
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
        .text("label", "The key as words.") { $0.entry.name.label },
        .text("value", "The value as text; lists are joined by commas.") { ExtensionView.text($0.entry.value) },
    ])

    private static func text(_ value: Extension.Value) -> String {
        switch value {
        case .text(let text): text
        case .list(let items): items.map(text).joined(separator: ", ")
        case .mapping(let entries): entries.map { "\($0.name.label): \(text($0.value))" }.joined(separator: ", ")
        }
    }
}

extension String {
    /// A key as words: `source_published_at` is "Source published at".
    fileprivate var label: String {
        let words = split { "-_ ".contains($0) }.joined(separator: " ")
        return words.isEmpty ? self : words.prefix(1).uppercased() + words.dropFirst()
    }
}
