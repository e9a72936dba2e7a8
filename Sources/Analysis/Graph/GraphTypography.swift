internal import Narratives

/// Sizes of words and boxes, which the theme's rules for `.graph` repeat.
package struct GraphTypography: Hashable, Sendable {
    package let titleSize = 14.0
    package let labelSize = 12.0
    /// Of a line of a title, and of a label.
    package let titleLeading = 18.0
    package let labelLeading = 15.0
    /// The width of every box.
    package let boxWidth = 144.0
    /// Within a box, on each side.
    package let padding = Size(width: 10, height: 9)
    package let labelWidth = 84.0
    /// Of a title; an adaptation's may be long.
    package let mostLines = 4

    func title(of node: ContributingFactorGraph.Node, _ words: some GraphWords) -> [GraphText.Line] {
        let room = boxWidth - 2 * padding.width
        var lines = TextLines(words.title(node.subject), width: room / titleSize, most: mostLines).lines
            .map { GraphText.Line(text: $0, style: .title) }
        if let detail = detail(of: node.subject, words) {
            lines += TextLines(detail, width: room / labelSize, most: mostLines).lines.map { GraphText.Line(text: $0, style: .detail) }
        }
        return lines
    }

    private func detail(of subject: ContributingFactorGraph.Subject, _ words: some GraphWords) -> String? {
        switch subject {
        case .factor(let factor): factor.part.map { words.part($0) }
        case .outcome(_, let stoppers): words.stopped(stoppers)
        case .term, .adaptation, .capacity, .more: nil
        }
    }

    /// Every factor's box is as large as the largest of them needs; whatever else is shown has a size of its own sort.
    func boxes(of nodes: [ContributingFactorGraph.Node], _ titles: [[GraphText.Line]]) -> [Size] {
        var heights = [0.0, 0.0, 0.0]
        for (node, lines) in zip(nodes, titles) {
            heights[sort(of: node)] = max(heights[sort(of: node)], height(of: lines) + 2 * padding.height)
        }
        return nodes.map { Size(width: boxWidth, height: heights[sort(of: $0)]) }
    }

    private func sort(of node: ContributingFactorGraph.Node) -> Int {
        switch node.subject {
        case .factor, .term, .more: 0
        case .adaptation, .capacity: 1
        case .outcome: 2
        }
    }

    package func height(of lines: [GraphText.Line]) -> Double { lines.reduce(0) { $0 + leading(of: $1) } }

    package func leading(of line: GraphText.Line) -> Double { line.style == .title ? titleLeading : labelLeading }

    func label(of index: Int, in graph: ContributingFactorGraph, _ words: some GraphWords) -> [GraphText.Line] {
        func lines(_ text: String, _ style: GraphText.Line.Style) -> [GraphText.Line] {
            TextLines(text, width: labelWidth / labelSize).lines.map { GraphText.Line(text: $0, style: style) }
        }
        var label: [GraphText.Line] = []
        switch graph.edges[index].meaning {
        case .met(let claims, _):
            for claim in claims {
                label += lines(words.verb(claim.verb), .verb)
                if let timing = claim.timing { label += lines(words.timing(timing), .detail) }
                if let via = claim.via { label += lines(words.via(via), .detail) }
                if claim.narratives > 1 { label += lines(words.narratives(claim.narratives), .detail) }
            }
        case .helped: label += lines(words.helped, .verb)
        case .carried: label += lines(words.carried, .verb)
        case .tookPart: break
        }
        for loop in graph.loops where loop.edges.first == index { label += lines(words.loop(loop.polarity), .loop) }
        return label
    }

    func size(of label: [GraphText.Line]) -> Size {
        let widest = label.reduce(0) { max($0, GlyphAdvances.width(of: $1.text)) }
        return Size(width: widest * labelSize + 8, height: height(of: label) + 2)
    }
}
