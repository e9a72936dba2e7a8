internal import Narratives

/// A date for people and for machines.
struct DateView: View {
    let date: EventDate
    let wording: Wording

    static let fields = Fields<DateView>([
        .text("text", "For people, as precise as it was given.") { $0.wording.date($0.date) },
        .text("iso", "For machines: ISO 8601 at the same precision.") { $0.date.iso8601 },
    ])
}

/// A moment of a timeline.
struct MomentView: View {
    let moment: TimelineEvent
    let wording: Wording
    /// Whether the moment before it was on the same day.
    let continuesDay: Bool

    static let fields = Fields<MomentView>([
        .text("day", "The day; empty where it is that of the moment before.") { $0.continuesDay ? nil : $0.wording.day($0.moment.at) },
        .text("time", "The time with its offset, and UTC beside it; empty for dates alone.") {
            $0.moment.at.precision > .day ? $0.wording.time($0.moment.at) : nil
        },
        .text("iso", "The moment for machines.") { $0.moment.at.iso8601 },
        .text("event", "What happened.") { $0.moment.event },
        .text("part", "The part it played, in words.") { view in view.moment.part.map { view.wording.word("moment", $0) } },
        .text("partName", "The part's name in the format, for classes.") { $0.moment.part?.rawValue },
    ])

    /// Moments in the order of their dates; those at the same moment keep the order in which they were written.
    static func all(_ timeline: [TimelineEvent], _ wording: Wording) -> [MomentView] {
        let order = timeline.indices.sorted {
            (timeline[$0].at.secondsSinceEpoch, $0) < (timeline[$1].at.secondsSinceEpoch, $1)
        }
        var previous: String?
        return order.map { index in
            let day = wording.day(timeline[index].at)
            defer { previous = day }
            return MomentView(moment: timeline[index], wording: wording, continuesDay: previous == day)
        }
    }
}
