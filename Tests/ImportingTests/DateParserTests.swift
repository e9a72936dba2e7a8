import Narratives
import Testing

@testable import Importing

struct DateParserTests {
    private func dates(_ order: ImportMapping.DateOrder? = nil, zone: String? = nil) throws -> DateParser {
        var mapping = try #require(MappingReading.families.last)
        mapping.dates = order
        mapping.zone = zone.flatMap { ZoneOffset($0) }
        return DateParser(MappingIndex(mapping))
    }

    private func shown(_ outcome: DateParser.Outcome) -> String {
        switch outcome {
        case .date(let reading): reading.date.iso8601 + (reading.omitted == nil ? "" : " in part")
        case .ambiguous: "ambiguous"
        case .none: "none"
        }
    }

    @Test(arguments: [
        ("2024-05-01", "2024-05-01"), ("2024", "2024"), ("2024-05", "2024-05"), ("2024/5/1", "2024-05-01"), ("1 May 2024", "2024-05-01"),
        ("1st of May, 2024", "2024-05-01"), ("May 1st, 2024", "2024-05-01"), ("Sept 3 2024", "2024-09-03"), ("May 2024", "2024-05"),
        ("Wednesday, May 1, 2024", "2024-05-01"), ("1-May-2024", "2024-05-01"), ("01.05.2024", "2024-05-01"), ("13/05/2024", "2024-05-13"),
        ("05/13/2024", "2024-05-13"), ("05/05/2024", "2024-05-05"), ("05/06/2024", "ambiguous"), ("30 February 2024", "none"),
        ("2024-05-01T09:07:30Z", "2024-05-01T09:07:30Z"), ("2024-05-01 09:07 UTC", "2024-05-01T09:07Z"),
        ("2024-05-01 09:07 +02:00", "2024-05-01T09:07+02:00"), ("1 May 2024, 9:07 pm CET", "2024-05-01T21:07+01:00"),
        ("2024-05-01 12:07 a.m. EST", "2024-05-01T00:07-05:00"), ("2024-05-01 09:07", "2024-05-01 in part"),
        ("2024-05-01T09:07:30.250Z", "2024-05-01T09:07:30Z in part"), ("2024-05-01T09:07:30.000Z", "2024-05-01T09:07:30Z"),
        ("soon", "none"), ("1.2.3", "none"), ("2024-05-01 and later", "none"), ("May", "none"), ("", "none"),
    ])
    func `A date reads as it is written, or not at all`(_ text: String, _ expected: String) throws {
        #expect(shown(try dates().whole(text)) == expected)
    }

    @Test func `A mapping says which comes first, and which offset was meant`() throws {
        #expect(shown(try dates(.dayFirst).whole("05/06/2024")) == "2024-06-05")
        #expect(shown(try dates(.monthFirst).whole("05/06/2024")) == "2024-05-06")
        #expect(shown(try dates(zone: "+01:00").whole("2024-05-01 09:07")) == "2024-05-01T09:07+01:00")
    }

    @Test(arguments: [
        ("On Tuesday, May 7th 2019 at 09:07 UTC we", "2019-05-07T09:07Z"), ("2023-04-05-db-outage", "2023-04-05"),
        ("version 10.2.4 of 2019", "none"),
        ("It began on November 9th.", "none"), ("It may 2 or 3 times", "none"), ("https://example.org/2018/08/post", "none"),
        ("https://example.org/2018/08/05/post", "2018-08-05"), ("in March 2020", "2020-03"),
    ])
    func `A date is found among other words`(_ text: String, _ expected: String) throws {
        #expect(shown(try dates().first(in: text)) == expected)
    }
}
