internal import Narratives

/// Dates and times as the page's language writes them: the theme's phrases decide, never the machine's locale.
struct LocalizedDates: Sendable {
    /// From January on.
    private let months: [String]
    private let utc: String
    private let (monthPhrase, dayPhrase, shortPhrase, instantPhrase): (Phrase, Phrase, Phrase, Phrase)
    private let (timePhrase, timeAndUTCPhrase): (Phrase, Phrase)

    init(_ strings: [String: String]) {
        func phrase(_ name: String) -> Phrase { Phrase(strings[name] ?? name) }
        months = (1...12).map { strings["month-\($0)"] ?? "month-\($0)" }
        utc = strings["utc"] ?? "utc"
        (monthPhrase, dayPhrase, shortPhrase) = (phrase("date-month"), phrase("date-day"), phrase("date-short"))
        (instantPhrase, timePhrase, timeAndUTCPhrase) = (phrase("date-time"), phrase("time"), phrase("time-and-utc"))
    }

    /// A date at the precision given.
    func date(_ date: EventDate) -> String {
        switch date.precision {
        case .year: String(date.year)
        case .month: filled(monthPhrase, date)
        case .day: filled(dayPhrase, date)
        case .minute, .second: instantPhrase.filled { $0 == "date" ? filled(dayPhrase, date) : $0 == "time" ? time(date) : nil }
        }
    }

    /// The day of a date alone, as precise as it is.
    func day(_ date: EventDate) -> String { date.precision > .day ? filled(dayPhrase, date) : self.date(date) }

    /// `09:07 UTC`; an instant with another offset shows it, and UTC beside it: `10:07 +01:00 (09:07 UTC)`.
    func time(_ date: EventDate) -> String {
        let own = clock(date, offset: date.offset == 0 ? utc : date.offsetText)
        guard date.offset != 0 else { return own }
        return timeAndUTCPhrase.filled { $0 == "time" ? own : $0 == "utc" ? timeInUTC(date) : nil }
    }

    /// With the day where it is another one there.
    private func timeInUTC(_ date: EventDate) -> String {
        let there = date.inUTC
        let time = clock(there, offset: utc)
        return (there.day, there.month) == (date.day, date.month) ? time : time + ", " + filled(shortPhrase, there)
    }

    private func filled(_ phrase: Phrase, _ date: EventDate) -> String {
        phrase.filled { place in
            switch place {
            case "day": String(date.day)
            case "month": months[date.month - 1]
            case "year": String(date.year)
            default: nil
            }
        }
    }

    /// `09:07`, with the seconds where they are known, and without an offset.
    static func clock(_ date: EventDate) -> String {
        EventDate.padded(date.hour) + ":" + EventDate.padded(date.minute)
            + (date.precision == .second ? ":" + EventDate.padded(date.second) : "")
    }

    private func clock(_ date: EventDate, offset: String) -> String {
        timePhrase.filled { place in
            switch place {
            case "time": LocalizedDates.clock(date)
            case "offset": offset
            default: nil
            }
        }
    }
}
