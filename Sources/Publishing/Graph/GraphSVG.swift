package import Analysis

/// A figure as inline SVG: classes alone, for a theme to style; no style, script or marker that a page's policy could refuse.
///
/// Every node is one tab stop, a link where it has a page. Lines are hidden from screen readers: the list of sentences beside the figure
/// says what they say.
package struct GraphSVG {
    /// Words around the picture, and where its nodes lead.
    package struct Frame {
        /// Begins every id, so that several figures fit in one page.
        package var prefix: String
        package var title: String
        package var summary: String
        package var address: (ContributingFactorGraph.Subject) -> String?

        package init(
            prefix: String, title: String, summary: String, address: @escaping (ContributingFactorGraph.Subject) -> String?
        ) {
            self.prefix = prefix
            self.title = title
            self.summary = summary
            self.address = address
        }
    }

    package let bytes: [UInt8]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package init(_ figure: GraphFigure, _ frame: Frame) {
        var svg = SVGBuffer()
        GraphSVG.open(figure, frame, &svg)
        svg.add("<g class=\"graph-lines\" aria-hidden=\"true\">\n")
        for index in figure.graph.edges.indices { svg.add(edge: index, of: figure) }
        svg.add("</g>\n")
        for index in figure.graph.nodes.indices { svg.add(node: index, of: figure, frame) }
        svg.add("</svg>\n")
        bytes = svg.bytes
    }

    private static func open(_ figure: GraphFigure, _ frame: Frame, _ svg: inout SVGBuffer) {
        let size = figure.layout.size
        svg.add(figure.layout.flow == .rightward ? "<svg class=\"graph graph-rightward\"" : "<svg class=\"graph graph-downward\"")
        svg.add(size: size)
        svg.add(" role=\"group\" aria-labelledby=\"")
        svg.add(escaped: frame.prefix)
        svg.add("-title\" aria-describedby=\"")
        svg.add(escaped: frame.prefix)
        svg.add("-desc\">\n<title id=\"")
        svg.add(escaped: frame.prefix)
        svg.add("-title\">")
        svg.add(escaped: frame.title)
        svg.add("</title>\n<desc id=\"")
        svg.add(escaped: frame.prefix)
        svg.add("-desc\">")
        svg.add(escaped: frame.summary)
        svg.add("</desc>\n")
    }
}
