internal import Analysis
package import Narratives

/// The interface's words, from the theme's `strings/<language>.yaml`, and the few ways in which they are put together.
package final class LocalizedStrings: Sendable {
    let strings: [String: String]
    private let phrases: [String: Phrase]
    /// By list, then by value: pages are full of them, and their names would be put together for each.
    private let listed: [String: [String: String]]
    let dates: LocalizedDates

    package init(_ strings: [String: String]) {
        self.strings = strings
        phrases = strings.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues(Phrase.init)
        listed = Dictionary(
            uniqueKeysWithValues: LocalizedStrings.lists.map { list, values in
                (list, Dictionary(uniqueKeysWithValues: values.map { ($0, strings["\(list)-\($0)"] ?? "\(list)-\($0)") }))
            })
        dates = LocalizedDates(strings)
    }

    /// A word by name. `LocalizedStrings.required` names every word that pages ask for, so that none can be missing here.
    func word(_ name: String) -> String { strings[name] ?? name }

    /// A phrase with `{name}` filled in.
    func phrase(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
        phrases[name]?.filled { place in values.first { $0.key == place }?.value } ?? word(name)
    }

    /// A phrase for a number: `<name>-one` for 1, else `<name>-other`, with `{n}` filled in.
    func count(_ number: Int, _ name: String) -> String {
        phrase(number == 1 ? "\(name)-one" : "\(name)-other", ["n": String(number)])
    }

    func kind(_ kind: Kind) -> String { word("kind", kind) }

    /// A word of a closed list: `part-trigger`, `verb-enabled`.
    func word<Value: ClosedList>(_ list: String, _ value: Value) -> String {
        listed[list]?[value.rawValue] ?? word("\(list)-\(value.rawValue)")
    }
}

extension LocalizedStrings {
    /// Every word that pages themselves ask for. Templates are checked for theirs when the theme loads.
    static let required: [String] =
        listedNames
        + Vocabulary.allCases.flatMap { ["vocabulary-\($0.rawValue)", "about-\($0.rawValue)", "singular-\($0.singular)"] }
        + Kind.allCases.flatMap { ["list-\($0.rawValue)", "about-list-\($0.rawValue)"] } + (1...12).map { "month-\($0)" }
        + Kind.allCases.map { "graph-outcome-\($0.rawValue)" } + FactorFamily.known.map { "family-\($0)" }
        + Body.Word.allCases.map(\.rawValue) + learning + GraphSign.ownWords
        + [
            "date-unknown", "date-day", "date-month", "date-time", "date-short", "time", "time-and-utc", "utc", "list-narratives",
            "about-list-narratives",
            "list-year", "narratives-one", "narratives-other", "fiction", "fictions-one", "fictions-other", "in-narratives-one",
            "in-narratives-other", "played-in-one", "played-in-other", "page-of", "not-found",
            "mentions-of", "mentions-one", "mentions-other", "mentions-all", "what-helped", "what-helped-listed", "moment-other",
            "graph-title", "graph-summary", "graph-more", "graph-stopped", "graph-helped", "graph-helped-partly", "graph-tried",
            "graph-carried", "graph-loop-reinforcing", "graph-loop-balancing", "graph-loop-unsigned", "graph-thinned", "via", "and",
            "shared-one", "shared-days", "shared-relation", "shared-conditions", "shared-conditions-too", "shared-sides",
            "shared-symptoms", "shared-place", "shared-response", "shared-concept", "shared-words", "tried-in-both", "helped-in-both",
            "tried-here", "tried-there", "archive", "archive-about", "archive-overview-about", "archive-label", "archive-year",
            "conditions",
            "looked-like", "demanded", "alike-label", "told-both-times", "told-before", "told-after", "before-label", "records-before",
            "records-undated-one", "records-undated-other", "family-other", "precursor", "action-tried", "moved-to", "search",
            "about-search",
            "cards", "about-cards", "moment-minutes", "in-editions", "in-no-edition", "edition-note", "edition-replaced",
        ]

    /// The words of the indexes and of the patterns.
    private static let learning: [String] =
        indexes + patterns + [
            "index-what-helped-by-capacity",
            "about-index-what-helped-by-capacity", "way-factor", "way-capacity", "helped-with-the-whole", "no-capacity-named",
            "no-system-named", "no-organisation-named",
        ]

    private static let patterns: [String] = ActionPatterns.all.flatMap { pattern in
        ["", "-about", "-why", "-rule"].map { "pattern-\(pattern.name)\($0)" }
    }

    /// The words of closed lists that no property holds.
    private static func declared<Record>(by format: [Field<Record>]) -> [String] {
        func inside(_ list: some RecordList) -> [String] { declared(by: list.fields) }
        return format.flatMap { field -> [String] in
            switch field.value {
            case .word(let words, _) where field.isPlain: words.map { "\(field.name)-\($0)" }
            case .records(let list): inside(list)
            default: []
            }
        }
    }

    /// The closed lists whose values have words: what the names begin with, and the values.
    private static let lists: [(list: String, values: [String])] = [
        values("kind", Kind.self), values("outcome", Kind.self), values("part", ContributingFactor.Part.self),
        values("moment", TimelineEvent.Part.self),
        values("verb", Relation.Verb.self), values("timing", Relation.Timing.self), values("worked", Adaptation.Worked.self),
        values("capacity", Capacity.self), values("aim", Action.Aim.self), values("stage", Action.Stage.self),
        values("horizon", Action.Horizon.self), values("temporal", Action.Temporal.self),
        values("state", Action.State.self), values("held", ActionOutcome.Held.self),
        values("stopped-by", Narrative.NearMiss.Stopper.self), values("heading-aim", Action.Aim.self),
    ]

    private static let listedNames: [String] =
        (lists.flatMap { list in list.values.map { "\(list.list)-\($0)" } } + declared(by: Narrative.Fields.format)).uniqued()

    private static func values<Value: ClosedList>(_ list: String, _ type: Value.Type) -> (list: String, values: [String]) {
        (list, Value.allCases.map(\.rawValue))
    }

    /// A finding for each word that the theme does not have.
    package func findings(file: String) -> [Finding] {
        LocalizedStrings.required.filter { strings[$0] == nil }.map {
            Finding("theme", "The theme's words lack `\($0)`.", fix: "Add `\($0): …`.", file: file)
        }
    }
}
