internal import Analysis
internal import Narratives

/// The signs of a picture: exactly those that it has, each drawn as in the picture and named.
enum GraphSign: CaseIterable {
    case more, less, hidden, undirected, outcome, loop, unsupported, trigger, amplifier, mask, hindrance, deed, tried, capacity, weir,
        weirInPart,
        cross

    /// Where it stands: in the layered picture, in the score, or in both.
    enum Place { case both, picture, score }

    var place: Place {
        switch self {
        case .more, .less, .hidden, .undirected, .outcome, .loop, .unsupported: .both
        case .trigger, .amplifier, .mask, .hindrance, .deed, .tried, .capacity: .picture
        case .weir, .weirInPart, .cross: .score
        }
    }

    /// The name of its words.
    var word: String {
        switch self {
        case .more: "graph-key-more"
        case .less: "graph-key-less"
        case .hidden: "graph-key-hidden"
        case .undirected: "graph-key-undirected"
        case .outcome: "graph-key-outcome"
        case .loop: "graph-key-loop"
        case .unsupported: "graph-key-unsupported"
        case .trigger: "part-trigger"
        case .amplifier: "part-amplifier"
        case .mask: "part-mask"
        case .hindrance: "part-response-hindrance"
        case .deed: "graph-key-deed"
        case .tried, .cross: "graph-key-tried"
        case .capacity: "graph-key-capacity"
        case .weir: "graph-helped"
        case .weirInPart: "graph-helped-partly"
        }
    }

    /// The names of words that legends alone ask for, each once.
    static let ownWords = Set(allCases.map(\.word).filter { $0.hasPrefix("graph-key-") }).sorted()

    /// Those of a graph, in the order of a legend.
    static func all(in graph: ContributingFactorGraph) -> [GraphSign] {
        var found: Set<GraphSign> = []
        for node in graph.nodes {
            if !node.hasEvidence { found.insert(.unsupported) }
            found.formUnion(signs(of: node.subject))
        }
        for edge in graph.edges {
            if !edge.hasEvidence { found.insert(.unsupported) }
            if edge.to == graph.outcome { found.insert(.outcome) }
            guard case .met(_, let sign) = edge.meaning else { continue }
            switch sign {
            case .more: found.insert(.more)
            case .less: found.insert(.less)
            case .hidden: found.insert(.hidden)
            case .none: found.insert(.undirected)
            }
        }
        if !graph.loops.isEmpty { found.insert(.loop) }
        return allCases.filter(found.contains)
    }

    private static func signs(of subject: ContributingFactorGraph.Subject) -> [GraphSign] {
        switch subject {
        case .factor(let factor):
            switch factor.part {
            case nil, .condition: []
            case .trigger: [.trigger]
            case .amplifier: [.amplifier]
            case .mask: [.mask]
            case .responseHindrance: [.hindrance]
            }
        case .adaptation(let adaptation, _):
            switch adaptation.worked {
            case nil, .yes: [.deed, .weir]
            case .partly: [.deed, .weirInPart]
            case .no: [.tried, .cross]
            }
        case .capacity: [.capacity]
        case .term, .outcome, .more: []
        }
    }
}

/// The list of a picture's signs as finished HTML.
struct GraphLegend {
    let signs: [GraphSign]
    let wording: LocalizedStrings

    var bytes: [UInt8] {
        var html = SVGBuffer()
        for sign in signs {
            switch sign.place {
            case .both: html.add("<li>")
            case .picture: html.add("<li class=\"in-picture\">")
            case .score: html.add("<li class=\"in-score\">")
            }
            html.add(finished: GraphLegend.drawings[sign] ?? [])
            html.add(escaped: wording.word(sign.word))
            html.add("</li>\n")
        }
        return html.bytes
    }

    /// Each sign as a picture has it; the same in every legend.
    private static let drawings = Dictionary(
        uniqueKeysWithValues: GraphSign.allCases.map { sign in
            var svg = SVGBuffer()
            svg.add("<svg class=\"graph-key\" aria-hidden=\"true\">")
            svg.add(sign: sign)
            svg.add("</svg>")
            return (sign, svg.bytes)
        })
}

extension SVGBuffer {
    private static let key = Rectangle(centre: Point(x: 17, y: 10), size: Size(width: 32, height: 18))

    fileprivate mutating func add(sign: GraphSign) {
        switch sign {
        case .more, .outcome: addLine("<g class=\"graph-line graph-more-of\">", .arrow)
        case .less: addLine("<g class=\"graph-line graph-less-of\">", .bar)
        case .hidden: addLine("<g class=\"graph-line graph-hidden\">", .ring)
        case .undirected: addLine("<g class=\"graph-line graph-undirected\">", nil)
        case .loop: addLine("<g class=\"graph-line graph-in-loop\">", nil)
        case .unsupported: addLine("<g class=\"graph-line graph-unsupported\">", nil)
        case .trigger: addBox("<g class=\"graph-node graph-factor\">") { $0.addShape(of: .trigger, $1) }
        case .amplifier: addBox("<g class=\"graph-node graph-factor\">") { $0.addShape(of: .amplifier, $1) }
        case .mask: addBox("<g class=\"graph-node graph-factor\">") { $0.addShape(of: .mask, $1) }
        case .hindrance: addBox("<g class=\"graph-node graph-factor\">") { $0.addShape(of: .responseHindrance, $1) }
        case .deed: addDeed("<g class=\"graph-line graph-helped\">", "<g class=\"graph-node graph-adaptation\">", .bar)
        case .tried: addDeed("<g class=\"graph-line graph-tried\">", "<g class=\"graph-node graph-adaptation graph-tried\">", .cross)
        case .capacity:
            addBox("<g class=\"graph-node graph-capacity\">") {
                $0.add(box: $1, radius: 9)
                $0.add(box: $1, radius: 6, inset: 3.5)
            }
        case .weir: addWeir(.yes)
        case .weirInPart: addWeir(.partly)
        case .cross: addWeir(.no)
        }
        add("</g>")
    }

    private mutating func addLine(_ opening: StaticString, _ end: LineEnd?) {
        add(opening)
        add("<path d=\"M1,10L33,10\"/>")
        if let end { add(end, at: Point(x: 33, y: 10), way: 1) }
    }

    private mutating func addBox(_ opening: StaticString, _ shape: (inout SVGBuffer, Rectangle) -> Void) {
        add(opening)
        shape(&self, SVGBuffer.key)
    }

    /// A box with its line.
    private mutating func addDeed(_ line: StaticString, _ node: StaticString, _ end: LineEnd) {
        addLine(line, end)
        add("</g>")
        add(node)
        add(box: Rectangle(centre: Point(x: 9, y: 10), size: Size(width: 16, height: 14)), radius: 5)
    }

    private mutating func addWeir(_ worked: Adaptation.Worked) {
        add(worked == .no ? "<g class=\"graph-line graph-tried\">" : "<g class=\"graph-line graph-helped\">")
        add("<line class=\"score-stream\" x1=\"17\" x2=\"17\" y1=\"0\" y2=\"20\"/><svg x=\"17\" y=\"10\">")
        add(weir: worked)
        add("</svg>")
    }
}
