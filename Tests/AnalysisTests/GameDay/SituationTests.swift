import Analysis
import Narratives
import Testing

struct SituationTests {
    /// What is seen of a timeline: moments as `date part`, signals named by their dates and places.
    private func signals(_ moments: String...) throws -> [String] {
        let narrative = try narrative("a", kind: .nearMiss) {
            $0.timeline = try moments.enumerated().map { place, moment in
                let parts = moment.split(separator: " ").map(String.init)
                var event = TimelineEvent(at: try #require(EventDate(parts[0])), event: "\(place)")
                event.part = parts.count > 1 ? try #require(TimelineEvent.Part(rawValue: parts[1])) : nil
                return event
            }
        }
        return Situation(of: narrative).signals.map(\.event)
    }

    @Test
    func `Signals before the first diagnosis are seen, in the order of their dates, and nothing else is`() throws {
        #expect(
            try signals(
                "2024-01-02 signal", "2024-01-01 signal", "2024-01-01 condition", "2024-01-01 trigger", "2024-01-02 action", "2024-01-02",
                "2024-01-02 coordination", "2024-01-03 diagnosis", "2024-01-04 signal", "2024-01-05 diagnosis") == ["1", "0"])
    }

    @Test
    func `Where no diagnosis is told of, whoever acts knows something; where nobody does, nobody can say when it was known`() throws {
        for part in ["action", "coordination", "recovery"] {
            #expect(try signals("2024-01-01 signal", "2024-01-02 \(part)", "2024-01-03 signal") == ["0"])
        }
        #expect(try signals("2024-01-01 signal", "2024-01-02 condition", "2024-01-03") == [])
    }

    @Test
    func `What may have been after the diagnosis is not seen`() throws {
        // On the day of the diagnosis, of which no time is told, and the other way round.
        #expect(try signals("2024-01-02T10:00Z signal", "2024-01-02 diagnosis") == [])
        #expect(try signals("2024-01-02 signal", "2024-01-02T10:00Z diagnosis") == [])
        #expect(try signals("2024-01 signal", "2024-01-02 diagnosis") == [])
        #expect(try signals("2023 signal", "2024-01-02 diagnosis", "2024 signal") == ["0"])
        #expect(try signals("2024-01-02T10:59+01:00 signal", "2024-01-02T11:01+01:00 signal", "2024-01-02T10:00Z diagnosis") == ["0"])
        // Dates that are the same go by the order in which they are written.
        #expect(try signals("2024-01-02 signal", "2024-01-02 diagnosis", "2024-01-02 signal") == ["0"])
    }

    @Test
    func `A scenario is played as that narrative met it of which most was seen, and a near miss once two things were`() throws {
        func met(_ id: String, _ year: String, _ kind: Kind, _ symptoms: [String], _ scenario: String?) throws -> Narrative {
            try narrative(id, year, kind: kind) {
                $0.symptoms = try symptoms.map { try located($0) }
                $0.scenarios = try scenario.map { [try located($0)] } ?? []
            }
        }
        let corpus = try corpus(
            [
                met("a", "2020", .postMortem, ["x"], "cold"), met("b", "2021", .nearMiss, ["x", "y"], "cold"),
                met("c", "2022", .wentRight, ["y", "z"], "cold"), met("d", "2023", .nearMiss, ["x"], "hot"),
                met("e", "2024", .nearMiss, [], "dark"),
                met("f", "2024", .nearMiss, ["x", "x"], nil),
            ], terms: [termPage(.scenarios, "unmet", title: "Unmet")])
        let cards = Insights(of: corpus).cards.map { "\($0.scenario?.slug.text ?? "near miss"): \(corpus.narratives[$0.narrative].id)" }
        #expect(cards == ["cold: c", "hot: d", "near miss: b"])
    }
}
