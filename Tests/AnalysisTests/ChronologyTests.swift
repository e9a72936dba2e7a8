import Analysis
import Narratives
import Testing

struct ChronologyTests {
    @Test
    func `Narratives come newest first, and ties by id`() throws {
        let corpus = try corpus([
            narrative("e", "2024"), narrative("d", "2024-01-01"), narrative("c", "2024-11-12T09:07+01:00"),
            narrative("b", "2024-11-12T08:30Z"),
            narrative("a", "1979-03-28"), narrative("f", "2023-12-31T23:59-01:00"),
        ])
        let chronology = Chronology(of: corpus)
        #expect(chronology.newestFirst.map { corpus.narratives[$0].id.text } == ["b", "c", "f", "d", "e", "a"])
        #expect(chronology.newestFirst.enumerated().allSatisfy { chronology.rank[$1] == $0 })
    }

    @Test
    func `Years are those that narratives are dated with, newest first`() throws {
        let corpus = try corpus([
            narrative("a", "2023-12-31T23:59-01:00"), narrative("b", "2024"), narrative("c", "2024-06"), narrative("d", "1979"),
        ])
        let years = Chronology(of: corpus).years
        #expect(years.map(\.year) == [2024, 2023, 1979])
        #expect(years.map { $0.narratives.map { corpus.narratives[$0].id.text } } == [["c", "b"], ["a"], ["d"]])
    }

    @Test
    func `What has no date comes last, in no year`() throws {
        let corpus = try corpus([narrative("a", "unknown"), narrative("b", "0001"), narrative("c", "2024"), narrative("d", "unknown")])
        let chronology = Chronology(of: corpus)
        #expect(chronology.newestFirst.map { corpus.narratives[$0].id.text } == ["c", "b", "a", "d"])
        #expect(chronology.years.map(\.year) == [2024, 1])
    }

    @Test
    func `For feeds the record counts where one is told of, else the date`() throws {
        let corpus = try corpus([
            narrative("a", "1979") { $0.recorded = EventDate("2024-05") }, narrative("b", "2024-01-02"), narrative("c", "2025"),
            narrative("d", "unknown"), narrative("e", "unknown") { $0.recorded = EventDate("2024-02") },
        ])
        let chronology = Chronology(of: corpus)
        #expect(chronology.lastRecorded(of: chronology.newestFirst).map { corpus.narratives[$0].id.text } == ["c", "a", "e", "b", "d"])
        #expect(chronology.newestFirst.map { corpus.narratives[$0].id.text } == ["c", "b", "a", "d", "e"])
    }

    @Test(arguments: Kind.allCases)
    func `One kind keeps the order of all`(kind: Kind) throws {
        let corpus = try corpus([
            narrative("a", "2020", kind: .nearMiss), narrative("b", "2021", kind: .wentRight), narrative("c", "2022", kind: .nearMiss),
            narrative("d", "2023", kind: .postMortem),
        ])
        let expected: [Kind: [String]] = [.nearMiss: ["c", "a"], .wentRight: ["b"], .postMortem: ["d"]]
        #expect(Chronology(of: corpus).narratives(of: kind, in: corpus).map { corpus.narratives[$0].id.text } == expected[kind])
    }

    @Test
    func `Severity has no say in the order`() throws {
        let corpus = try corpus([narrative("a", "2020") { $0.severity = "SEV-1" }, narrative("b", "2021") { $0.severity = "SEV-5" }])
        #expect(Chronology(of: corpus).newestFirst == [1, 0])
    }

    @Test
    func `An empty corpus has no years`() throws {
        let chronology = Chronology(of: try corpus([]))
        #expect(chronology.newestFirst == [])
        #expect(chronology.years.isEmpty)
    }
}
