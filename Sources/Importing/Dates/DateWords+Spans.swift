internal import Narratives

extension DateWords {
    /// A moment at the beginning of a text, or two from one to the other, with whatever says the same moment again.
    func span(_ scanner: inout DateScanner) -> TimeSpan? {
        guard let start = moment(&scanner) else { return nil }
        var span = TimeSpan(start: start)
        if start.time != nil {
            span.beside = scanner.attempt { beside(&$0) } ?? []
            if start.day == nil { passDayBehind(&scanner, &span) }
        }
        passEnd(&scanner, &span)
        return span
    }

    /// A day, a time or both.
    private func moment(_ scanner: inout DateScanner) -> TimeSpan.Moment? {
        var trial = scanner
        var moment = TimeSpan.Moment()
        moment.isAbout = trial.passAbout()
        moment.index = trial.index
        moment.day = day(&trial)
        guard let day = moment.day else { return timed(moment, &trial, isISO: false, &scanner) }
        scanner = trial
        guard day.isOneDay || day.isAmbiguous else { return moment }
        let isISO = trial.passBetweenDayAndTime()
        return timed(moment, &trial, isISO: isISO, &scanner) ?? moment
    }

    /// A moment with the time that comes next, in brackets or not; nil where none does.
    private func timed(
        _ moment: TimeSpan.Moment, _ trial: inout DateScanner, isISO: Bool, _ scanner: inout DateScanner
    ) -> TimeSpan.Moment? {
        var moment = moment
        let isBracketed = moment.day != nil && trial.sign("([") != nil
        moment.isAbout = trial.passAbout() || moment.isAbout
        moment.index = trial.index
        guard let time = trial.time() else { return nil }
        moment.time = time
        moment.zone = trial.zone(names, isISO: isISO || time.hasSeconds)
        // `17:02x` is no time.
        guard !isBracketed || trial.sign(")]") != nil, moment.zone != .none || !trial.byte().isLetter else { return nil }
        scanner = trial
        return moment
    }

    /// `(19:02 CEST)`, `(19:02 CEST / 10:02 PDT)`
    private func beside(_ scanner: inout DateScanner) -> [TimeSpan.Moment]? {
        scanner.passSpaces()
        guard scanner.sign("([") != nil else { return nil }
        var moments: [TimeSpan.Moment] = []
        while let moment = moment(&scanner), moment.time != nil, moment.zone != .none {
            moments.append(moment)
            scanner.passSpaces(and: ",/=")
        }
        return moments.isEmpty || scanner.sign(")]") == nil ? nil : moments
    }

    /// `17:02 UTC, 14 April 2025`. A day without its year is not passed over: it may be another than the one before.
    private func passDayBehind(_ scanner: inout DateScanner, _ span: inout TimeSpan) {
        var trial = scanner
        trial.passSpaces(and: ",")
        trial.pass(["on"])
        trial.passSpaces()
        trial.passWeekday()
        if let day = day(&trial) {
            span.start.day = day
            span.isUnclear = day.end != nil
            scanner = trial
        } else if trial.isAtDayWithoutYear {
            span.isUnclear = true
        }
    }

    private func passEnd(_ scanner: inout DateScanner, _ span: inout TimeSpan) {
        var trial = scanner
        let joint = trial.joint()
        guard trial.index > scanner.index else { return }
        let mark = trial
        guard let end = moment(&trial) else {
            span.isUnclear = span.isUnclear || (span.start.time != nil && trial.isAtBareHour(names))
            return
        }
        // Two days beside each other, and a day with a time behind it that is not joined to it, are not from one to the other.
        guard end.time != nil ? span.start.time != nil || end.day != nil : joint != .beside else { return }
        span.isUnclear = span.isUnclear || (span.start.day == nil && end.day != nil)
        (span.end, span.joint, span.endIndex) = (end, joint, mark.index)
        scanner = trial
    }
}

extension DateScanner {
    /// "14 Apr", "April 14th", where no year follows.
    fileprivate var isAtDayWithoutYear: Bool {
        peek { trial in
            guard trial.isAtDigit else { return trial.month() != nil && trial.passSpaces(and: ".") > 0 && trial.isAtDigit }
            guard let number = trial.number(), number.digits <= 2 else { return false }
            trial.passOrdinal()
            trial.passSpaces(and: ".")
            return trial.month() != nil
        }
    }

    /// "18 UTC", "6pm", "18h": an hour, where words would be "18 depots".
    fileprivate func isAtBareHour(_ names: ZoneNames) -> Bool {
        peek { trial in
            guard let number = trial.number(), number.digits <= 2 else { return false }
            let isZone = trial.zone(names) != .none
            trial.passSpaces()
            return isZone || trial.pass(["am", "pm", "a", "p", "h", "hrs", "uhr"])
        }
    }
}
