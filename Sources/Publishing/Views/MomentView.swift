internal import Narratives
internal import Text

extension LocalizedStrings {
    /// A date for people and for machines: a `time` element, finished.
    func timeElement(_ date: EventDate, text: String? = nil) -> String {
        "<time datetime=\"\(date.iso8601)\">\(HTMLEscaping.escaped(text ?? dates.date(date)))</time>"
    }

    /// When a narrative began, likewise; where nobody knows, that in words.
    func began(_ date: EventDate?, text: String? = nil) -> String {
        date.map { timeElement($0, text: text) } ?? HTMLEscaping.escaped(dateText(nil))
    }

    /// The day a narrative began, likewise.
    func day(_ date: EventDate?) -> String { began(date, text: date.map(dates.day)) }

    /// A time as its author knows it, finished.
    func time(_ time: DateOrWords) -> String {
        switch time {
        case .date(let date): timeElement(date)
        case .words(let words): HTMLEscaping.escaped(words)
        }
    }

    /// The same as plain text.
    func dateText(_ date: EventDate?) -> String { date.map(dates.date) ?? word("date-unknown") }
}

/// A moment of a timeline.
struct MomentView: View {
    let moment: TimelineEvent
    let wording: LocalizedStrings
    /// Whether the moment before it was on the same day.
    let continuesDay: Bool
    let anchor: String
    /// From 1, in the order of time.
    let number: String

    /// The minutes since the first moment, in words, where no more is told.
    var minutes: String? { moment.minutes.map { wording.phrase("moment-minutes", ["n": String($0)]) } }

    static let fields = Fields<MomentView>([
        .text("number", "Its number, in the order of time.") { $0.number },
        .text("anchor", "Its id on the narrative's page, after the moment in UTC.") { $0.anchor },
        .text("day", "The day; empty where it is that of the moment before.") {
            $0.continuesDay ? nil : $0.wording.dates.day($0.moment.at)
        },
        .html(
            "time",
            "The time with its offset, and UTC beside it, as a time element, or the minutes since the first moment; empty for dates alone."
        ) { view in
            if let minutes = view.minutes { return HTMLEscaping.escaped(minutes) }
            let at = view.moment.at
            return at.precision > .day ? view.wording.timeElement(at, text: view.wording.dates.time(at)) : nil
        },
        .text("event", "What happened.") { $0.moment.event },
        .text("part", "The part it played, in words.") { view in view.moment.part.map { view.wording.word("moment", $0) } },
    ]).declared(by: TimelineEvent.format, \.moment.plain, \.wording)

    /// Moments in the order of their dates; those at the same moment keep the order in which they were written.
    static func all(_ timeline: [TimelineEvent], _ wording: LocalizedStrings) -> [MomentView] {
        let order = timeline.indices.sorted {
            (timeline[$0].at.secondsSinceEpoch, $0) < (timeline[$1].at.secondsSinceEpoch, $1)
        }
        var previous: String?
        var anchors: [String: Int] = [:]
        return order.enumerated().map { place, index in
            let anchor =
                timeline[index].minutes.map { "t-plus-\($0)" } ?? "t-at-"
                + String(decoding: timeline[index].at.inUTC.iso8601.utf8.filter { $0 != UInt8(ascii: ":") }, as: UTF8.self)
            let number = anchors[anchor, default: 0] + 1
            anchors[anchor] = number
            let day = wording.dates.day(timeline[index].at)
            defer { previous = day }
            return MomentView(
                moment: timeline[index], wording: wording, continuesDay: previous == day,
                anchor: number == 1 ? anchor : "\(anchor)-\(number)", number: String(place + 1))
        }
    }
}
