import Narratives
import Testing

@testable import tributary

struct SinceTests {
    @Test(arguments: [
        ("2y", "2026-12-01", "2024-12-01"), ("6m", "2026-12-01", "2026-06-01"), ("14m", "2026-01-31", "2024-11-30"),
        ("1y", "2024-02-29", "2023-02-28"), ("10w", "2026-12-01", "2026-09-22"), ("90d", "2026-12-01", "2026-09-02"),
        ("2024", "2026-12-01", "2024"), ("2024-05", "2026-12-01", "2024-05"), ("2024-05-06", "2026-12-01", "2024-05-06"),
        ("9999y", "2026-12-01", "0001-01-01"),
    ])
    func `So long ago, or a date, comes to a day`(written: String, today: String, day: String) throws {
        let now = try #require(EventDate(today))
        let date = try #require(Since(argument: written)?.date(asOf: now))
        #expect(date.iso8601 == day)
    }

    @Test(arguments: ["", "y", "2", "2x", "-2y", "+2y", "0d", "2 y", "2.5y", "99999d", "2024-13", "yesterday"])
    func `Anything else is refused`(written: String) { #expect(Since(argument: written) == nil) }
}
