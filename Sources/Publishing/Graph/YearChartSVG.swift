internal import Analysis
internal import Narratives

/// How many records of each kind there are of each year, as inline SVG: a row for a year, a bar for a kind. It is as narrow as a phone.
struct YearChartSVG {
    let rows: [YearChartRow]
    let wording: LocalizedStrings

    // In pixels.
    private static let (heading, row, bar, label, cell, longest) = (26.0, 21.0, 11.0, 74.0, 92.0, 56.0)

    var markup: String {
        let most = Double(max(1, rows.flatMap(\.counts).max() ?? 1))
        let (width, height) = (YearChartSVG.label + 3 * YearChartSVG.cell, YearChartSVG.heading + Double(rows.count) * YearChartSVG.row)
        var svg = SVGBuffer()
        svg.add("<svg class=\"year-chart\"")
        svg.add(size: Size(width: width, height: height))
        svg.add(" role=\"img\" aria-labelledby=\"year-chart-title year-chart-desc\">\n<title id=\"year-chart-title\">")
        svg.add(escaped: wording.word("year-chart"))
        svg.add("</title>\n<desc id=\"year-chart-desc\">")
        svg.add(escaped: wording.word("year-chart-summary"))
        svg.add("</desc>\n")
        for (place, kind) in Kind.allCases.enumerated() {
            svg.add(text: wording.word("list-\(kind.rawValue)"), x: YearChartSVG.left(of: place), y: 14)
        }
        for (number, row) in rows.enumerated() {
            let top = YearChartSVG.heading + Double(number) * YearChartSVG.row
            svg.add(text: row.title, x: 0, y: top + YearChartSVG.bar)
            for (place, count) in row.counts.enumerated() where count > 0 {
                add(count, of: Kind.allCases[place], x: YearChartSVG.left(of: place), y: top, most, to: &svg)
            }
        }
        svg.add("</svg>")
        return String(decoding: svg.bytes, as: UTF8.self)
    }

    private static func left(of place: Int) -> Double { label + Double(place) * cell }

    private func add(_ count: Int, of kind: Kind, x: Double, y: Double, _ most: Double, to svg: inout SVGBuffer) {
        let length = max(4, YearChartSVG.longest * Double(count) / most)
        svg.add("<g class=\"year-")
        svg.add(escaped: kind.rawValue)
        svg.add("\">")
        let box = Rectangle(
            centre: Point(x: x + length / 2, y: y + YearChartSVG.bar / 2 + 1), size: Size(width: length, height: YearChartSVG.bar))
        svg.add(box: box, radius: kind == .wentRight ? YearChartSVG.bar / 2 : 0)
        svg.add("</g>")
        svg.add(text: String(count), x: x + length + 5, y: y + YearChartSVG.bar)
    }
}

extension SVGBuffer {
    fileprivate mutating func add(text: String, x: Double, y: Double) {
        add("<text x=\"")
        add(x)
        add("\" y=\"")
        add(y)
        add("\">")
        add(escaped: text)
        add("</text>\n")
    }
}
