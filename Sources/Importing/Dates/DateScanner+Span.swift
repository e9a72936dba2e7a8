internal import Narratives

extension DateScanner {
    /// A moment at the beginning of a text, or two from one to the other, with whatever says the same moment again.
    mutating func span() -> TimeSpan? {
        guard let start = moment() else { return nil }
        var span = TimeSpan(start: start)
        if start.time != nil {
            span.beside = attempt { $0.beside() } ?? []
            if start.day == nil { passDayBehind(&span) }
        }
        passEnd(&span)
        return span
    }

    /// A day, a time or both.
    private mutating func moment() -> TimeSpan.Moment? {
        var trial = self
        var moment = TimeSpan.Moment()
        moment.isAbout = trial.passAbout()
        moment.index = trial.index
        moment.day = trial.day()
        var isISO = false
        if let day = moment.day {
            self = trial
            guard day.isOneDay || day.isAmbiguous else { return moment }
            isISO = trial.passBetweenDayAndTime()
        }
        guard let timed = trial.timed(moment, isISO: isISO) else { return moment.day == nil ? nil : moment }
        self = trial
        return timed
    }

    /// A moment with the time that comes next, in brackets or not; nil where none does.
    private mutating func timed(_ moment: TimeSpan.Moment, isISO: Bool) -> TimeSpan.Moment? {
        var moment = moment
        let isBracketed = moment.day != nil && sign("([") != nil
        moment.isAbout = passAbout() || moment.isAbout
        moment.index = index
        guard let time = time(isBehindDay: moment.day != nil) else { return nil }
        moment.time = time
        moment.zone = zone(isISO: isISO || time.hasSeconds)
        // `17:02x` is no time.
        return (isBracketed && sign(")]") == nil) || (moment.zone == .none && isAtLetter) ? nil : moment
    }

    /// `(19:02 CEST)`, `(19:02 CEST / 10:02 PDT)`
    private mutating func beside() -> [TimeSpan.Moment]? {
        passSpaces()
        guard sign("([") != nil else { return nil }
        var moments: [TimeSpan.Moment] = []
        while let moment = moment(), moment.time != nil, moment.zone != .none {
            moments.append(moment)
            passSpaces(and: ",/=")
        }
        return moments.isEmpty || sign(")]") == nil ? nil : moments
    }

    /// `17:02 UTC, 14 April 2025`. A day without its year is not passed over: it may be another than the one before.
    private mutating func passDayBehind(_ span: inout TimeSpan) {
        var trial = self
        trial.passSpaces(and: ",")
        trial.pass(["on"])
        trial.passSpaces()
        trial.passWeekday()
        span.start.day = trial.day()
        if let day = span.start.day {
            span.isUnclear = day.end != nil
            self = trial
        } else {
            span.isUnclear = trial.isAtDayWithoutYear
        }
    }

    private mutating func passEnd(_ span: inout TimeSpan) {
        var trial = self
        let joint = trial.joint()
        let start = trial.index
        guard start > index else { return }
        // "17:02 - 5 May 2025" is two moments; "17:02 - 5 May, …" are words as likely.
        trial.near = nil
        guard let end = trial.moment() else {
            span.isUnclear = span.isUnclear || (span.start.time != nil && trial.isAtBareHour)
            return
        }
        // Two days beside each other, and a day with a time behind it that is not joined to it, are not from one to the other.
        guard end.time != nil ? span.start.time != nil || end.day != nil : joint != .beside else { return }
        span.isUnclear = span.isUnclear || (span.start.day == nil && end.day != nil)
        (span.end, span.joint, span.endIndex) = (end, joint, start)
        trial.near = near
        self = trial
    }

    /// "18 UTC", "6pm", "18h": an hour, where words would be "18 depots".
    private var isAtBareHour: Bool {
        peek { trial in
            guard trial.number(1...2) != nil else { return false }
            let isZone = trial.zone() != .none
            trial.passSpaces()
            return isZone || trial.pass(["am", "pm", "a", "p", "h", "hrs", "uhr"])
        }
    }
}
