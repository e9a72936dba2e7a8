package import Analysis

/// A figure as inline SVG: classes alone, for a theme to style; no style, script or marker that a page's policy could refuse.
///
/// Every node that leads somewhere is one tab stop. Lines are hidden from screen readers: the list of sentences beside the figure says what
/// they say.
package struct GraphSVG {
    /// Words around the picture, and where its nodes lead.
    package struct Frame {
        package var title: String
        package var summary: String
        package var address: (ContributingFactorGraph.Subject) -> String?

        package init(title: String, summary: String, address: @escaping (ContributingFactorGraph.Subject) -> String?) {
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
        if let basin = figure.basin { svg.add(basin: basin) }
        svg.add("<g class=\"graph-lines\" aria-hidden=\"true\">\n")
        for index in figure.graph.edges.indices { svg.add(edge: index, of: figure) }
        svg.add("</g>\n")
        for index in figure.graph.nodes.indices { svg.add(node: index, of: figure, frame) }
        svg.add("</svg>\n")
        bytes = svg.bytes
    }

    private static func open(_ figure: GraphFigure, _ frame: Frame, _ svg: inout SVGBuffer) {
        svg.add("<svg class=\"graph\"")
        svg.add(size: figure.size)
        svg.add(" role=\"group\" aria-labelledby=\"graph-title\" aria-describedby=\"graph-desc\">\n<title id=\"graph-title\">")
        svg.add(escaped: frame.title)
        svg.add("</title>\n<desc id=\"graph-desc\">")
        svg.add(escaped: frame.summary)
        svg.add("</desc>\n")
    }
}
