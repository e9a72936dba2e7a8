internal import Narratives

/// A time of day as it is written.
struct TimeOfDay {
    /// `09:07` or `09:07:30`.
    let text: String
    /// Whether a part of a second was left out.
    let isCut: Bool
    /// Whether "am" or "pm" stands behind it.
    let hasHalf: Bool

    var hasSeconds: Bool { text.utf8.count > 5 }
}

extension DateScanner {
    /// `9:07`, `09:07:30.25`, `9:07 pm`, `17:02h`; nil where more digits or letters hang on it than a time has.
    ///
    /// - Parameter isBehindDay: whether `1702` may be one as well, before a colon or the name of a zone.
    mutating func time(isBehindDay: Bool = false) -> TimeOfDay? {
        if isBehindDay, let time = attempt({ $0.timeWithoutSign() }) { return time }
        return attempt { trial -> TimeOfDay? in
            guard var hour = trial.number(1...2), trial.sign(":") != nil || (trial.readsPoints && trial.sign(".") != nil),
                let minute = trial.number(2...2)
            else { return nil }
            let second = trial.attempt { $0.sign(":") == nil ? nil : $0.number(2...2) }
            let isCut = second != nil && trial.passFraction()
            let isAfternoon = trial.attempt { $0.isAfternoon() }
            if isAfternoon == true, hour < 12 { hour += 12 }
            if isAfternoon == false, hour == 12 { hour = 0 }
            if isAfternoon == nil {
                _ = trial.attempt { trial -> Bool? in
                    trial.passSpaces()
                    return trial.pass(["h", "hrs", "hours", "uhr"]) ? true : nil
                }
            }
            guard !trial.byte().isOne(of: ":.") || !trial.byte(1).isDigit else { return nil }
            let text = [hour, minute, second].compactMap { $0.map { EventDate.padded($0) } }.joined(separator: ":")
            return TimeOfDay(text: text, isCut: isCut, hasHalf: isAfternoon != nil)
        }
    }

    private mutating func timeWithoutSign() -> TimeOfDay? {
        guard digits == 4, let hour = number(2...4).map({ $0 / 100 }) else { return nil }
        let minute = text(index - 2..<index)
        let isNamed = peek { $0.passSpaces() > 0 && $0.isAtLetter && $0.zone() != .none }
        guard hour < 24, minute < "60", byte() == ":" || isNamed else { return nil }
        return TimeOfDay(text: "\(EventDate.padded(hour)):\(minute)", isCut: false, hasHalf: false)
    }

    /// - Returns: whether the part of a second says anything.
    private mutating func passFraction() -> Bool {
        guard byte().isOne(of: ".,"), byte(1).isDigit else { return false }
        index += 1
        var isCut = false
        while isAtDigit {
            isCut = isCut || byte() != "0"
            index += 1
        }
        return isCut
    }

    /// "pm", "a.m."
    private mutating func isAfternoon() -> Bool? {
        passSpaces()
        guard let half = sign("aApP") else { return nil }
        let hasPoints = sign(".") != nil
        guard sign("mM") != nil else { return nil }
        if hasPoints { _ = sign(".") }
        return isAtLetter ? nil : half == "p" || half == "P"
    }

    /// `T`, a comma, "at", a dash, a weekday.
    ///
    /// - Returns: whether it was the `T` of ISO 8601, behind which `-08:00` is an offset and no other time.
    mutating func passBetweenDayAndTime() -> Bool {
        if byte(1).isDigit, sign("tT") != nil { return true }
        passSpaces(and: ",")
        passWeekday()
        passSpaces(and: ",-:|@")
        pass(["at"])
        passSpaces()
        return false
    }

    /// How one moment is joined to another.
    enum Joint {
        case until, and
        /// By a comma or a blank: they stand beside each other.
        case beside
    }

    /// A dash, "to", a slash, an arrow, "and", a comma, or blanks alone. A colon joins nothing: words come behind it.
    mutating func joint() -> Joint {
        passSpaces()
        var joint = Joint.beside
        if pass(["to", "until", "till", "til", "through", "thru"]) {
            joint = .until
        } else if pass(["and"]) {
            joint = .and
        } else {
            while let sign = sign("-/>.,;&= ") {
                if sign.isOne(of: "-/>") { joint = .until } else if sign == "&" { joint = .and }
            }
            // "~" alone is how some write from one time to another; behind another sign it is "about".
            if joint == .beside, byte(1).isDigit, sign("~") != nil { joint = .until }
        }
        passSpaces()
        return joint
    }
}
