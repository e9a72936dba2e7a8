internal import Analysis
internal import Narratives

/// The map of all factors as inline SVG: one column, families as bands, an arc for each pair that met. A column serves a phone as well as a
/// wide page, and no arc passes through a box.
struct FactorMapSVG {
    let map: FactorMap
    let pairs: [FactorMap.Pair]
    let site: SiteReader

    // In pixels.
    private static let box = (width: 208.0, height: 28.0, gap: 6.0)
    private static let heading = 30.0
    /// How far the longest arc reaches.
    private static let reach = 114.0

    var markup: String {
        let (tops, headings, height) = places
        let span = (tops.last ?? 0) - (tops.first ?? 0)
        let width = FactorMapSVG.box.width + FactorMapSVG.reach + 4
        var svg = SVGBuffer()
        svg.add("<svg class=\"graph graph-map\"")
        svg.add(size: Size(width: width, height: height))
        svg.add(
            " role=\"group\" aria-labelledby=\"graph-map-title\" aria-describedby=\"graph-map-desc\">\n<title id=\"graph-map-title\">")
        svg.add(escaped: site.wording.word("graph-map"))
        svg.add("</title>\n<desc id=\"graph-map-desc\">")
        svg.add(escaped: site.wording.word("graph-map-summary"))
        svg.add("</desc>\n<g class=\"graph-lines\" aria-hidden=\"true\">\n")
        for pair in pairs { add(pair, from: tops[pair.first], to: tops[pair.second], of: span, to: &svg) }
        svg.add("</g>\n")
        for (band, top) in zip(map.bands, headings) {
            svg.add("<text class=\"graph-band\" x=\"0\" y=\"")
            svg.add(top + 20)
            svg.add("\">")
            svg.add(escaped: title(of: band))
            svg.add("</text>\n")
        }
        for (index, factor) in map.factors.enumerated() { add(factor, at: tops[index], to: &svg) }
        svg.add("</svg>")
        return String(decoding: svg.bytes, as: UTF8.self)
    }

    func title(of band: FactorMap.Band) -> String { band.family.map { site.wording.family($0) } ?? site.wording.word("family-other") }

    /// The top of each factor's box and of each band's heading, and the height of all.
    private var places: (tops: [Double], headings: [Double], height: Double) {
        var (tops, headings, next): ([Double], [Double], Double) = ([], [], 0)
        for band in map.bands {
            headings.append(next)
            next += FactorMapSVG.heading
            for _ in band.range {
                tops.append(next)
                next += FactorMapSVG.box.height + FactorMapSVG.box.gap
            }
        }
        return (tops, headings, next)
    }

    private func add(_ pair: FactorMap.Pair, from top: Double, to bottom: Double, of span: Double, to svg: inout SVGBuffer) {
        let (start, end) = (top + FactorMapSVG.box.height / 2, bottom + FactorMapSVG.box.height / 2)
        let left = FactorMapSVG.box.width
        // A cubic curve reaches three quarters as far as its handles. The root keeps short arcs apart.
        let handle = left + FactorMapSVG.reach * ((end - start) / max(span, 1)).squareRoot() * 4 / 3
        svg.add("<path class=\"graph-together\" data-from=\"")
        svg.add(escaped: map.factors[pair.first].term.slug.text)
        svg.add("\" data-to=\"")
        svg.add(escaped: map.factors[pair.second].term.slug.text)
        svg.add("\" d=\"M")
        for (x, y) in [(left, start), (handle, start), (handle, end), (left, end)] {
            if x == handle, y == start { svg.add("C") }
            svg.add(x)
            svg.add(",")
            svg.add(y)
            svg.add(" ")
        }
        svg.add("\"><title>")
        svg.add(
            escaped:
                "\(map.factors[pair.first].title) · \(map.factors[pair.second].title): \(site.wording.count(pair.narratives, "graph-together"))"
        )
        svg.add("</title></path>\n")
    }

    private func add(_ factor: TermEntry, at top: Double, to svg: inout SVGBuffer) {
        svg.add("<a id=\"map-")
        svg.add(escaped: factor.term.slug.text)
        svg.add("\" class=\"graph-node graph-factor\" data-factor=\"")
        svg.add(escaped: factor.term.slug.text)
        svg.add("\" href=\"")
        svg.add(escaped: site.root + LinkTarget.term(factor.term).path)
        svg.add("\">")
        let size = Size(width: FactorMapSVG.box.width - 2, height: FactorMapSVG.box.height)
        let box = Rectangle(centre: Point(x: FactorMapSVG.box.width / 2, y: top + size.height / 2), size: size)
        svg.add(box: box, radius: 5)
        svg.add("<text><tspan class=\"graph-verb\" x=\"")
        svg.add(box.centre.x)
        svg.add("\" y=\"")
        svg.add(box.centre.y + 4.2)
        svg.add("\">")
        svg.add(escaped: TextLines(factor.title, width: (FactorMapSVG.box.width - 12) / 12, most: 1).lines.first ?? "")
        svg.add("</tspan></text></a>\n")
    }
}
