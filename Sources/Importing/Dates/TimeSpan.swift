internal import Narratives

/// A moment, or two from one to the other, as they are written; what one leaves out, the other may say.
struct TimeSpan {
    struct Moment {
        var isAbout = false
        var day: WrittenDay?
        var time: TimeOfDay?
        var zone = WrittenZone.none
        /// Where its time begins in the text, or its day where it has none; "about" stands before it.
        var index = 0
    }

    var start: Moment
    /// The same moment as other zones have it.
    var beside: [Moment] = []
    var end: Moment?
    var joint = DateScanner.Joint.until
    /// Where the end's words begin in the text.
    var endIndex = 0
    /// Whether something hangs on it that may be an hour or a day, and may be words.
    var isUnclear = false

    /// Whether an offset, a day or half of a day is written that nobody can be sure of.
    var isUnsure: Bool {
        if isUnclear || ([start, end].compactMap(\.self) + beside).contains(where: { $0.zone == .unsure }) { return true }
        guard let end, let first = start.time, let last = end.time else { return false }
        // "5:02 - 5:10 pm": in the morning or not?
        if first.hasHalf != last.hasHalf, (first.hasHalf ? last : first).text < "13" { return true }
        return last.text <= first.text && mayBeOffset
    }

    /// `07:02-08:00`: until eight, or eight hours west of UTC? Where the offset of all times is said, it is until eight.
    var mayBeOffset: Bool {
        guard let end, let last = end.time, joint == .until, start.zone == .none, end.zone == .none, end.day == nil else { return false }
        return ["00", "30"].contains(last.text.suffix(2)) && last.text < "12:30"
    }

    /// Whether a moment's words say no more than the moment.
    var isWhole: Bool { !start.isAbout && start.time?.isCut != true && end?.isAbout != true && end?.time?.isCut != true }

    struct Reading {
        var start: EventDate
        /// Nil where there is none, or where it is not sure.
        var end: EventDate?
        /// Whether the end is the beginning as another zone has it.
        var isOneMoment = false
    }

    /// - Parameters:
    ///   - day: the day of a time that has none.
    ///   - zone: the offset of a time that has none.
    /// - Returns: nil where it is not sure when it began.
    func reading(day: String?, zone: ZoneOffset?) -> Reading? {
        let zone = start.zone.offset ?? (end?.time == nil ? nil : end?.zone.offset) ?? zone
        guard !isUnsure, let day = start.day?.text ?? day, let first = instant(start, day, zone) else { return nil }
        guard beside.allSatisfy({ isSame($0, as: first, day) }) else { return nil }
        var reading = Reading(start: first)
        guard let end else { return reading }
        reading.isOneMoment = start.zone != .none && isSame(end, as: first, day)
        guard !reading.isOneMoment, joint == .until, end.day?.isOneDay ?? true else { return reading }
        let last = instant(end, end.day?.text ?? day, end.zone.offset ?? zone)
        // Past midnight.
        let isPast = end.day == nil && last.map { $0.secondsSinceEpoch < first.secondsSinceEpoch } ?? false
        reading.end = isPast ? TimeSpan.dayAfter(day).flatMap { instant(end, $0, end.zone.offset ?? zone) } : last
        return reading
    }

    /// Whether a time with an offset of its own is the same moment; its day may be another where it is not written.
    private func isSame(_ other: Moment, as first: EventDate, _ day: String) -> Bool {
        guard other.time != nil, let instant = instant(other, other.day?.text ?? day, other.zone.offset) else { return false }
        let seconds = instant.secondsSinceEpoch - first.secondsSinceEpoch
        return other.day == nil ? seconds % 86400 == 0 : seconds == 0
    }

    private func instant(_ moment: Moment, _ day: String, _ zone: ZoneOffset?) -> EventDate? {
        guard let time = moment.time else { return EventDate(day) }
        return zone.flatMap { EventDate("\(day)T\(time.text)\($0.text)") }
    }

    static func dayAfter(_ day: String) -> String? {
        EventDate(day).map { EventDate(secondsSinceEpoch: $0.secondsSinceEpoch + 86400, precision: .day).iso8601 }
    }
}
