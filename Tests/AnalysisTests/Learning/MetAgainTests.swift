import Analysis
import Narratives
import Testing

struct MetAgainTests {
    /// An action of 2020 that addresses a leak in storage.
    private func first(_ change: (inout Narrative.Fields) throws -> Void = { _ in }) throws -> Narrative {
        try narrative("first", "2020-05-01") {
            ($0.factors, $0.systems, $0.organisation) = ([try factor("leak")], [try located("storage")], "Alder")
            $0.actions = [try action(), try action(["leak"])]
            try change(&$0)
        }
    }

    private func later(
        _ id: String = "later", _ date: String = "2021", _ organisation: String? = "Alder", kind: Kind = .postMortem,
        factors: [String] = ["leak"],
        technologies: [String] = []
    ) throws -> Narrative {
        try narrative(id, date, kind: kind) {
            $0.factors = try factors.map { try factor($0) }
            ($0.systems, $0.organisation) = ([try located("storage")], organisation)
            $0.technologies = try technologies.map { try located($0) }
        }
    }

    /// The ids of what the second action's condition met later.
    private func met(_ narratives: [Narrative], terms: [TermPage] = []) throws -> [String] {
        let corpus = try corpus(narratives.sorted { $0.id < $1.id }, terms: terms)
        let index = try #require(corpus.index(of: try slug("first")))
        let meetings = Insights(of: corpus).learning.metAgain.meetings(of: index)
        #expect(meetings.isEmpty || meetings.count == 2 && meetings[0].isEmpty)
        return meetings.last?.map { corpus.narratives[$0.narrative].id.text } ?? []
    }

    @Test(arguments: Kind.allCases)
    func `A later narrative of any kind asks whether the action held, if the condition met the same system there`(kind: Kind) throws {
        #expect(try met([first(), later(kind: kind)]) == ["later"])
        #expect(try met([first(), later(kind: kind, factors: ["drift"])]).isEmpty)
        #expect(try met([first { $0.systems = [try located("network")] }, later(kind: kind)]).isEmpty)
    }

    @Test(arguments: ["2019", "2020", "2020-05-01", EventDate.unknown])
    func `What came before, or may have, asks nothing`(date: String) throws {
        #expect(try met([first(), later("later", date)]).isEmpty)
    }

    @Test
    func `A system of the same name elsewhere is another, unless it is made of the same`() throws {
        #expect(try met([first(), later("later", "2021", "Birch")]).isEmpty)
        let made = try first { $0.technologies = [try located("vane"), try located("trim")] }
        #expect(try met([made, later("later", "2021", "Birch", technologies: ["trim", "vane"])]) == ["later"])
        #expect(try met([made, later("later", "2021", "Birch", technologies: ["trim"])]).isEmpty)
    }

    @Test
    func `Names of a page count as one, and so do local ones`() throws {
        let terms = [
            try termPage(.factors, "leak", title: "Leak", aliases: ["drip"]),
            try termPage(.systems, "storage", title: "Storage", aliases: ["disks"]),
        ]
        let narrative = try first {
            ($0.factors, $0.systems) = ([try factor("drip", as: "slow-leak")], [try located("disks")])
            $0.actions[1].addresses = [try located("slow-leak")]
        }
        #expect(try met([narrative, later()], terms: terms) == ["later"])
    }

    private func outcome(_ held: ActionOutcome.Held, _ narrative: String? = nil, when: String? = nil) throws -> ActionOutcome {
        var outcome = ActionOutcome(held: held)
        outcome.narrative = try narrative.map { try located($0) }
        outcome.plain["when"] = try when.map { .date(try #require(EventDate($0))) }
        return outcome
    }

    @Test
    func `An outcome answers for the narrative that it names, else for all until it was noted`() throws {
        func asked(_ outcomes: ActionOutcome...) throws -> [String] {
            try met([first { $0.actions[1].outcome = outcomes }, later("m", "2021"), later("n", "2023")])
        }
        #expect(try asked() == ["m", "n"])
        #expect(try asked(outcome(.no, "m")) == ["n"])
        #expect(try asked(outcome(.partly, "m"), outcome(.yes, "n")).isEmpty)
        #expect(try asked(outcome(.yes, when: "2022")) == ["n"])
        #expect(try asked(outcome(.yes)).isEmpty)
        #expect(try asked(outcome(.notMet, when: "2024")) == ["m", "n"])
    }

    @Test
    func `An action that was dropped is not asked about, and what is invented asks nothing of what is not`() throws {
        #expect(try met([first { $0.actions[1].state = .dropped }, later()]).isEmpty)
        #expect(try met([first(), later().changed { $0.isFiction = true }]).isEmpty)
    }

    @Test
    func `The first few are named, in the order of time`() throws {
        let many = try (0..<6).map { try later("m-\($0)", "\(2030 - $0)") }
        #expect(try met([first()] + many) == ["m-5", "m-4", "m-3"])
    }
}
