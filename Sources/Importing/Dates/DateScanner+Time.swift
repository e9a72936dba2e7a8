internal import Narratives

/// A time of day as it is written.
struct TimeOfDay: Equatable {
    /// `09:07` or `09:07:30`.
    var text: String
    /// Whether a part of a second was left out.
    var isCut = false
    /// Whether "am" or "pm" stands behind it.
    var hasHalf = false

    var hasSeconds: Bool { text.utf8.count > 5 }
}

extension DateScanner {
    /// `9:07`, `09:07:30.25`, `9:07 pm`, `17:02h`; nil where more digits or letters hang on it than a time has.
    mutating func time() -> TimeOfDay? {
        let start = index
        guard let time = readTime(), !(":.".utf8.contains(byte()) && DateScanner.isDigit(byte(1))) else {
            index = start
            return nil
        }
        return time
    }

    private mutating func readTime() -> TimeOfDay? {
        guard var hour = number(), hour.digits <= 2, sign(":") != nil, let minute = number(), minute.digits == 2 else { return nil }
        var time = TimeOfDay(text: "")
        var seconds = ""
        let mark = index
        if sign(":") != nil, let second = number(), second.digits == 2 {
            seconds = ":" + EventDate.padded(second.value)
            if ".,".utf8.contains(byte()), DateScanner.isDigit(byte(1)) {
                index += 1
                while isAtDigit {
                    time.isCut = time.isCut || byte() != 0x30
                    index += 1
                }
            }
        } else {
            index = mark
        }
        time.hasHalf = passHalfOfDay(&hour.value)
        if !time.hasHalf { passHours() }
        time.text = EventDate.padded(hour.value) + ":" + EventDate.padded(minute.value) + seconds
        return time
    }

    /// "pm", "a.m."; a half that comes twice, as in `17:02 pm`, changes nothing.
    private mutating func passHalfOfDay(_ hour: inout Int) -> Bool {
        var trial = self
        trial.passSpaces()
        let half = trial.byte() | 0x20
        guard half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else { return false }
        trial.index += 1
        let hasPoints = trial.sign(".") != nil
        guard trial.byte() | 0x20 == UInt8(ascii: "m") else { return false }
        trial.index += 1
        if hasPoints { _ = trial.sign(".") }
        guard !DateScanner.isLetter(trial.byte()) else { return false }
        self = trial
        if half == UInt8(ascii: "p"), hour < 12 { hour += 12 }
        if half == UInt8(ascii: "a"), hour == 12 { hour = 0 }
        return true
    }

    /// "17:02h", "17:02 hrs"
    private mutating func passHours() {
        var trial = self
        trial.passSpaces()
        if trial.pass(["h", "hrs", "hours", "uhr"]) { self = trial }
    }

    /// `T`, a comma, "at", a dash, a weekday.
    ///
    /// - Returns: whether it was the `T` of ISO 8601, behind which `-08:00` is an offset and no other time.
    mutating func passBetweenDayAndTime() -> Bool {
        if byte() | 0x20 == UInt8(ascii: "t"), DateScanner.isDigit(byte(1)) {
            index += 1
            return true
        }
        passSpaces(and: ",")
        passWeekday()
        passSpaces(and: ",-:|@")
        pass(["at"])
        passSpaces()
        return false
    }

    /// How one moment is joined to another.
    enum Joint: String {
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
                if "-/>".utf8.contains(sign) { joint = .until } else if sign == UInt8(ascii: "&") { joint = .and }
            }
            // "~" alone is how some write from one time to another; behind another sign it is "about".
            if joint == .beside, byte() == UInt8(ascii: "~"), DateScanner.isDigit(byte(1)), sign("~") != nil { joint = .until }
        }
        passSpaces()
        return joint
    }
}
