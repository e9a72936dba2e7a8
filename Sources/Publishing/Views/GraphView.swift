internal import Analysis
internal import Narratives

/// A contributing-factor graph: a drawing for wide pages, one for phones, and the same in sentences.
struct GraphView: View {
    private let graph: ContributingFactorGraph
    /// Shared by both drawings.
    private let text: GraphText
    private let site: Site
    private let root: String
    private let title: String
    private let challenge: String?
    private let tellsMeetings: Bool

    /// The widths, in CSS pixels, within which a page and a phone show a figure without scrolling.
    private static let (wideLimit, phoneLimit) = (1200.0, 328.0)

    /// - Parameters:
    ///   - challenge: what a narrative that went right met, for its outcome.
    ///   - tellsMeetings: whether the sentences tell what factors did to each other: of a narrative its relations have a list of their own.
    init(
        _ graph: ContributingFactorGraph, site: Site, root: String, title: String, challenge: String? = nil, tellsMeetings: Bool = true
    ) {
        (self.graph, self.site, self.root, self.title) = (graph, site, root, title)
        (self.challenge, self.tellsMeetings) = (challenge, tellsMeetings)
        text = GraphText(graph, site.graphWords(challenge: challenge))
    }

    static let fields = Fields<GraphView>([
        .html("wide", "The drawing for wide pages, as inline SVG.") { $0.drawing("graph") { GraphFigure($0, within: wideLimit) } },
        .html("phone", "The drawing for narrow pages, from top to bottom.") {
            $0.drawing("graph-phone") { GraphFigure($0, .downward, phoneLimit) }
        },
        .text("thinned", "What is left out of the drawing, in words; empty where nothing is.") { view in
            guard view.graph.leastNarratives > 1 else { return nil }
            return view.site.wording.phrase("graph-thinned", ["n": String(view.graph.leastNarratives)])
        },
        .list("sentences", "What the drawing shows, line by line.") { view in view.sentences.map(MarkupView.init) },
    ])

    private func drawing(_ prefix: String, _ figure: (GraphText) -> GraphFigure) -> String {
        let frame = GraphSVG.Frame(
            prefix: prefix, title: site.wording.phrase("graph-title", ["title": title]), summary: site.wording.word("graph-summary")
        ) { subject in site.path(of: subject).map { root + $0 } }
        return String(decoding: GraphSVG(figure(text), frame).bytes, as: UTF8.self)
    }

    private var sentences: [String] {
        let sentences = GraphSentences(graph: graph, site: site, root: root, challenge: challenge)
        return (tellsMeetings ? sentences.meetings : []) + sentences.others
    }
}

/// Finished HTML in a list.
struct MarkupView: View {
    let markup: String

    static let fields = Fields<MarkupView>([.html("markup", "The words, finished.") { $0.markup }])
}

extension NarrativeView {
    /// Nil for fewer than two factors: there is nothing to draw.
    var graph: GraphView? {
        guard narrative.factors.count > 1 else { return nil }
        return GraphView(
            ContributingFactorGraph(of: narrative), site: site, root: root, title: narrative.title,
            challenge: narrative.wentRight.challenge, tellsMeetings: false)
    }
}

extension TermView {
    /// The most lines of a neighbourhood that are drawn.
    private static let mostLines = 16

    /// Factors: what this one met. Systems: the factors that met there. Nil where nothing is known to have met.
    var graph: GraphView? {
        guard isFirstPage, entry.term.vocabulary == .factors || entry.term.vocabulary == .systems else { return nil }
        let (corpus, entry) = (site.corpus, entry)
        let narratives = entry.narratives.lazy.map { corpus.narratives[$0] }
        let graph = ContributingFactorGraph(around: entry.term, in: narratives, most: TermView.mostLines) {
            corpus.canonical(Term(.factors, $0)).slug
        }
        guard !graph.edges.isEmpty else { return nil }
        return GraphView(graph, site: site, root: root, title: entry.title)
    }
}
