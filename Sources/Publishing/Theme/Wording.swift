internal import Analysis
package import Narratives

/// The interface's words, from the theme's `strings/<language>.yaml`, and the few ways in which they are put together.
package struct Wording: Sendable {
    let strings: [String: String]
    /// Phrases with places for values, cut at the places: words and the names of values by turns.
    private let phrases: [String: [String]]
    /// From January on. Pages are full of dates, and each name would be looked up for each of them.
    private let months: [String]

    package init(_ strings: [String: String]) {
        self.strings = strings
        months = (1...12).map { strings["month-\($0)"] ?? "month-\($0)" }
        phrases = strings.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues {
            $0.split(omittingEmptySubsequences: false) { $0 == "{" || $0 == "}" }.map(String.init)
        }
    }

    /// A word by name. `Wording.required` names every word that pages ask for, so that none can be missing here.
    func word(_ name: String) -> String { strings[name] ?? name }

    /// A phrase with `{name}` filled in.
    func phrase(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
        guard let parts = phrases[name] else { return word(name) }
        var phrase = ""
        for index in parts.indices {
            if index % 2 == 0 {
                phrase += parts[index]
            } else {
                for value in values where value.key == parts[index] { phrase += value.value }
            }
        }
        return phrase
    }

    /// What stands before and after the one place of a phrase.
    func frame(_ name: String) -> (before: String, after: String) {
        guard let parts = phrases[name] else { return (word(name), "") }
        return (parts[0], parts.count > 2 ? parts[2] : "")
    }

    /// A phrase for a number: `<name>-one` for 1, else `<name>-other`, with `{n}` filled in.
    func count(_ number: Int, _ name: String) -> String {
        phrase(number == 1 ? "\(name)-one" : "\(name)-other", ["n": String(number)])
    }

    func kind(_ kind: Kind) -> String { word("kind-\(kind.rawValue)") }

    /// A word of a closed list: `part-trigger`, `verb-enabled`.
    func word<Value: ClosedList>(_ list: String, _ value: Value) -> String { word("\(list)-\(value.rawValue)") }

    /// A date at the precision given, in the page's language: the theme's words decide, never the machine's locale.
    func date(_ date: EventDate) -> String {
        switch date.precision {
        case .year: String(date.year)
        case .month: phrase("date-month", ["month": month(date), "year": String(date.year)])
        case .day: wholeDay(date)
        case .minute, .second: phrase("date-time", ["date": wholeDay(date), "time": time(date)])
        }
    }

    /// `09:07 UTC`; an instant with another offset shows it, and UTC beside it: `10:07 +01:00 (09:07 UTC)`.
    func time(_ date: EventDate) -> String {
        let own = phrase("time", ["time": clock(date), "offset": date.offset == 0 ? word("utc") : date.offsetText])
        guard date.offset != 0 else { return own }
        let utc = date.inUTC
        let utcTime = phrase("time", ["time": clock(utc), "offset": word("utc")])
        guard (utc.day, utc.month) != (date.day, date.month) else { return phrase("time-and-utc", ["time": own, "utc": utcTime]) }
        let day = phrase("date-short", ["day": String(utc.day), "month": month(utc)])
        return phrase("time-and-utc", ["time": own, "utc": utcTime + ", " + day])
    }

    /// The day of a date alone, as precise as it is.
    func day(_ date: EventDate) -> String {
        date.precision > .day ? wholeDay(date) : self.date(date)
    }

    private func wholeDay(_ date: EventDate) -> String {
        phrase("date-day", ["day": String(date.day), "month": month(date), "year": String(date.year)])
    }

    private func month(_ date: EventDate) -> String { months[date.month - 1] }

    private func clock(_ date: EventDate) -> String {
        let minutes = EventDate.padded(date.hour) + ":" + EventDate.padded(date.minute)
        return date.precision == .second ? minutes + ":" + EventDate.padded(date.second) : minutes
    }
}

extension Wording {
    /// Every word that pages themselves ask for. Templates are checked for theirs when the theme loads.
    static let required: [String] =
        names("kind", Kind.self) + names("part", ContributingFactor.Part.self) + names("moment", TimelineEvent.Part.self)
        + names("verb", Relation.Verb.self) + names("timing", Relation.Timing.self) + names("worked", Adaptation.Worked.self)
        + names("capacity", Capacity.self) + names("aim", Action.Aim.self) + names("stage", Action.Stage.self)
        + names("horizon", Action.Horizon.self) + names("temporal", Action.Temporal.self)
        + names("stopped-by", Narrative.NearMiss.Stopper.self)
        + Vocabulary.allCases.flatMap { ["vocabulary-\($0.rawValue)", "about-\($0.rawValue)", "singular-\($0.singular)"] }
        + Kind.allCases.flatMap { ["list-\($0.rawValue)", "about-list-\($0.rawValue)"] } + (1...12).map { "month-\($0)" }
        + Kind.allCases.map { "graph-outcome-\($0.rawValue)" } + FactorFamily.known.map { "family-\($0)" }
        + Body.Word.allCases.map(\.rawValue) + learning
        + [
            "date-day", "date-month", "date-time", "date-short", "time", "time-and-utc", "utc", "list-narratives", "about-list-narratives",
            "list-year", "narratives-one", "narratives-other", "in-narratives-one", "in-narratives-other", "page-of", "not-found",
            "mentions-of", "mentions-one", "mentions-other",
            "graph-title", "graph-summary", "graph-more", "graph-stopped", "graph-helped", "graph-helped-with", "graph-carried",
            "graph-took-part", "graph-loop-reinforcing", "graph-loop-balancing", "graph-thinned", "via", "and", "quoted", "shared-one",
            "shared-relation", "shared-elsewhere", "shared-family", "shared-conditions",
            "shared-symptoms", "shared-place", "shared-response", "shared-telling", "graph-map", "graph-map-about",
            "graph-map-summary", "graph-map-thinned", "graph-together-one",
            "graph-together-other",
            "family-other", "precursor", "moved-to", "search", "about-search", "year-chart", "year-chart-summary", "year-chart-before",
        ]

    /// The words of the indexes and of the patterns.
    private static let learning: [String] =
        LearningIndex.allCases.flatMap { ["index-\($0.rawValue)", "about-index-\($0.rawValue)"] }
        + ["rule-index-what-helped", "rule-index-double-edged", "rule-index-quiet-factors"]
        + ["index-what-helped-by-capacity", "about-index-what-helped-by-capacity", "way-factor", "way-capacity"]
        + ["aim", "stage", "horizon"].flatMap { ["index-actions-by-\($0)", "way-\($0)", "no-\($0)-given"] }
        + names("heading-aim", Action.Aim.self) + names("heading-stage", Action.Stage.self)
        + names("heading-horizon", Action.Horizon.self)
        + ["helped-with-the-whole", "no-capacity-named", "no-system-named", "double-edged-more"]
        + ActionPatterns.all.flatMap { pattern in ["", "-about", "-why", "-rule"].map { "pattern-\(pattern.name)\($0)" } }

    private static func names<Value: ClosedList>(_ list: String, _ type: Value.Type) -> [String] {
        Value.allCases.map { "\(list)-\($0.rawValue)" }
    }

    /// A finding for each word that the theme does not have.
    package func findings(file: String) -> [Finding] {
        Wording.required.filter { strings[$0] == nil }.map {
            Finding("theme", "The theme's words lack `\($0)`.", fix: "Add `\($0): …`.", file: file)
        }
    }
}
