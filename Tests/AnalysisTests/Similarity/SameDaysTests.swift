import Narratives
import Testing

@testable import Analysis

struct SameDaysTests {
    private func isOne(_ first: (String, String?), _ second: (String, String?), systems: (String, String) = ("storage", "storage")) throws
        -> Bool
    {
        func telling(_ id: String, _ time: (String, String?), _ system: String) throws -> Narrative {
            try narrative(id, time.0) {
                $0.ended = try time.1.map { try #require(EventDate($0)) }
                $0.systems = [try located(system)]
            }
        }
        return try corpus([telling("m", first, systems.0), telling("n", second, systems.1)]).areOfSameDays(0, 1)
    }

    @Test func `Two that touch one system on one day may tell of one event`() throws {
        #expect(try isOne(("2011-04-21T00:47-07:00", "2011-04-24"), ("2011-04-21", nil)))
        #expect(try isOne(("2011-04-21", "2011-04-24"), ("2011-04-24T10:00Z", nil)))
        #expect(try !isOne(("2011-04-21", nil), ("2011-04-21", nil), systems: ("storage", "trim")))
    }

    @Test func `The day is the one that is written, wherever it was`() throws {
        #expect(try isOne(("2025-01-29T20:48-05:00", nil), ("2025-01-29", nil)))
        #expect(try !isOne(("2025-01-29T20:48-05:00", nil), ("2025-01-30", nil)))
    }

    @Test(
        arguments: [("2018-10-28", nil), ("2018-10", nil), ("2018", nil), ("2018-10-01", "2018-11-30"), (EventDate.unknown, nil)]
            as [(String, String?)])
    func `The day before, a month, a year and a long time are no one day`(other: (String, String?)) throws {
        #expect(try !isOne(("2018-10-29", nil), other))
    }
}
