import Scratch
import Testing

/// What a key of a source says of days and times is read right, both ends of it, or stays where it is and is told.
struct DateKeysTests {
    @Test(arguments: [
        ("2025-04-14 17:02-18:10 UTC", "2025-04-14T17:02Z", "2025-04-14T18:10Z"), ("2025-04-14 – 2025-04-16", "2025-04-14", "2025-04-16"),
        ("2025-04-14 to 2025-04-16", "2025-04-14", "2025-04-16"), ("April 14–16, 2025", "2025-04-14", "2025-04-16"),
        ("14-16 April 2025", "2025-04-14", "2025-04-16"), ("14.–16.04.2025", "2025-04-14", "2025-04-16"),
        ("30 April - 2 May 2025", "2025-04-30", "2025-05-02"), ("30 December - 2 January 2025", "2024-12-30", "2025-01-02"),
        ("2025-04-14 23:50-00:10 UTC+2", "2025-04-14T23:50+02:00", "2025-04-15T00:10+02:00"),
    ]) func `A key of two dates says when it began and when it was over`(_ words: String, _ date: String, _ ended: String) throws {
        let source = "# Blank labels\n\n**Date:** \(words)\n\n## Summary\n\nBlank.\n"
        let (text, rules) = try Scratch.imported(source)
        #expect(text.contains("\ndate: \(date)\nended: \(ended)\n") && !text.contains("**Date:**") && rules == [])
        #expect(NumbersAndTimes.differences(source, text) == [])
    }

    @Test(arguments: [
        "Q2 2025", "2025-04-14, written 2025-05-02", "20250414", "2025-W16", "2025-04-14 17:02 UTC (seen 17:30 UTC)", "14 avril 2025",
        "2025年4月14日", "1744650120", "Spring 2025",
    ])
    func `A date that is not read surely is named and stays`(_ words: String) throws {
        let (text, rules) = try Scratch.imported("# Blank labels\n\n**Date:** \(words)\n\n## Summary\n\nBlank.\n")
        #expect(text.contains("\n**Date:** \(words)\n") && rules.count { $0 == "import-date" } == 1)
    }

    @Test func `An end of its own comes before the end of a range, which stays`() throws {
        let line = "**Date:** 2025-04-14 17:02-18:10 UTC"
        let (text, rules) = try Scratch.imported("# Blank labels\n\n\(line)\n**Resolved:** 2025-04-14 19:10 UTC\n\n## Summary\n\nBlank.\n")
        #expect(
            text.contains("date: 2025-04-14T17:02Z\nended: 2025-04-14T19:10Z\n") && text.contains("\n\(line)\n")
                && rules == ["import-stays"])
    }

    @Test func `A key with an offset behind its name is read by it`() throws {
        let (text, _) = try Scratch.imported(
            "# Blank labels\n\n**Started (UTC+2):** 2025-04-14 17:02\n\n## Summary\n\nBlank.\n", zone: "+09:00")
        #expect(text.contains("\ndate: 2025-04-14T17:02+02:00\n"))
    }
}
