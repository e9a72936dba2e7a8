import Foundation
import Narratives
import Scratch
import Testing

@testable import Importing

/// What a source says of days and times is read right, both ends of it, or stays where it is and is told.
struct TimesTests {
    private func timeline(_ items: String, heading: String = "Timeline") -> String {
        "---\ntitle: Blank labels\ndate: 2025-04-14\nsummary: Labels were blank.\n---\n\n## \(heading)\n\n\(items)\n"
    }

    /// Front matter of a timeline, or nil where the section stays.
    private func moments(_ text: String) -> [String]? {
        guard let start = text.range(of: "\ntimeline:\n") else { return nil }
        return text[start.upperBound...].split(separator: "\n").prefix { $0.hasPrefix("  ") }.map {
            $0.drop { " -".contains($0) }.description
        }
    }

    @Test(arguments: [
        ("UTC+2", "+02:00"), ("UTC+02:00", "+02:00"), ("UTC +2", "+02:00"), ("(UTC+2)", "+02:00"), ("[UTC + 2]", "+02:00"),
        ("GMT-0400", "-04:00"),
        ("GMT+01:00", "+01:00"), ("UTC+5:30", "+05:30"), ("UTC\u{2212}3:30", "-03:30"), ("UTC\u{2013}5", "-05:00"), ("(GMT+1)", "+01:00"),
        ("Z+1", "+01:00"), ("UTC±0", "Z"), ("+02", "+02:00"), ("-0800", "-08:00"), ("CEST (UTC+2)", "+02:00"), ("IST (UTC+5:30)", "+05:30"),
        ("UTC+1 (Zurich time)", "+01:00"),
        ("Central European Time (CET)", "+01:00"), ("PDT (UTC-7)", "-07:00"),
        ("utc+2", "+02:00"), ("UTC\u{A0}+2", "+02:00"), ("UTC\u{2009}+2", "+02:00"), ("ＵＴＣ＋２", "+02:00"), ("UTC/GMT", "Z"),
        ("+0000 UTC", "Z"),
        ("UTC (19:02 CEST)", "Z"), ("UTC / 19:02 CEST", "Z"), ("UTC+14", "+14:00"), ("UTC-12:00", "-12:00"),
    ]) func `An offset is read in every spelling, and nothing of it stands among the words`(_ zone: String, _ offset: String) throws {
        let item = "- 2025-04-14 17:02 \(zone): Seen."
        let (text, _) = try Scratch.imported(timeline(item))
        #expect(moments(text) == ["at: 2025-04-14T17:02\(offset)", "event: Seen."])
        #expect(
            NumbersAndTimes.differences(item.replacing("＋", with: "+").replacing("ＵＴＣ", with: "UTC").replacing("２", with: "2"), text) == [])
        let key = try Scratch.imported("# Blank labels\n\n**Started:** 2025-04-14 17:02 \(zone)\n\n## Summary\n\nBlank.\n").text
        #expect(key.contains("\ndate: 2025-04-14T17:02\(offset)\n") && !key.contains("Started"))
    }

    @Test(arguments: [
        "PST/PDT", "UTC and CET", "Europe/Berlin", "ET", "BST", "local time", "Pacific Time", "UTC+27", "UTC-13", "UTC+2:75", "UTC+5.5",
        "PDT (UTC-8)",
        "UTC (19:30 CEST)", "UTC - 5", "UTC\u{2014}5", "+5min", "UTC+5min", "UTC +2 hours", "EST5EDT", "CET+1", "(UTC+2", "UTC+2/+3",
        "UTC plus 2", "UTC+5½", "UTC∓2", "GMT-4:00 PM",
    ]) func `An offset that nobody can be sure of is not guessed, be there one for all times or not`(_ zone: String) throws {
        for all in [nil, "+01:00"] {
            let item = "- 2025-04-14 17:02 \(zone): Seen."
            let (text, rules) = try Scratch.imported(timeline(item), zone: all)
            #expect(moments(text) == nil && text.hasSuffix("## Timeline\n\n\(item)\n") && rules == ["import-stays"])
            let line = "**Started:** 2025-04-14 17:02 \(zone)"
            let key = try Scratch.imported("# Blank labels\n\n\(line)\n\n## Summary\n\nBlank.\n", zone: all)
            #expect(key.text.contains("\n\(line)\n") && !key.text.contains("T17:02+01:00") && key.rules.contains("import-date"))
        }
    }

    @Test func `A name that people keep in summer means what the number beside it says`() throws {
        let (text, _) = try Scratch.imported(timeline("All times in PST (UTC-7).\n\n- 2025-07-14 17:02: Seen."))
        #expect(moments(text) == ["at: 2025-07-14T17:02-07:00", "event: Seen."])
    }

    @Test(arguments: [
        ("17:02-17:10 UTC", "Z", "until 17:10 UTC: "), ("17:02\u{2013}17:10 UTC+2", "+02:00", "until 17:10 UTC+2: "),
        ("17:02\u{2014}17:10 UTC", "Z", "until 17:10 UTC: "), ("17:02 to 17:10 UTC", "Z", "until 17:10 UTC: "),
        ("17:02 until 17:10 UTC", "Z", "until 17:10 UTC: "), ("17:02/17:10 UTC", "Z", "until 17:10 UTC: "),
        ("17:02 and 17:10 UTC", "Z", "and 17:10 UTC: "), ("17:02 → 17:10 UTC", "Z", "until 17:10 UTC: "),
        ("17:02 UTC - 17:10 UTC", "Z", "until 17:10 UTC: "), ("17:02 CEST – 17:10 UTC", "+02:00", "until 17:10 UTC: "),
        ("17:02 - 00:10 UTC", "Z", "until 00:10 UTC: "), ("17:02 UTC - 2025-04-15 00:10 UTC", "Z", "until 2025-04-15 00:10 UTC: "),
        ("~17:02 UTC", "Z", "about 17:02 UTC: "), ("about 17:02-17:10 UTC", "Z", "about 17:02-17:10 UTC: "),
        ("5:02 pm - 5:10 pm UTC", "Z", "until 5:10 pm UTC: "),
    ]) func `A range begins when it begins, and its words keep the end`(_ range: String, _ offset: String, _ words: String) throws {
        let item = "- 2025-04-14 \(range): Seen."
        let (text, _) = try Scratch.imported(timeline(item))
        #expect(moments(text) == ["at: 2025-04-14T17:02\(offset)", "event: \"\(words)Seen.\""])
        #expect(NumbersAndTimes.differences(item, text) == [])
    }

    @Test(arguments: ["17:02-18: Seen.", "5:02-5:10 pm UTC: Seen.", "17:02-08:00: Seen.", "17:02 UTC - 18 UTC: Seen.", "17:02x: Seen."])
    func `What may be an hour, an offset or a word stays`(_ words: String) throws {
        let (text, _) = try Scratch.imported(timeline("- 2025-04-14 \(words)"), zone: "+01:00")
        #expect(moments(text) == nil && text.contains("\n- 2025-04-14 \(words)\n"))
    }

    @Test(arguments: [
        ("UTC: -5 degrees", "\"-5 degrees\""), ("UTC - 5 depots went dark", "5 depots went dark"),
        ("UTC - (Dispatch) Looked", "\"(Dispatch) Looked\""),
        ("UTC (seen by a driver): Undone", "\"(seen by a driver): Undone\""),
    ]) func `Words behind a time keep their numbers and brackets`(_ words: String, _ event: String) throws {
        let (text, _) = try Scratch.imported(timeline("- 2025-04-14 17:02 \(words)"))
        #expect(moments(text) == ["at: 2025-04-14T17:02Z", "event: \(event)"])
    }

    @Test(arguments: [
        ("Timeline (UTC+2)", "- 17:02: Seen.", "+02:00"), ("Timeline, all times in UTC-5", "- 17:02: Seen.", "-05:00"),
        ("Timeline", "All times in UTC+1.\n\n- 17:02: Seen.", "+01:00"), ("Timeline", "_All times are UTC+1._\n\n- 17:02: Seen.", "+01:00"),
        ("Timeline", "All times are in UTC unless noted.\n\n- 17:02: Seen.", "Z"),
        ("Timeline", "All times in UTC+1.\n\n| Time | Event |\n|---|---|\n| 17:02 | Seen. |", "+01:00"),
        ("Timeline", "| Time (UTC+1) | Event |\n|---|---|\n| 17:02 | Seen. |", "+01:00"),
        ("Timeline", "- 17:02: Seen.\n\nAll times in UTC+1.", "+01:00"), ("Timeline", "- 17:02: Seen.\nAll times in UTC+1.", "+01:00"),
        ("Timeline", "| UTC | Event |\n|---|---|\n| 2025-04-14 17:02 | Seen. |", "Z"),
        ("Timeline", "| Date | Time [GMT-0400] | Event |\n|---|---|---|\n| 2025-04-14 | 17:02 | Seen. |", "-04:00"),
    ]) func `An offset for all times is read where it is said`(_ heading: String, _ items: String, _ offset: String) throws {
        let (text, _) = try Scratch.imported(timeline(items, heading: heading), zone: "+09:00")
        #expect(moments(text) == ["at: 2025-04-14T17:02\(offset)", "event: Seen."])
    }

    @Test(arguments: [
        ("Timeline (PST/PDT)", "- 17:02: Seen."), ("Timeline (UTC+2)", "All times in UTC.\n\n- 17:02: Seen."),
        ("Timeline", "All times in PST/PDT.\n\n- 17:02: Seen."), ("Timeline", "We used UTC and CET.\n\n- 17:02: Seen."),
        ("Timeline", "All times in UTC. All times in CET.\n\n- 17:02: Seen."), ("Timeline", "All times are local.\n\n- 17:02: Seen."),
        ("Timeline", "08:32 UTC it began.\n\n- 17:02: Seen."), ("Timeline", "Note: 5 depots, UTC\n\n- 17:02: Seen."),
        ("Timeline", "| Time (Berlin) | Event |\n|---|---|\n| 17:02 | Seen. |"),
        ("Timeline", "| Time (UTC) | Event |\n|---|---|\n| 17:02 | Seen (all times in CET). |"),
    ]) func `An offset for all times that is not sure, or said twice otherwise, leaves them where they are`(
        _ heading: String, _ items: String
    ) throws {
        let (text, rules) = try Scratch.imported(timeline(items, heading: heading), zone: "+09:00")
        #expect(moments(text) == nil && text.hasSuffix("## \(heading)\n\n\(items)\n") && rules == ["import-stays"])
    }

    @Test(arguments: [
        // Items, and what stands below them.
        "- 17:02 UTC: Seen.\n- 17:20 UTC: Undone.", "- 2025-04-14\n  - 17:02 UTC: Seen.\n  - 17:20 UTC: Undone.",
        "1. 17:02 UTC Seen.\n2. 17:20 UTC Undone.", "- **17:02 UTC** – Seen.\n\n- **17:20 UTC** – Undone.",
        "- [x] 17:02 UTC: Seen.\n- [ ] 17:20 UTC: Undone.", "- Apr 14, 17:02 UTC: Seen.\n- Apr 14, 17:20 UTC: Undone.",
        // Headings, and paragraphs below them.
        "### 17:02 UTC\n\nSeen.\n\n### 17:20 UTC\n\nUndone.", "### 14 April\n\n- 17:02 UTC: Seen.\n- 17:20 UTC: Undone.",
        "### April 14, 2025, 5:02 PM UTC\nSeen.\n\n### 5:20 PM UTC\nUndone.",
        "_All times in UTC_\n\n### 17:02: Seen.\n\n### 17:20: Undone.",
        // Paragraphs and lines.
        "17:02 UTC: Seen.\n\n17:20 UTC: Undone.", "**14th April 2025:**\n\n17:02 UTC: Seen.\n\n17:20 UTC: Undone.",
        "17:02 UTC: Seen.\n17:20 UTC: Undone.", "17:02 UTC  \nSeen.  \n17:20 UTC  \nUndone.", "17:02 UTC\n: Seen.\n\n17:20 UTC\n: Undone.",
        // Tables.
        "| Day | Time (UTC) | What happened |\n|---|---|---|\n| 14 April | 17:02 | Seen. |\n| | 17:20 | Undone. |",
        "| Time (UTC) | Time (UTC+2) | Event |\n|---|---|---|\n| 17:02 | 19:02 | Seen. |\n| 17:20 | 19:20 | Undone. |",
        "| Time | Zone | Event |\n|---|---|---|\n| 17:02 | UTC | Seen. |\n| 17:20 | UTC | Undone. |",
        "| Time | Event |\n|---|---|\n| All times in UTC | |\n| 17:02 | Seen. |\n| 17:20 | Undone. |",
        // In no order, since each has its day.
        "- 2025-04-14 17:20 UTC: Undone.\n- 2025-04-14 17:02 UTC: Seen.",
        // Days below the heading, be they of its own level; an offset that the first alone says.
        "All times in UTC\n\n## 14 April\n\n### 17:02\n\nSeen.\n\n### 17:20\n\nUndone.", "- 17:02 UTC: Seen.\n- 17:20: Undone.",
    ]) func `A timeline is read in any dress`(_ layout: String) throws {
        let (text, rules) = try Scratch.imported(timeline(layout))
        #expect(moments(text) == ["at: 2025-04-14T17:02Z", "event: Seen.", "at: 2025-04-14T17:20Z", "event: Undone."], "\(text)")
        #expect(!text.contains("## Timeline") && rules == [])
    }

    @Test(arguments: [
        ("- 23:50 UTC: Seen.\n- 00:20 UTC: Undone.", "2025-04-14T23:50Z", "2025-04-15T00:20Z", "Undone."),
        ("- 2025-04-14: Seen.\n- 2025-04-16: Undone.", "2025-04-14", "2025-04-16", "Undone."),
        (
            "- 17:02 UTC: Seen.\n- 17:20 UTC: Undone\n  - by a driver\n  - twice", "2025-04-14T17:02Z", "2025-04-14T17:20Z",
            "Undone; by a driver; twice"
        ),
        (
            "| Start (UTC) | End | Event | Where |\n|---|---|---|---|\n| 17:02 | | Seen. | |\n| 17:20 | 17:30 | Undone. | depot |",
            "2025-04-14T17:02Z", "2025-04-14T17:20Z", "\"until 17:30: Undone. (Where: depot)\""
        ),
    ]) func `Days carry over, and what a moment says besides is kept`(_ layout: String, _ first: String, _ second: String, _ event: String)
        throws
    {
        let (text, rules) = try Scratch.imported(timeline(layout))
        #expect(moments(text) == ["at: \(first)", "event: Seen.", "at: \(second)", "event: \(event)"], "\(text)")
        #expect(!text.contains("## Timeline") && rules == [])
    }

    @Test func `A time since it began counts from there, and stays where nobody knows when that was`() throws {
        let items = "- +0:00: Seen.\n- T+18 min: Undone.\n- +1h 5m: Told."
        let known = timeline(items).replacing("date: 2025-04-14", with: "date: 2025-04-14T17:02+02:00")
        #expect(
            moments(try Scratch.imported(known).text) == [
                "at: 2025-04-14T15:02Z", "event: Seen.", "at: 2025-04-14T15:20Z", "event: Undone.", "at: 2025-04-14T16:07Z", "event: Told.",
            ])
        #expect(moments(try Scratch.imported(timeline(items)).text) == nil)
    }

    @Test func `Links of a moment become sources`() throws {
        let (text, _) = try Scratch.imported(timeline("- 17:02 UTC: [A change](https://example.org/1) went out."))
        #expect(moments(text) == ["at: 2025-04-14T17:02Z", "event: A change went out."] && !text.contains("## Timeline"))
        #expect(text.contains("  - title: A change\n    url: https://example.org/1\n"))
    }

    @Test(arguments: [
        ("- 17:02 UTC: Seen.\n- 17:20 UTC: Undone.\n- Note: the lamp was out.", "Note: the lamp was out."),
        ("- 17:02 UTC: Seen.\n- 17:?? UTC: Told.\n- 2025-04-14 17:20 UTC: Undone.", "17:?? UTC: Told."),
        ("Graphs:\n\n- [queue](https://example.org/q)\n\n- 17:02 UTC: Seen.\n- 17:20 UTC: Undone.", "Graphs:"),
        ("| Time (UTC) | Event |\n|---|---|\n| 17:02 | Seen. |\n| ??:?? | Told. |\n| 2025-04-14 17:20 | Undone. |", "??:??"),
        ("- ~~17:00 UTC: Not so.~~\n- 17:02 UTC: Seen.\n- 17:20 UTC: Undone.", "~~17:00 UTC: Not so.~~"),
        ("### 17:02 UTC\n\nSeen.\n\n### 17:20 UTC\n\nUndone.\n\n![Labels](l.png)\n", "Labels"),
    ])
    func `What has no time is passed over where the others have one, and the section stays`(_ layout: String, _ rest: String) throws {
        let (text, rules) = try Scratch.imported(timeline(layout))
        #expect(moments(text) == ["at: 2025-04-14T17:02Z", "event: Seen.", "at: 2025-04-14T17:20Z", "event: Undone."], "\(text)")
        #expect(text.contains("## Timeline") && text.contains(rest) && rules.contains("import-stays"))
    }

    @Test func `A list below a told heading says more of it`() throws {
        let layout = "### 17:02 UTC\n\nSeen.\n\n- 16:50 lamp out\n- A driver called\n\n### 17:20 UTC: Undone.\n\n- 17:30: Told."
        let (text, _) = try Scratch.imported(timeline(layout))
        #expect(
            moments(text) == [
                "at: 2025-04-14T17:02Z", "event: Seen. 16:50 lamp out; A driver called", "at: 2025-04-14T17:20Z", "event: Undone.",
                "at: 2025-04-14T17:30Z", "event: Told.",
            ], "\(text)")
    }

    @Test(arguments: [
        ("14 April 2025\n\n9.59 KL Seen in\n- two depots\n\n10.21 Undone.", ["T09:59", "T10:21"]),
        ("- **9.59**: Seen.\n- 10:21: Undone.", ["T09:59", "T10:21"]),
        ("- 2025-04-14 0959: Seen.\n- 2025-04-14 1021 UTC Undone.", ["T09:59", "T10:21"]),
        ("- 14/04/2025 09:59: Seen.\n- 05/05/2025 10:21: Undone.", ["T09:59", "2025-05-05T10:21"]),
        ("- 04/14/2025 09:59: Seen.\n- 05/06/2025 10:21: Undone.", ["T09:59", "2025-05-06T10:21"]),
    ]) func `Times with points and without a sign are read, and days in the order that others tell`(_ layout: String, _ times: [String])
        throws
    {
        let text = try Scratch.imported(timeline(layout, heading: "Timeline (UTC)")).0
        let found = moments(text)?.filter { $0.hasPrefix("at:") } ?? []
        #expect(found.count == 2 && zip(found, times).allSatisfy { $0.contains($1) }, "\(text)")
    }

    @Test(arguments: [
        ("T+0: Seen.\n\n+5 min: Undone.", ["2025-04-14T17:02Z", "2025-04-14T17:07Z"]),
        ("- 2025-04-14T17:02:11.123Z Seen.\n- 2025-04-14T17:02:12.456Z Undone.", ["2025-04-14T17:02:11Z", "2025-04-14T17:02:12Z"]),
        ("17:02 UTC\n: Seen.\n\n17:07 UTC\n: Undone.", ["2025-04-14T17:02Z", "2025-04-14T17:07Z"]),
        (
            "- 17:02 UTC: Seen.\n- 17:07 UTC: Undone.\n\n| Boat | Crew |\n|---|---|\n| Gull | Nine |",
            ["2025-04-14T17:02Z", "2025-04-14T17:07Z"]
        ),
    ]) func `Moments counted from nought, parted finely, defined, or beside another table are read`(_ layout: String, _ times: [String])
        throws
    {
        let began = timeline(layout).replacing("date: 2025-04-14", with: "date: 2025-04-14T17:02Z")
        let text = try Scratch.imported(began).text
        #expect(moments(text)?.filter { $0.hasPrefix("at:") } == times.map { "at: \($0)" }, "\(text)")
        #expect(!layout.contains(".123Z") || text.contains("at 17:02:11.123Z: Seen."))
        #expect(!layout.contains("Gull") || text.hasSuffix("| Gull | Nine |\n"))
    }

    @Test(arguments: ["14 April 2025\n\n9.59 Seen.\n\n10.21 Undone.", "- 09:59: Seen.", "| Time | Event |\n|---|---|\n| 09:59 | Seen. |"])
    func `A timeline of which nothing says the offset stays whole, and is told what to write`(_ layout: String) throws {
        let scratch = try Scratch(["source/a.md": timeline(layout)])
        let findings = try scratch.run().findings.filter { $0.rule == "import-stays" }
        #expect(findings.map(\.message) == ["“Timeline” stays in the body: nothing says which offset from UTC its times have."])
        #expect(findings.allSatisfy { $0.fix?.contains("`zone: \"+01:00\"`") ?? false })
        #expect(try scratch.files("content")["narratives/a.md"]?.contains(layout) ?? false)
    }

    @Test func `A heading that says no more than where the timeline is needs no word`() throws {
        let (text, rules) = try Scratch.imported(timeline("See [the document](https://example.org/t)."))
        #expect(moments(text) == nil && text.contains("## Timeline\n\nSee [the document]") && rules == [])
    }

    @Test(arguments: ["> A quote.", "```\nlog 17:04\n```", "![Labels](l.png)", "It took 18 minutes.", "### Commits\n\n- 2 of them"])
    func `Where more stands among the moments, they are read and the section stays`(_ more: String) throws {
        let layout = "- 17:02 UTC: Seen.\n- 17:20 UTC: Undone.\n\n\(more)"
        let (text, rules) = try Scratch.imported(timeline(layout))
        #expect(moments(text) == ["at: 2025-04-14T17:02Z", "event: Seen.", "at: 2025-04-14T17:20Z", "event: Undone."], "\(text)")
        #expect(text.contains("## Timeline\n\n- 17:02 UTC: Seen.") && rules.contains("import-stays"))
    }

    @Test(arguments: [
        "- 17:20 UTC: Undone.\n- 17:02 UTC: Seen.", "- 17:02 UTC: Seen.\n- 17:?? UTC: Undone.", "- 17:02 UTC: Seen.\n- Undone.",
        "- 17:02 UTC: Seen.\n- May 5 depots were dark.", "- 17:02 UTC: Seen.\n- 17 may have failed.",
        "| Time | Time | Event |\n|---|---|---|\n| 17:02 UTC | 19:02 | Seen. |",
    ]) func `A timeline of which one moment is not sure stays whole`(_ layout: String) throws {
        let (text, rules) = try Scratch.imported(timeline(layout))
        #expect(moments(text) == nil && text.hasSuffix("## Timeline\n\n\(layout)\n") && rules == ["import-stays"])
    }
}
