internal import Narratives

/// Sizes of words and boxes, which the theme's rules for `.graph` repeat.
package struct GraphTypography: Hashable, Sendable {
    package let titleSize = 13.0
    package let labelSize = 12.0
    /// Of a line of a title, and of any other.
    package let titleLeading = 17.0
    package let labelLeading = 15.0
    /// The width of every factor's box.
    package let boxWidth = 132.0
    /// The width of a box with what people did.
    package let deedWidth = 172.0
    /// Within a box, on each side.
    package let padding = Size(width: 8, height: 8)
    package let labelWidth = 84.0
    /// Within the band, on each side: its edge bends inward.
    package let bandPadding = Size(width: 20, height: 14)
    private let bandWidths = [150.0, 184, 220, 264, 320]

    func title(of node: ContributingFactorGraph.Node, _ words: some GraphWords) -> [GraphText.Line] {
        let room = width(of: node.subject) - 2 * padding.width
        let title = words.title(node.subject)
        switch node.subject {
        case .factor(let factor): return lines(title, .title, room) + (factor.part.map { lines(words.part($0), .detail, room) } ?? [])
        case .adaptation(let adaptation, _): return lines(title, .deed, room) + lines(words.helped(adaptation.worked), .detail, room)
        case .capacity: return lines(title, .title, room) + lines(words.carried, .detail, room)
        case .term, .more, .outcome: return lines(title, .title, room)
        }
    }

    /// The words of what came of it, in every width that a band can have.
    func bands(of subject: ContributingFactorGraph.Subject, _ words: some GraphWords) -> [GraphText.Band] {
        guard case .outcome(let outcome) = subject else { return [] }
        return bandWidths.map { width in
            let room = width - 2 * bandPadding.width
            let own = outcome.words.map { lines($0, .title, room) } ?? []
            let stopped = words.stopped(outcome.stoppedBy).map { lines($0, .detail, room) } ?? []
            let all = lines(words.title(subject), own.isEmpty ? .title : .detail, room) + own + stopped
            return GraphText.Band(lines: all, size: Size(width: width, height: height(of: all) + 2 * bandPadding.height))
        }
    }

    private func width(of subject: ContributingFactorGraph.Subject) -> Double {
        if case .adaptation = subject { deedWidth } else { boxWidth }
    }

    private func lines(_ text: String, _ style: GraphText.Line.Style, _ room: Double) -> [GraphText.Line] {
        TextLines(text, width: room / size(of: style)).lines.map { GraphText.Line(text: $0, style: style) }
    }

    /// Every factor's box is as large as the largest of them needs, and so is every capacity's; what people did takes what its words need.
    func boxes(of nodes: [ContributingFactorGraph.Node], _ titles: [[GraphText.Line]]) -> [Size] {
        let own = titles.map { height(of: $0) + 2 * padding.height }
        func tallest(where isOfSort: (ContributingFactorGraph.Subject) -> Bool) -> Double {
            nodes.indices.reduce(0) { isOfSort(nodes[$1].subject) ? max($0, own[$1]) : $0 }
        }
        let factor = tallest { subject in
            switch subject {
            case .factor, .term, .more: true
            case .adaptation, .capacity, .outcome: false
            }
        }
        let capacity = tallest { if case .capacity = $0 { true } else { false } }
        return nodes.indices.map { index in
            let width = width(of: nodes[index].subject)
            return switch nodes[index].subject {
            case .factor, .term, .more: Size(width: width, height: factor)
            case .capacity: Size(width: width, height: capacity)
            case .adaptation, .outcome: Size(width: width, height: own[index])
            }
        }
    }

    package func height(of lines: [GraphText.Line]) -> Double { lines.reduce(0) { $0 + leading(of: $1) } }

    package func leading(of line: GraphText.Line) -> Double { line.style == .title ? titleLeading : labelLeading }

    package func size(of style: GraphText.Line.Style) -> Double { style == .title ? titleSize : labelSize }

    func label(of index: Int, in graph: ContributingFactorGraph, _ words: some GraphWords) -> [GraphText.Line] {
        // A box with what people did says itself how far it helped.
        guard case .met(let claims, _) = graph.edges[index].meaning else { return [] }
        var label: [GraphText.Line] = []
        for claim in claims {
            label += lines(words.verb(claim.verb), .verb, labelWidth)
            if let timing = claim.timing { label += lines(words.timing(timing), .detail, labelWidth) }
            if let via = claim.via { label += lines(words.via(via), .detail, labelWidth) }
            if claim.narratives > 1 { label += lines(words.narratives(claim.narratives), .detail, labelWidth) }
        }
        for loop in graph.loops where loop.edges.first == index { label += lines(words.loop(loop.polarity), .loop, labelWidth) }
        return label
    }

    func size(of label: [GraphText.Line]) -> Size {
        let widest = label.reduce(0) { max($0, GlyphAdvances.width(of: $1.text)) }
        return Size(width: widest * labelSize + 8, height: height(of: label) + 2)
    }
}
