internal import Analysis
internal import Narratives

extension SVGBuffer {
    /// A box with its words.
    mutating func add(node index: Int, of figure: GraphFigure, _ frame: GraphSVG.Frame) {
        let node = figure.graph.nodes[index]
        let box = figure.layout.boxes[index]
        let lines = figure.text.titles[index]
        let address = frame.address(node.subject)
        add(address == nil ? "<g id=\"" : "<a id=\"")
        add(escaped: frame.prefix)
        add("-")
        add(escaped: node.name)
        add("\" class=\"graph-node graph-")
        addClass(of: node.subject)
        if !node.hasEvidence { add(" graph-unsupported") }
        if let address {
            add("\" href=\"")
            add(escaped: address)
        } else {
            add("\" tabindex=\"0\" role=\"img")
        }
        // Read from the picture alone, lines would run into each other.
        add("\" aria-label=\"")
        add(escaped: lines.map(\.text).joined(separator: " "))
        add("\">")
        addShape(of: node.subject, box)
        add(lines, in: box, figure.text.typography)
        add(address == nil ? "</g>\n" : "</a>\n")
    }

    private mutating func addClass(of subject: ContributingFactorGraph.Subject) {
        switch subject {
        case .factor(let factor):
            add("factor")
            guard let part = factor.part else { return }
            add(" graph-")
            add(escaped: part.rawValue)
        case .term: add("factor")
        case .adaptation: add("adaptation")
        case .capacity: add("capacity")
        case .outcome(let kind, _):
            add("outcome graph-")
            add(escaped: kind.rawValue)
        case .more: add("more")
        }
    }

    /// Outlines differ in their corners alone: every factor's box is equal in size, and lines meet straight sides.
    private mutating func addShape(of subject: ContributingFactorGraph.Subject, _ box: Rectangle) {
        switch subject {
        case .factor(let factor): addShape(of: factor.part, box)
        case .term, .more, .outcome: add(box: box, radius: 6)
        case .adaptation: add(box: box, radius: 18)
        case .capacity:
            add(box: box, radius: 18)
            add(box: box, radius: 14.5, inset: 3.5)
        }
    }

    private mutating func addShape(of part: ContributingFactor.Part?, _ box: Rectangle) {
        switch part {
        case nil, .condition: add(box: box, radius: 6)
        case .trigger: add(box: box, radius: 0)
        case .amplifier:
            add(box: box, radius: 6)
            add(box: box, radius: 3, inset: 3.5)
        case .mask: add(box: box, cutting: [true, true, true, true])
        case .responseHindrance: add(box: box, cutting: [true, false, true, false])
        }
    }
}
