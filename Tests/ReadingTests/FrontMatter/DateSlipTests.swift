import Disk
import Foundation
import Narratives
import Scratch
import Testing

@testable import Reading

/// What is said of a date that is written otherwise than the format has it.
struct DateSlipTests {
    @Test(arguments: [
        ("2024-11-12T9:07Z", 12, "Hours have two digits: `09`.", "2024-11-12T09:07Z"),
        ("2024-1-5", 6, "Months and days have two digits: `01`.", "2024-01-05"),
        ("2024/11/12", 5, "A date has hyphens between its parts, and not `/`.", "2024-11-12"),
        ("20241112", 1, "A date has hyphens between its year, month and day.", "2024-11-12"),
        ("12.11.2024", 1, "A date begins with its year.", "2024-11-12"),
        ("31/10/2024", 1, "A date begins with its year.", "2024-10-31"),
        ("12. November 2024", 1, "A date is written in digits, year first.", "2024-11-12"),
        ("Nov 3rd, 2024", 1, "A date is written in digits, year first.", "2024-11-03"),
        ("März 2024", 1, "A date is written in digits, year first.", "2024-03"),
        ("2024-11-12T10:07 UTC", 17, "UTC is written as `Z`, right behind the time.", "2024-11-12T10:07Z"),
        ("2024-11-12T10:07+1", 17, "The offset stands right behind the time, as `+01:00`.", "2024-11-12T10:07+01:00"),
        ("2024-11-12 10:07 -0530", 17, "The offset stands right behind the time, as `+01:00`.", "2024-11-12T10:07-05:30"),
        ("2024-11-12 T9:07Z", 11, "Between the day and the time stands a `T`, or one blank.", "2024-11-12T09:07Z"),
        ("2024-11-12T 10:07Z", 11, "Between the day and the time stands a `T`, or one blank.", "2024-11-12T10:07Z"),
        ("2024-11-12  10:07Z", 11, "Between the day and the time stands a `T`, or one blank.", "2024-11-12T10:07Z"),
        ("2024-11-12, 9:07 pm UTC", 11, "Between the day and the time stands a `T`, or one blank.", "2024-11-12T21:07Z"),
        ("2024 - 11 - 12", 5, "No blanks stand between the parts of a date.", "2024-11-12"),
        ("2024\u{2011}11\u{2011}12", 5, "`\u{2011}` is a hyphen or dash of another sort (U+2011).", "2024-11-12"),
        ("2024-11-12\u{A0}10:07Z", 11, "`\u{A0}` is a no-break space (U+00A0).", "2024-11-12T10:07Z"),
        ("\u{201C}2024-11-12\u{201D}", 1, "`\u{201C}` is a typographic quotation mark (U+201C).", "2024-11-12"),
        ("\u{FF12}\u{FF10}24", 1, "`\u{FF12}` is a sign of another script (U+FF12).", "2024"),
    ])
    func `A date in another form is told what differs, where, and its line as it should be`(
        text: String, column: Int, message: String, meant: String
    ) throws {
        let found = try reading(["narratives/a.md": "---\n\(required())\nended: \(text)\n---\n"]).findings
        let finding = try #require(found.first { $0.rule == "date" })
        #expect(finding.message == message && finding.fix == "Write `ended: \(meant)`.")
        #expect(finding.position == SourcePosition(line: 6, column: 7 + column))
        #expect(finding.mend == Mend(at: SourcePosition(line: 6, column: 8), from: text, to: meant))
        #expect(EventDate(meant) != nil)
    }

