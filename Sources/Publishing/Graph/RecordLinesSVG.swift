internal import Analysis
internal import Narratives

/// Lines from near misses to what they came before, to lie behind the home page's marks. They stretch with the columns, which are equally broad;
/// the sheet of figures gives each mark and each lane the height that is reckoned with here.
struct RecordLinesSVG {
    let plan: RecordsPlan

    /// In tenths of a column across, and of a root em down: a column, a mark, and the room above the marks of a lane.
    private static let (column, mark, room) = (10.0, 15.0, 6.0)

    /// Empty where there are no lines.
    var bytes: [UInt8] {
        guard !plan.lines.isEmpty else { return [] }
        let (places, height) = places
        var svg = SVGBuffer()
        svg.add("<svg class=\"records-lines\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"")
        svg.add(size: Size(width: Double(plan.years.count) * RecordLinesSVG.column, height: height))
        svg.add(">")
        for line in plan.lines {
            guard let start = places[line.from], let end = places[line.to] else { continue }
            add(from: start, to: end, &svg)
        }
        svg.add("</svg>")
        return svg.bytes
    }

    /// The middles of marks, and the height of all lanes.
    private var places: (places: [NarrativeKey: Point], height: Double) {
        var (places, bottom): ([NarrativeKey: Point], Double) = ([:], 0)
        for kind in Kind.allCases.indices {
            let most = plan.years.map { max(1, $0.cells[kind].narratives.count) }.max() ?? 1
            bottom += Double(most) * RecordLinesSVG.mark + RecordLinesSVG.room
            for (number, year) in plan.years.enumerated() {
                for (place, key) in year.cells[kind].narratives.reversed().enumerated() {
                    places[key] = Point(
                        x: (Double(number) + 0.5) * RecordLinesSVG.column, y: bottom - (Double(place) + 0.5) * RecordLinesSVG.mark)
                }
            }
        }
        return (places, bottom)
    }

    /// Leaves a mark towards the other's lane, and comes to the other from there.
    private func add(from start: Point, to end: Point, _ svg: inout SVGBuffer) {
        let reach = RecordLinesSVG.mark / 2
        let (leaving, coming) = end.y < start.y ? (-reach, reach) : end.y > start.y ? (reach, -reach) : (-reach, -reach)
        let (first, last) = (start.y + leaving, end.y + coming)
        let bend = end.y == start.y ? first - reach : (first + last) / 2
        svg.add("<path d=\"M")
        for (place, point) in [(start.x, first), (start.x, bend), (end.x, bend), (end.x, last)].enumerated() {
            if place == 1 { svg.add("C") }
            svg.add(point.0)
            svg.add(",")
            svg.add(point.1)
            svg.add(" ")
        }
        svg.add("\"/>")
    }
}
