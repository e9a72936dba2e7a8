import Narratives
import Testing

@testable import Publishing

struct LocalizedStringsTests {
    private let wording: LocalizedStrings

    init() throws { wording = LocalizedStrings(try DefaultTheme.source().strings) }

    @Test(arguments: [
        ("2024", "2024"), ("0987", "987"), ("2024-11", "November 2024"), ("2024-11-12", "12 November 2024"),
        ("2024-02-29", "29 February 2024"),
        ("2024-11-02T09:07Z", "2 November 2024, 09:07 UTC"), ("2024-11-12T09:07:05Z", "12 November 2024, 09:07:05 UTC"),
        ("2024-11-12T10:07+01:00", "12 November 2024, 10:07 +01:00 (09:07 UTC)"),
        ("2024-11-12T10:07:30-08:00", "12 November 2024, 10:07:30 -08:00 (18:07:30 UTC)"),
        ("2024-11-12T00:30+01:00", "12 November 2024, 00:30 +01:00 (23:30 UTC, 11 November)"),
        ("2024-12-31T23:30-01:00", "31 December 2024, 23:30 -01:00 (00:30 UTC, 1 January)"),
        ("2024-03-01T00:30+05:45", "1 March 2024, 00:30 +05:45 (18:45 UTC, 29 February)"),
    ])
    func `A date is shown as precisely as it was given, with its offset and UTC beside it`(date: String, shown: String) throws {
        #expect(wording.dates.date(try #require(EventDate(date))) == shown)
    }

    @Test(arguments: [("2024", "2024"), ("2024-11", "November 2024"), ("2024-11-12T00:30+01:00", "12 November 2024")])
    func `The day of a moment is that of its own offset`(date: String, shown: String) throws {
        #expect(wording.dates.day(try #require(EventDate(date))) == shown)
    }

    @Test
    func `A theme's words decide how a date is put together`() throws {
        var strings = try DefaultTheme.source().strings
        strings["month-11"] = "Nov."
        strings["date-day"] = "{year}/{month}/{day}"
        strings["date-time"] = "{time} – {date}"
        strings["time"] = "{time}h ({offset})"
        strings["utc"] = "GMT"
        #expect(LocalizedStrings(strings).dates.date(try #require(EventDate("2024-11-12T09:07Z"))) == "09:07h (GMT) – 2024/Nov./12")
    }

    @Test
    func `German has every word of English, with the same places to fill in`() throws {
        // A word that is missing is a finding, which the source is without.
        let (english, german) = (try DefaultTheme.source().strings, try DefaultTheme.source(language: "de").strings)
        func places(_ text: String) -> [String] { text.matches(of: /{[^}]*}/).map { String($0.0) }.sorted() }
        #expect(german.keys.sorted() == english.keys.sorted())
        for (name, word) in english { #expect(Set(places(german[name] ?? "")) == Set(places(word)), "\(name)") }
        #expect(german.values.filter { $0.contains("  ") || $0.isEmpty } == [])
    }

    @Test(arguments: [
        ("2024", "2024"), ("2024-03", "März 2024"), ("2024-11-02", "2. November 2024"),
        ("2024-11-12T00:30+01:00", "12. November 2024, 00:30 +01:00 (23:30 UTC, 11. November)"),
    ])
    func `A date in German is put together as Germans write it`(date: String, shown: String) throws {
        #expect(LocalizedStrings(try DefaultTheme.source(language: "de").strings).dates.date(try #require(EventDate(date))) == shown)
    }

    @Test(arguments: [(0, "0 narratives"), (1, "1 narrative"), (2, "2 narratives"), (1000, "1000 narratives")])
    func `One is counted in the singular, anything else in the plural`(number: Int, shown: String) {
        #expect(wording.count(number, "narratives") == shown)
    }

    @Test
    func `What is filled in is never filled in again, and may stand more than once`() {
        let wording = LocalizedStrings(["a": "{x} and {y}", "b": "{x}, {x}", "c": "plain"])
        #expect(wording.phrase("a", ["x": "{y}", "y": "{x}"]) == "{y} and {x}")
        #expect(wording.phrase("b", ["x": "1"]) == "1, 1")
        #expect(wording.phrase("c", ["x": "1"]) == "plain")
    }

    @Test
    func `The default theme has every word, and no word of a closed list is left untold`() {
        #expect(wording.findings(file: "en.yaml") == [])
        #expect(Set(LocalizedStrings.required).count == LocalizedStrings.required.count)
        for verb in Relation.Verb.allCases { #expect(wording.word("verb", verb) != "verb-\(verb.rawValue)") }
        for capacity in Capacity.allCases { #expect(wording.word("capacity", capacity) != "capacity-\(capacity.rawValue)") }
    }

    @Test
    func `A family of factors has the theme's word for it; one of the authors' own reads as words`() throws {
        #expect(wording.family(try #require(Slug("seeing"))) == "Seeing")
        #expect(wording.family(try #require(Slug("night-work"))) == "Night work")
    }
}
