internal import Analysis
internal import Narratives

/// A contributing-factor graph: a drawing for wide pages, one for phones, and the same in sentences.
struct GraphView: View {
    private let graph: ContributingFactorGraph
    /// For wide pages; its words serve the drawing for phones too.
    private let wide: GraphFigure
    private let site: SiteReader
    private let title: String
    private let challenge: String?
    private let tellsRelations: Bool

    /// Widths in CSS pixels: of a phone's column, of a page's, and the most that a window shows at four fifths of its size.
    private static let (phoneLimit, pageLimit, wideLimit) = (328.0, 1200.0, 1500.0)

    /// - Parameters:
    ///   - challenge: what a narrative that went right met, for its outcome.
    ///   - tellsRelations: whether the sentences tell what factors did to each other: of a narrative its relations have a list of their own.
    init(
        _ graph: ContributingFactorGraph, site: SiteReader, title: String, challenge: String? = nil, tellsRelations: Bool = true
    ) {
        (self.graph, self.site, self.title) = (graph, site, title)
        (self.challenge, self.tellsRelations) = (challenge, tellsRelations)
        wide = GraphFigure(GraphText(graph, SiteGraphWords(site: site, challenge: challenge)), within: GraphView.wideLimit)
    }

    static let fields = Fields<GraphView>([
        .finished("wide", "The drawing for wide pages, as inline SVG.") { $0.drawing("graph", $0.wide) },
        .flag("isBroad", "Whether the drawing for wide pages is broader than a page's column.") { $0.wide.layout.size.width > pageLimit },
        .finished("phone", "The drawing for narrow pages, from top to bottom.") {
            $0.drawing("graph-phone", GraphFigure($0.wide.text, .downward, phoneLimit))
        },
        .text("thinned", "What is left out of the drawing, in words; empty where nothing is.") { view in
            guard view.graph.leastNarratives > 1 else { return nil }
            return view.site.wording.phrase("graph-thinned", ["n": String(view.graph.leastNarratives)])
        },
        .list("sentences", "What the drawing shows, line by line.") { view in view.sentences.map(MarkupView.init) },
    ])

    private func drawing(_ prefix: String, _ figure: GraphFigure) -> [UInt8] {
        let frame = GraphSVG.Frame(
            prefix: prefix, title: site.wording.phrase("graph-title", ["title": title]), summary: site.wording.word("graph-summary")
        ) { subject in site.path(of: subject).map { site.root + $0 } }
        return GraphSVG(figure, frame).bytes
    }

    private var sentences: [String] {
        let sentences = GraphSentences(graph: graph, site: site, challenge: challenge)
        return (tellsRelations ? sentences.relations : []) + sentences.others
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
            ContributingFactorGraph(of: narrative), site: site, title: narrative.title, challenge: narrative.wentRight.challenge,
            tellsRelations: false)
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
        return GraphView(graph, site: site, title: title)
    }
}