    @Test(arguments: [
        ("2024-11-12T10:07", "does not say where it was so", "or the offset, such as `+01:00`"),
        ("2024-11-12T10:07 CET", "`CET` is a name", "Write the offset that held"),
        ("2024-11-12 10:07 Europe/Berlin", "`Europe/Berlin` is a name", "Write the offset that held"),
        ("10:07", "a time without its day", "Write the day before it"),
        ("11/12/2024", "Some read this as 2024-12-11, and others as 2024-11-12.", "Write the one that it was."),
        ("2024-13-01", "There is no month 13.", "the year, the month and the day"),
        ("2023-02-29", "2023-02 has 28 days, and this is day 29.", "or the month alone"),
        ("2024-11-12T24:00Z", "A day has no hour 24.", "00:00 of the day after"),
        ("2024-11-12T10:61Z", "There is no minute 61.", "from 00 to 59"),
        ("2024-11-12T10:07+25:00", "No place is so far from UTC.", "as hours and minutes"),
        ("2024-11-12T10:07Z/2024-11-12T11:00Z", "These are two dates.", "the second under `ended`"),
        ("2024-11-12 to 2024-11-14", "These are two dates.", "the second under `ended`"),
        ("2024-11-12 (approx.)", "Behind the date stands `(approx.)`.", "tell the rest in the text"),
        ("24-11-12", "A year has four digits here.", "in full, first"),
        ("yesterday", "is not a date.", "2024-11-12"), ("1731405600", "is not a date.", "2024-11-12"),
    ])
    func `Where only the author can know, the finding asks for it and nothing is changed`(text: String, message: String, fix: String) throws
    {
        let found = try reading(["narratives/a.md": "---\n\(required())\nended: \(text)\n---\n"]).findings
        let finding = try #require(found.first { $0.rule == "date" })
        #expect(finding.message.contains(message) && finding.fix?.contains(fix) == true, "\(finding.whole)")
        #expect(finding.mend == nil)
    }

    @Test func `Fractions of a second are shown without, and left to the author to drop`() throws {
        let found = try reading(["narratives/a.md": "---\n\(required())\nended: 2024-11-12T10:07:01.123Z\n---\n"]).findings
        #expect(
            found.map(\.whole) == [
                "content/narratives/a.md:6:27: error date: Times go to the second, and here stand fractions of one. → "
                    + "Write `ended: 2024-11-12T10:07:01Z`."
            ])
        #expect(found.first?.mend == nil)
        let whole = try reading(["narratives/a.md": "---\n\(required())\nended: \"2024-11-12T10:07:01.000Z\"\n---\n"]).findings.first
        #expect(whole?.mend?.old == "\"2024-11-12T10:07:01.000Z\"" && whole?.mend?.new == "2024-11-12T10:07:01Z")
        #expect(whole?.position.column == 28)
    }

    @Test func `What the format has is no slip`() {
        for text in ["2024", "2024-11", "2024-11-12", "2024-11-12 09:07Z", "2024-11-12T10:07:30+01:00"] { #expect(DateSlip(text) == nil) }
    }

    @Test func `A date years ahead is a warning where the year is known, and an action may be due then`() throws {
        func rules(_ keys: String, latestYear: Int?) throws -> [String] {
            let scratch = try Scratch(["narratives/a.md": "---\n\(required())\n\(keys)\n---\n"])
            return try CorpusReader(
                ConfinedFolder(at: scratch.folder.path), name: "content", map: ParallelMap(jobs: 1), latestYear: latestYear
            ).read().findings.map(\.placed)
        }
        #expect(try rules("ended: 3024-11-12", latestYear: 2025) == ["6:8 future-date"])
        #expect(try rules("ended: 3024-11-12", latestYear: nil) == [])
        #expect(try rules("actions: [{action: A, due: 2031}]", latestYear: 2025) == [])
    }

    @Test func `A moment of the timeline a year off is a warning, and a condition lies where it may`() throws {
        let event = "timeline:\n  - {at: 2023-11-11T10:07Z, event: E"
        #expect(try faults(event + "}") == ["6:1 far-moment"])
        #expect(try faults(event + ", part: condition}") == [])
        #expect(try faults("timeline: [{at: 2024-11-11T10:07Z, event: E}, {at: 2019, event: E}]") == [])
    }
}
