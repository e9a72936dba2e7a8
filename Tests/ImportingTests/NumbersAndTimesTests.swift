import Testing

struct NumbersAndTimesTests {
    @Test func `What came in as it was said differs in nothing`() {
        let source = "1. 2025-04-14 17:02-17:10 UTC+2: 40 labels\n2. 14 April 2025, 5:20 pm GMT-0400: 3 more <!-- 99 -->\n"
        let narrative =
            "- at: 2025-04-14T17:02+02:00\n  event: \"until 17:10 UTC+2: 40 labels\"\n- at: 2025-04-14T17:20-04:00\n  event: 3 more\n"
        #expect(NumbersAndTimes.differences(source, narrative) == [])
    }

    @Test(arguments: [
        // An offset that was dropped, one that stands among the words, a beginning that was dropped, a number that was.
        ("- 2025-04-14 17:02 UTC+2: Seen", "  - at: 2025-04-14T17:02Z\n    event: Seen"),
        ("- 2025-04-14 17:02 UTC-5: Seen", "  - at: 2025-04-14T17:02Z\n    event: \"5: Seen\""),
        ("- 2025-04-14 17:02-17:10 UTC: Seen", "  - at: 2025-04-14T17:10Z\n    event: Seen"),
        ("- 2025-04-14 17:02 UTC: 40 labels", "  - at: 2025-04-14T17:02Z\n    event: labels"),
        ("14-16 April 2025", "date: 2025-04-16"),
    ])
    func `What was dropped or turned round is found`(_ source: String, _ narrative: String) {
        #expect(NumbersAndTimes.differences(source, narrative) != [])
    }
}
