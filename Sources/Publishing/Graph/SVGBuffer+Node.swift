internal import Analysis
internal import Narratives

extension SVGBuffer {
    /// A box with its words, or the band.
    mutating func add(node index: Int, of figure: GraphFigure, _ frame: GraphSVG.Frame) {
        let node = figure.graph.nodes[index]
        let box = figure.boxes[index]
        let isOutcome = index == figure.graph.outcome
        let lines = isOutcome ? figure.outcome : figure.text.titles[index]
        let address = frame.address(node.subject)
        add(address == nil ? "<g class=\"graph-node graph-" : "<a class=\"graph-node graph-")
        addClass(of: node.subject)
        if !node.hasEvidence { add(" graph-unsupported") }
        if let address {
            add("\" href=\"")
            add(escaped: address)
        } else {
            add("\" role=\"img")
        }
        // Read from the picture alone, lines would run into each other.
        add("\" aria-label=\"")
        add(escaped: lines.map(\.text).joined(separator: " "))
        add("\">")
        addShape(of: node.subject, box)
        let middle = Point(x: box.centre.x + (isOutcome ? GraphFigure.bend / 2 : 0), y: box.centre.y)
        add(lines, around: middle, figure.text.typography)
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
        case .adaptation(let adaptation, _): add(adaptation.didHelp ? "adaptation" : "adaptation graph-tried")
        case .capacity: add("capacity")
        case .outcome(let outcome):
            add("outcome graph-")
            add(escaped: outcome.kind.rawValue)
        case .more: add("more")
        }
    }

    /// Outlines differ in their corners alone: every factor's box is equal in size, and lines meet straight sides.
    mutating func addShape(of subject: ContributingFactorGraph.Subject, _ box: Rectangle) {
        switch subject {
        case .factor(let factor): addShape(of: factor.part, box)
        case .term, .more: add(box: box, radius: 6)
        case .adaptation: add(box: box, radius: 16)
        case .capacity:
            add(box: box, radius: 16)
            add(box: box, radius: 12.5, inset: 3.5)
        case .outcome: add(band: box)
        }
    }

    mutating func addShape(of part: ContributingFactor.Part?, _ box: Rectangle) {
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

    /// The area in which all factors lie; its end bends into the band.
    mutating func add(basin: Rectangle) {
        add("<path class=\"graph-basin\" d=\"")
        add(polygon: [
            Point(x: basin.left, y: basin.top), Point(x: basin.right, y: basin.top),
            Point(x: basin.right + GraphFigure.bend, y: basin.centre.y), Point(x: basin.right, y: basin.bottom),
            Point(x: basin.left, y: basin.bottom),
        ])
        add("\"/>\n")
    }

    /// Within its edge by as much as a dashed outline needs.
    private mutating func add(band: Rectangle) {
        add("<path d=\"")
        add(polygon: [
            Point(x: band.left + 1, y: band.top + 1), Point(x: band.right - 1, y: band.top + 1),
            Point(x: band.right - 1, y: band.bottom - 1), Point(x: band.left + 1, y: band.bottom - 1),
            Point(x: band.left + 1 + GraphFigure.bend, y: band.centre.y),
        ])
        add("\"/>")
    }
}
