internal import Analysis
internal import Narratives

/// The lines of a score as inline SVG; the theme gives its size. Places across are shares of the whole, so that one drawing serves every width and nothing is scaled.
struct ScoreSVG {
    /// How many lanes there are.
    let lanes: Int

    /// The lanes from the names to what happened, each with its mouth: what lies behind all rows.
    ///
    /// - Parameter isFlowing: whether they flow into anything.
    func streams(isFlowing: Bool) -> [UInt8] {
        var svg = SVGBuffer()
        svg.add("<svg class=\"score-lanes\" aria-hidden=\"true\">")
        for lane in 0..<lanes {
            svg.add("<line x1=\"")
            svg.add(share(of: lane))
            svg.add("%\" x2=\"")
            svg.add(share(of: lane))
            svg.add("%\" y1=\"0\" y2=\"100%\"/>")
            guard isFlowing else { continue }
            add(to: &svg, at: lane, y: "100%") { $0.add("<path d=\"M-8,-8H8L0,1Z\"/>") }
        }
        svg.add("</svg>")
        return svg.bytes
    }

    /// One row across the lanes; empty where nothing is drawn.
    func strip(_ row: GraphScore.Row) -> [UInt8] {
        guard let mark = row.mark else { return [] }
        var svg = SVGBuffer()
        svg.add("<svg class=\"score-strip graph-line graph-")
        svg.add(mark.name)
        if !row.loops.isEmpty { svg.add(" graph-in-loop") }
        if !row.hasEvidence { svg.add(" graph-unsupported") }
        svg.add("\" aria-hidden=\"true\">")
        switch mark {
        case .met(let from, let to?, let sign): add(from, to, sign, to: &svg)
        case .met(let from, nil, _):
            add(to: &svg, at: from, y: "12") {
                $0.add("<circle class=\"score-dot\" r=\"4\"/><path class=\"graph-arrow\" d=\"M0,14L-5,5H5Z\"/>")
            }
        case .helped(let lanes, let worked): add(lanes, worked, to: &svg)
        }
        svg.add("</svg>")
        return svg.bytes
    }

    private func add(_ from: Int, _ to: Int, _ sign: Relation.Verb.Sign, to svg: inout SVGBuffer) {
        add(line: from, to, "<line class=\"score-line\" x1=\"", to: &svg)
        add(dotAt: from, to: &svg)
        guard let end = LineEnd(sign) else { return add(dotAt: to, to: &svg) }
        add(to: &svg, at: to, y: "12") { $0.add(end, at: Point(x: 0, y: 0), way: from < to ? 1 : -1) }
    }

    private func add(dotAt lane: Int, to svg: inout SVGBuffer) {
        svg.add("<circle class=\"score-dot\" cx=\"")
        svg.add(share(of: lane))
        svg.add("%\" cy=\"12\" r=\"4\"/>")
    }

    /// Two strokes across a stream, as a weir: it helped. One: in part. A cross: it was tried, and did not.
    private func add(_ lanes: [Int], _ worked: Adaptation.Worked?, to svg: inout SVGBuffer) {
        if let first = lanes.first, let last = lanes.last, first < last {
            add(line: first, last, "<line class=\"score-tie\" x1=\"", to: &svg)
        }
        for lane in lanes { add(to: &svg, at: lane, y: "12") { $0.add(weir: worked) } }
    }

    private func add(line from: Int, _ to: Int, _ opening: StaticString, to svg: inout SVGBuffer) {
        svg.add(opening)
        svg.add(share(of: from))
        svg.add("%\" x2=\"")
        svg.add(share(of: to))
        svg.add("%\" y1=\"12\" y2=\"12\"/>")
    }

    /// A part of the drawing with its origin on a lane.
    private func add(to svg: inout SVGBuffer, at lane: Int, y: StaticString, _ part: (inout SVGBuffer) -> Void) {
        svg.add("<svg x=\"")
        svg.add(share(of: lane))
        svg.add("%\" y=\"")
        svg.add(y)
        svg.add("\">")
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
