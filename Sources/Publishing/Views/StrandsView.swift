internal import Narratives

/// A timeline in strands: a lane for each part that moments played, in the order of the format, and those without any in the last.
struct StrandsView: View {
    private let moments: [MomentView]
    private let parts: [TimelineEvent.Part?]

    /// Fewer moments than these show no course.
    private static let fewest = 3

    /// Nil where there is too little to draw: few moments, or all of them in one lane.
    init?(_ moments: [MomentView]) {
        let played = Set(moments.map(\.moment.part))
        parts = (TimelineEvent.Part.allCases + [nil]).filter(played.contains)
        guard moments.count >= StrandsView.fewest, parts.count > 1 else { return nil }
        self.moments = moments
    }

    static let fields = Fields<StrandsView>([
        .list("lanes", "What the lanes are called, from the top.") { view in
            view.parts.map { part in TextView(text: part.map { view.wording.word("moment", $0) } ?? view.wording.word("moment-other")) }
        },
        .finished("drawing", "The lanes with the moments, as inline SVG; each leads to its row.") {
            StrandsSVG(steps: $0.steps, lanes: $0.parts.count).bytes
        },
    ])

    private var wording: LocalizedStrings { moments[0].wording }

    private var steps: [StrandsSVG.Step] {
        let lanes = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1, $0) })
        // Clocks of several offsets cannot be read in one row.
        let isInUTC = Set(moments.compactMap(\.moment.at.offset)).count > 1
        var (lastDay, lastTime): (String?, String?)
        return moments.map { moment in
            let at = isInUTC ? moment.moment.at.inUTC : moment.moment.at
            let (day, time) = (wording.dates.day(at), moment.minutes ?? (at.precision > .day ? LocalizedDates.clock(at) : nil))
            defer { (lastDay, lastTime) = (day, time) }
            let label = [moment.number, moment.moment.part.map { wording.word("moment", $0) }].compactMap { $0 }.joined(separator: ", ")
            return StrandsSVG.Step(
                lane: lanes[moment.moment.part] ?? 0, label: label, anchor: moment.anchor,
                day: day == lastDay ? nil : day, time: day == lastDay && time == lastTime ? nil : time)
        }
    }
}
