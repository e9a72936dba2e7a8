import Narratives
import Testing

struct EventDateTests {
    @Test(arguments: [
        "2024", "0001", "9999", "2024-11", "2024-11-12", "2024-02-29", "2000-02-29", "2024-11-12T09:07Z", "2024-11-12T09:07:30Z",
        "2024-11-12T09:07+01:00", "2024-11-12T09:07:30-08:00", "2024-11-12T09:07+05:45", "2024-11-12T23:59:60Z",
    ])
    func `A date is shown again exactly as it was given`(text: String) throws {
        #expect(try #require(EventDate(text)).iso8601 == text)
    }

    @Test(arguments: [
        ("2024-11-12 09:07Z", "2024-11-12T09:07Z"), ("2024-11-12t09:07z", "2024-11-12T09:07Z"),
        ("2024-11-12T09:07-0800", "2024-11-12T09:07-08:00"), ("2024-11-12T09:07+00:00", "2024-11-12T09:07Z"),
        ("2024-11-12T09:07-00:00", "2024-11-12T09:07Z"),
    ])
    func `Spellings of one instant read alike`(written: String, shown: String) throws {
        #expect(try #require(EventDate(written)).iso8601 == shown)
        #expect(EventDate(written) == EventDate(shown))
    }

    @Test(arguments: [
        "", " ", "24", "0000", "12024", "2024-", "2024-1", "2024-00", "2024-13", "2024-11-", "2024-11-00", "2024-11-31", "2024-04-31",
        "2023-02-29", "1900-02-29", "2100-02-29", "20241112", "2024/11/12", "12-11-2024", "2024-11-12T", "2024-11-12T09Z",
        "2024-11-12T09:07", "2024-11-12T9:07Z", "2024-11-12T24:00Z", "2024-11-12T09:60Z", "2024-11-12T09:07:61Z",
        "2024-11-12T09:07:30.5Z", "2024-11-12T09:07+1", "2024-11-12T09:07+15:00", "2024-11-12T09:07+01:60", "2024-11-12T09:07 UTC",
        "2024-11-12T09:07Zx", "2024-11-12x", " 2024", "2024 ", "-2024", "+2024", "２０２４", "tomorrow",
    ])
    func `What the calendar or the format does not have is no date`(text: String) {
        #expect(EventDate(text) == nil)
    }

    @Test(arguments: [1900, 2000, 2023, 2024, 2100, 2400])
    func `Every day of leap and common years is there and no other`(year: Int) {
        let isLeap = [2000, 2024, 2400].contains(year)
        for (month, length) in zip(1...12, [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
            for day in 0...32 {
                let date = EventDate("\(year)-\(EventDate.padded(month))-\(EventDate.padded(day))")
                #expect((date != nil) == (1...length).contains(day), "\(year)-\(month)-\(day)")
            }
        }
    }

    @Test(arguments: [
        ("1970", 0), ("1970-01-01T00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2024", 1_704_067_200), ("2024-02-29", 1_709_164_800),
        ("2024-03", 1_709_251_200), ("2024-11-12T09:07:30Z", 1_731_402_450), ("2024-11-12T09:07:30+01:00", 1_731_398_850),
        ("2024-11-12T09:07-08:00", 1_731_431_220), ("1600-02-29", -11_670_998_400), ("0001-01-01", -62_135_596_800),
    ])
    func `Seconds count from 1970 in UTC, to the first moment that the date covers`(text: String, seconds: Int) throws {
        #expect(try #require(EventDate(text)).secondsSinceEpoch == seconds)
    }

    @Test
    func `Days and seconds are each other's inverse across four centuries`() {
        let odd = (-60_000...90_000).filter { day in
            let date = EventDate(secondsSinceEpoch: day * 86400 + 86399, precision: .second)
            return date.secondsSinceEpoch != day * 86400 + 86399 || EventDate(date.iso8601) != date
        }
        #expect(odd == [])
    }

    @Test(arguments: [
        ("2024-11-12T09:07+01:00", "2024-11-12T08:07Z"), ("2024-11-12T00:30+01:00", "2024-11-11T23:30Z"),
        ("2024-11-12T23:30-01:00", "2024-11-13T00:30Z"), ("2024-03-01T00:30+01:00", "2024-02-29T23:30Z"),
        ("2023-03-01T00:30+01:00", "2023-02-28T23:30Z"), ("2025-01-01T00:15:01+05:45", "2024-12-31T18:30:01Z"),
        ("2024-12-31T23:00-02:00", "2025-01-01T01:00Z"), ("1970-01-01T00:00+00:30", "1969-12-31T23:30Z"), ("2024", "2024"),
        ("2024-11-12", "2024-11-12"), ("2024-11-12T09:07Z", "2024-11-12T09:07Z"),
    ])
    func `An instant moves to UTC across days, months, years and leap days`(own: String, utc: String) throws {
        #expect(try #require(EventDate(own)).inUTC.iso8601 == utc)
    }

    @Test(arguments: [
        ("2024", "2024-12-31T23:59:59Z"), ("2024-02", "2024-02-29T23:59:59Z"), ("2023-02", "2023-02-28T23:59:59Z"),
        ("2024-12", "2024-12-31T23:59:59Z"), ("2024-11-12", "2024-11-12T23:59:59Z"), ("2024-11-12T09:07Z", "2024-11-12T09:07:59Z"),
        ("2024-11-12T09:07+01:00", "2024-11-12T08:07:59Z"), ("2024-11-12T09:07:30Z", "2024-11-12T09:07:30Z"),
    ])
    func `The last second is the end of what the date covers`(date: String, end: String) throws {
        let last = try #require(EventDate(date)).lastSecond
        #expect(EventDate(secondsSinceEpoch: last, precision: .second).iso8601 == end)
    }

    @Test(arguments: [
        ("2024", "2024-01-01T00:00:00Z"), ("2024-11", "2024-11-01T00:00:00Z"), ("2024-11-12", "2024-11-12T00:00:00Z"),
        ("2024-11-12T09:07-03:30", "2024-11-12T09:07:00-03:30"), ("0987", "0987-01-01T00:00:00Z"),
    ])
    func `Feeds get a full instant whatever the precision`(date: String, full: String) throws {
        #expect(try #require(EventDate(date)).rfc3339 == full)
    }

    @Test
    func `Precisions order from the coarsest to the finest`() throws {
        let dates = ["2024", "2024-11", "2024-11-12", "2024-11-12T09:07Z", "2024-11-12T09:07:30Z"]
        let precisions = dates.compactMap { EventDate($0)?.precision }
        #expect(precisions == [.year, .month, .day, .minute, .second])
        #expect(precisions.sorted() == precisions)
    }
}
