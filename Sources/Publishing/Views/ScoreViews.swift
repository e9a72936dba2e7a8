internal import Analysis
internal import Narratives

/// A condition at the head of its lane.
struct ScoreConditionView: View {
    let title: String
    let address: String
    let part: String?
    let hasEvidence: Bool

    static let fields = Fields<ScoreConditionView>([
        .text("title", "What the condition is called.") { $0.title },
        .text("url", "The address of what it did here, else of its page, as a link has it.") { $0.address },
        .text("part", "The part it played, in words.") { $0.part },
        .flag("isUntold", "Whether no part of the text tells of it.") { !$0.hasEvidence },
    ])
}

/// Rows of a score that one heading tells of.
struct ScoreGroupView: View {
    let group: GraphScore.Group
    /// Whether there are further groups.
    let hasOthers: Bool
    let rows: [ScoreRowView]

    static let fields = Fields<ScoreGroupView>([
        .view("heading", "The heading that tells of them.") { $0.group.heading.map(HeadingView.init) },
        .flag("isUntold", "Whether no heading tells of these, as of others.") { $0.group.heading == nil && $0.hasOthers },
        .list("rows", "The rows.") { $0.rows },
    ])
}

/// A row of a score: its line across the lanes, and its sentence.
struct ScoreRowView: View {
    let row: GraphScore.Row
    /// How many lanes there are.
    let lanes: Int
    let graph: ContributingFactorGraph
    let site: SiteReader
    let page: NarrativeView?

    static let fields = Fields<ScoreRowView>([
        .finished("strip", "Its line across the lanes, as inline SVG; empty where nothing is drawn.") {
            ScoreSVG(lanes: $0.lanes).strip($0.row)
        },
        .view("relation", "Of a narrative: the relation that it tells.") { view -> RelationView? in
            guard let page = view.page, case .relation(let index) = view.row.telling else { return nil }
            return RelationView(index: index, page: page)
        },
        .view("adaptation", "Of a narrative: what people did.") { view -> AdaptationView? in
            guard let page = view.page, case .adaptation(let index) = view.row.telling else { return nil }
            return AdaptationView(index: index, page: page)
        },
        .text("inPart", "That what people did helped in part, in words; empty where it helped or did not.") { view in
            guard let page = view.page, case .adaptation(let index) = view.row.telling, page.narrative.adaptations[index].worked == .partly
            else { return nil }
            return view.site.wording.helped(.partly)
        },
        .html("claim", "Of several narratives: what they claim.") { view in
            guard case .claim(let edge, let index) = view.row.telling else { return nil }
            return GraphSentences(graph: view.graph, site: view.site).claim(index, of: edge)
        },
        .text("loops", "The numbers of the loops that it is part of.") { view in
            view.row.loops.map { String($0 + 1) }.joined(separator: ", ")
        },
    ])
}

/// What came of it: the band into which all conditions flow.
struct OutcomeView: View {
    let outcome: ContributingFactorGraph.Outcome
    let page: NarrativeView

    static let fields = Fields<OutcomeView>([
        .text("kind", "The narrative's kind in the format, for classes.") { $0.outcome.kind.rawValue },
        .text("title", "What it is, in words.") { $0.page.site.name(of: .outcome($0.outcome)) },
        .text("words", "The impact, what nearly happened, or the challenge.") { $0.outcome.words },
        .text("stopped", "Near misses: what stopped it, in words.") { $0.page.wording.stopped($0.outcome.stoppedBy) },
        .html("carriedBy", "Links: the capacities that carried what went right.") { view in
            guard view.outcome.kind == .wentRight else { return nil }
            return view.page.site.links(view.page.narrative.capacities.map(\.slug), of: .capacities)
        },
    ])
}
