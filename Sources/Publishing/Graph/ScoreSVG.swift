internal import Analysis
internal import Narratives

/// A line of a score as inline SVG, whose lanes the theme draws. Places across are shares of the whole, so that one drawing serves every width and
/// nothing is scaled; the middle of the row is at 0.
struct ScoreSVG {
    /// How many lanes there are.
    let lanes: Int

    /// One row across the lanes; empty where nothing is drawn.
    func strip(_ row: GraphScore.Row) -> [UInt8] {
        guard let mark = row.mark else { return [] }
        var svg = SVGBuffer()
        svg.add("<svg class=\"graph-line graph-")
        svg.add(mark.name)
        if !row.loops.isEmpty { svg.add(" graph-in-loop") }
        if !row.hasEvidence { svg.add(" graph-unsupported") }
        svg.add("\" aria-hidden=\"true\">")
        switch mark {
        case .met(let from, let to?, let sign): add(from, to, sign, to: &svg)
        case .met(let from, nil, _):
            add(dotAt: from, to: &svg)
            add(to: &svg, at: from) { $0.add("<path class=\"graph-arrow\" d=\"M0,14L-5,5H5Z\"/>") }
        case .helped(let lanes, let worked): add(lanes, worked, to: &svg)
        }
        svg.add("</svg>")
        return svg.bytes
    }

    private func add(_ from: Int, _ to: Int, _ sign: Relation.Verb.Sign, to svg: inout SVGBuffer) {
        add(line: from, to, to: &svg)
        add(dotAt: from, to: &svg)
        guard let end = LineEnd(sign) else { return add(dotAt: to, to: &svg) }
        add(to: &svg, at: to) { $0.add(end, at: Point(x: 0, y: 0), way: from < to ? 1 : -1) }
    }

    private func add(dotAt lane: Int, to svg: inout SVGBuffer) {
        svg.add("<circle cx=\"")
        svg.add(share(of: lane))
        svg.add("%\" r=\"4\"/>")
    }

    /// Two strokes across a stream, as a weir: it helped. One: in part. A cross: it was tried, and did not.
    private func add(_ lanes: [Int], _ worked: Adaptation.Worked?, to svg: inout SVGBuffer) {
        if let first = lanes.first, let last = lanes.last, first < last { add(line: first, last, to: &svg) }
        for lane in lanes { add(to: &svg, at: lane) { $0.add(weir: worked) } }
    }

    private func add(line from: Int, _ to: Int, to svg: inout SVGBuffer) {
        svg.add("<line x1=\"")
        svg.add(share(of: from))
        svg.add("%\" x2=\"")
        svg.add(share(of: to))
        svg.add("%\"/>")
    }

    /// A part of the drawing with its origin on a lane.
    private func add(to svg: inout SVGBuffer, at lane: Int, _ part: (inout SVGBuffer) -> Void) {
        svg.add("<svg x=\"")
        svg.add(share(of: lane))
        svg.add("%\">")
        part(&svg)
        svg.add("</svg>")
    }

    /// Where a lane's middle is, in per cent of the whole.
    private func share(of lane: Int) -> Double { (Double(lane) + 0.5) * 100 / Double(max(1, lanes)) }
}

extension SVGBuffer {
    /// What people did, across a stream at the origin.
    mutating func add(weir worked: Adaptation.Worked?) {
        switch worked {
        case nil, .yes: add("<path class=\"score-weir\" d=\"M-11,-3H11M-11,3H11\"/>")
        case .partly: add("<path class=\"score-weir\" d=\"M-11,0H11\"/>")
        case .no: add("<path class=\"graph-cross\" d=\"M-5,-5L5,5M-5,5L5,-5\"/>")
        }
    }
}

extension GraphScore.Mark {
    fileprivate var name: StaticString {
        switch self {
        case .met(_, _, let sign): ContributingFactorGraph.Meaning.met([], sign).name
        case .helped(_, let worked): ContributingFactorGraph.Meaning.helped(worked).name
        }
    }
}
