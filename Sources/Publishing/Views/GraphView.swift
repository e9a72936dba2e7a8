internal import Analysis
internal import Narratives

/// A contributing-factor graph: the layered drawing where a page can be as wide, and the score, whose rows are its sentences.
struct GraphView: View {
    private let graph: ContributingFactorGraph
    private let score: GraphScore
    /// Nil where no page is as wide as it would be.
    private let figure: GraphFigure?
    private let site: SiteReader
    private let title: String
    /// Of a graph of one narrative: its page.
    private let page: NarrativeView?

    /// In CSS pixels: a page's widest column, and the steps in which the theme's rules know how wide a drawing is.
    private static let (widest, step) = (1200.0, 50.0)
    /// More lanes than these bear their names upright, however wide the page.
    private static let mostLevelNames = 6

    init(_ graph: ContributingFactorGraph, _ score: GraphScore, site: SiteReader, title: String, page: NarrativeView? = nil) {
        (self.graph, self.score, self.site, self.title, self.page) = (graph, score, site, title, page)
        let figure = GraphFigure(GraphText(graph, SiteGraphWords(site: site)))
        self.figure = figure.size.width <= GraphView.widest ? figure : nil
    }

    static let fields = Fields<GraphView>([
        .finished("drawing", "The layered drawing as inline SVG, where a page can be as wide.") { $0.drawing },
        .text("fits", "The width in pixels from which on a column has room for the layered drawing, in steps of 50.") { view in
            view.figure.map { String(Int(max(step, ($0.size.width / step).rounded(.up) * step))) }
        },
        .finished("legend", "The signs of the picture as items of a list, each drawn and named.") {
            GraphLegend(signs: GraphSign.all(in: $0.graph), wording: $0.site.wording).bytes
        },
        .text("thinned", "What is left out of the drawing, in words; empty where nothing is.") { view in
            guard view.graph.leastNarratives > 1 else { return nil }
            return view.site.wording.phrase("graph-thinned", ["n": String(view.graph.leastNarratives)])
        },
        .flag("hasManyLanes", "Whether the score has so many lanes that their names stand upright on every page.") {
            $0.score.lanes.count > mostLevelNames
        },
        .list("conditions", "The score: the conditions at the heads of its lanes.") { view in view.score.lanes.map(view.condition) },
        .group("groups", "The score: its rows, by the headings that tell of them.") { view in
            view.score.groups.map { ScoreGroupView(group: $0, hasOthers: view.score.groups.count > 1, rows: $0.rows.map(view.row)) }
        },
        .group("helped", "The score: rows for what people did that helped.") { view in view.score.helped.map(view.row) },
        .group("tried", "The score: rows for what was tried and did not help.") { view in view.score.tried.map(view.row) },
        .group("loops", "The loops, told in a line each.") { view in
            GraphSentences(graph: view.graph, site: view.site).loops.map(MarkupView.init)
        },
        .view("outcome", "What came of it; not for a graph of several narratives.") { $0.outcome },
    ])

    private var outcome: OutcomeView? {
        guard let page, let index = graph.outcome, case .outcome(let outcome) = graph.nodes[index].subject else { return nil }
        return OutcomeView(outcome: outcome, page: page)
    }

    private var drawing: [UInt8] {
        guard let figure else { return [] }
        let frame = GraphSVG.Frame(
            title: site.wording.phrase("graph-title", ["title": title]), summary: site.wording.word("graph-summary"), address: address)
        return GraphSVG(figure, frame).bytes
    }

    /// Of a narrative: what the node did here; else the page that it is about.
    private func address(of subject: ContributingFactorGraph.Subject) -> String? {
        guard let page else { return site.path(of: subject).map { site.root + $0 } }
        switch subject {
        case .factor(let factor): return "#" + page.anchor(of: factor)
        case .adaptation(_, let index): return "#" + page.anchor(of: .adaptation, index)
        case .more: return "#t-factors"
        case .term, .capacity, .outcome: return site.path(of: subject).map { site.root + $0 }
        }
    }

    private func condition(_ index: Int) -> ScoreConditionView {
        let node = graph.nodes[index]
        var part: String?
        if case .factor(let factor) = node.subject { part = factor.part.map { site.wording.word("part", $0) } }
        return ScoreConditionView(
            title: site.name(of: node.subject), address: address(of: node.subject) ?? "", part: part, hasEvidence: node.hasEvidence)
    }

    private func row(_ row: GraphScore.Row) -> ScoreRowView {
        ScoreRowView(row: row, lanes: score.lanes.count, graph: graph, site: site, page: page)
    }
}

extension NarrativeView {
    /// False where nothing met: for fewer than two factors, unless one led straight to what happened.
    var isDrawn: Bool { narrative.factors.count > 1 || !narrative.relations.isEmpty }

    var graph: GraphView? {
        guard isDrawn else { return nil }
        let graph = ContributingFactorGraph(of: narrative)
        return GraphView(
            graph, GraphScore(of: narrative, graph, headings: site.text(key).headings), site: site, title: narrative.title, page: self)
    }
}

extension TermView {
    /// The most lines of a neighbourhood that are drawn.
    private static let mostLines = 16

    /// Factors: what this one met. Systems: the factors that met there. Nil where nothing is known to have met.
    var graph: GraphView? {
        guard isFirstPage, term.vocabulary == .factors || term.vocabulary == .systems,
            let graph = site.neighbourhood(of: term, most: TermView.mostLines), !graph.edges.isEmpty
        else { return nil }
        return GraphView(graph, GraphScore(of: graph), site: site, title: title)
    }
}
