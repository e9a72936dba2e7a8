internal import Analysis

/// Moments as numbered steps along lanes, one for each part that they played, as inline SVG: distances are steps, and no durations.
///
/// The lanes' names stand beside it in HTML, so that they stay in view where a long timeline scrolls.
struct StrandsSVG {
    /// A moment, in the order of time.
    struct Step {
        let lane: Int
        /// A number and a part, for those who do not see the picture.
        let label: String
        /// The id of its row.
        let anchor: String
        /// Where another day begins than that of the moment before.
        var day: String?
        /// Where the time is known, and is another than that of the moment before.
        var time: String?
    }

    let steps: [Step]
    let lanes: Int

    // In pixels. The theme's rules for `.strand-lanes` repeat the heights of days and times above the lanes, and that of a lane.
    private static let (days, times, lane) = (23.0, 21.0, 34.0)
    private static let (radius, type, step, margin, gap) = (12.0, 12.0, 38.0, 24.0, 10.0)

    private var head: Double { StrandsSVG.days + (steps.contains { $0.time != nil } ? StrandsSVG.times : 0) }

    var bytes: [UInt8] {
        let (places, head) = (places, head)
        let size = Size(width: places.width, height: head + Double(lanes) * StrandsSVG.lane)
        var svg = SVGBuffer()
        svg.add("<svg class=\"strand-steps\"")
        svg.add(size: size)
        svg.add(" role=\"group\" aria-labelledby=\"t-timeline\">\n")
        svg.add("<path class=\"strand-lane\" aria-hidden=\"true\" d=\"")
        for lane in 0..<lanes { svg.add(line: [Point(x: 0, y: y(lane, below: head)), Point(x: size.width, y: y(lane, below: head))]) }
        svg.add("\"/>\n")
        for (step, x) in zip(steps, places.steps) { add(step, at: x, size.height, to: &svg) }
        let middles = zip(steps, places.steps).map { Point(x: $1, y: y($0.lane, below: head)) }
        svg.add("<path class=\"strand-thread\" aria-hidden=\"true\" d=\"")
        svg.add(turning: middles)
        svg.add("\"/>\n")
        for (number, middle) in middles.enumerated() { add(moment: number, at: middle, to: &svg) }
        svg.add("</svg>\n")
        return svg.bytes
    }

    private func y(_ lane: Int, below head: Double) -> Double { head + (Double(lane) + 0.5) * StrandsSVG.lane }

    private static func width(of text: String) -> Double { TextLines(text, width: .greatestFiniteMagnitude).width * type }

    /// How far a step reaches to each side of its middle.
    private static func reach(of step: Step) -> Double { max(radius, step.time.map { width(of: $0) / 2 } ?? 0) }

    /// Where each step stands: as close as circles, times and days allow.
    private var places: (steps: [Double], width: Double) {
        var (steps, x, dayEnd, timeEnd): ([Double], Double, Double, Double) = ([], StrandsSVG.margin - StrandsSVG.step, 0, 0)
        for step in self.steps {
            let reach = StrandsSVG.reach(of: step)
            x += StrandsSVG.step
            if step.time != nil { x = max(x, timeEnd + StrandsSVG.gap + reach) }
            if let day = step.day {
                x = max(x, dayEnd + StrandsSVG.gap + reach)
                dayEnd = x - reach + StrandsSVG.width(of: day)
            }
            if step.time != nil { timeEnd = x + reach }
            steps.append(x)
        }
        return (steps, max(x + StrandsSVG.margin, dayEnd, timeEnd))
    }

    private func add(_ step: Step, at x: Double, _ height: Double, to svg: inout SVGBuffer) {
        if let day = step.day {
            let left = x - StrandsSVG.reach(of: step)
            let rule = left - StrandsSVG.gap / 2
            svg.add("strand-day-rule", line: [Point(x: rule, y: 4), Point(x: rule, y: height)])
            svg.add("strand-day", day, at: Point(x: left, y: 13))
        }
        if let time = step.time { svg.add("strand-time", time, at: Point(x: x, y: 34)) }
    }

    private func add(moment number: Int, at middle: Point, to svg: inout SVGBuffer) {
        let step = steps[number]
        svg.add("<a class=\"strand-moment\" href=\"#")
        svg.add(escaped: step.anchor)
        svg.add("\" aria-label=\"")
        svg.add(escaped: step.label)
        svg.add("\"><circle cx=\"")
        svg.add(middle.x)
        svg.add("\" cy=\"")
        svg.add(middle.y)
        svg.add("\" r=\"")
        svg.add(StrandsSVG.radius - 1)
        svg.add("\"/><text x=\"")
        svg.add(middle.x)
        svg.add("\" y=\"")
        svg.add(middle.y + 4)
        svg.add("\">")
        svg.add(escaped: String(number + 1))
        svg.add("</text></a>\n")
    }
}

extension SVGBuffer {
    fileprivate mutating func add(_ name: StaticString, line points: [Point]) {
        add("<path class=\"")
        add(name)
        add("\" aria-hidden=\"true\" d=\"")
        add(line: points)
        add("\"/>\n")
    }

    fileprivate mutating func add(_ name: StaticString, _ text: String, at point: Point) {
        add("<text class=\"")
        add(name)
        add("\" x=\"")
        add(point.x)
        add("\" y=\"")
        add(point.y)
        add("\">")
        add(escaped: text)
        add("</text>")
    }
}
