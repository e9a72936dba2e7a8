import Narratives
import Testing

@testable import Reading

/// Every key of the format, read whole for each of the kinds.
struct NarrativeKeysTests {
    @Test
    func `A post-mortem is read with every key it can have`() throws {
        let (read, findings) = try narrative(EveryKey.postMortem, body: EveryKey.body)
        #expect(findings == [])
        let narrative = try #require(read)
        #expect(narrative.id.text == "a")
        #expect(narrative.file == "content/narratives/a.md")
        #expect(narrative.title == "A deploy wakes a thundering herd")
        #expect(narrative.kind == .postMortem)
        #expect(narrative.date?.iso8601 == "2024-11-12")
        #expect(narrative.ended?.iso8601 == "2024-11-12T10:04Z")
        #expect(narrative.recorded?.iso8601 == "2025-01-10")
        #expect(narrative.isFiction)
        #expect(narrative.capacities == [.slack])
        #expect(narrative["normal-work"] == "Rules are added each week.")
        #expect(narrative.summary == "One or two sentences.")
        #expect(narrative["hook"] == "Why read on.")
        #expect(narrative.organisation == "Canva")
        #expect(narrative.systems.values().map(\.text) == ["api-gateway", "cdn"])
        #expect(narrative.technologies.values().map(\.text) == ["netty", "ecs"])
        #expect(narrative.tags.values().map(\.text) == ["overload"])
        #expect(narrative.status == .draft)
        #expect(narrative.authors == ["Platform team", "Another"])
        #expect(narrative.impact == "Prose.")
        #expect(narrative.severity == "SEV-1")
        #expect(narrative.symptoms.values().map(\.text) == ["latency", "all-requests-failing"])
        #expect(narrative.response.values().map(\.text) == ["load-shedding", "lost-tools"])
        #expect(narrative.lessons == ["Ramps are for recovery too."])
        #expect(narrative.aliases.map(\.value.written) == ["canva-outage", "/2019/06/outage/"])
        #expect(narrative.extensions.map(\.name) == ["x-anything", "x-ticket"])
        #expect(narrative.extensions.last?.value == .text("OPS-1"))
        #expect(
            narrative.extensions.first?.value
                == .mapping([Extension(name: "b", value: .list([.text("1"), .text("two")])), Extension(name: "a", value: .text("yes"))]))
        #expect(narrative.body.headings.map(\.id) == ["a-stale-traffic-rule"])
    }

    @Test
    func `Factors, relations and adaptations are read with every key they can have`() throws {
        let narrative = try #require(try narrative(EveryKey.postMortem, body: EveryKey.body).narrative)
        func located(_ text: String) throws -> Located<Slug> { Located(try #require(Slug(text)), at: .start) }
        var stale = ContributingFactor(factor: try located("stale-config"))
        stale.localName = Slug("stale-rule")
        stale.here = "A leftover rule sent IPv6 traffic over public transit."
        stale.part = .condition
        stale.plain["since"] = .date(try #require(EventDate("2019-05")))
        stale["unseen"] = "The canary counted errors alone."
        let heading = Located(Evidence.heading("a-stale-traffic-rule"), at: .start)
        let report = Located(Evidence.source(try #require(Slug("report"))), at: .start)
        stale.evidence = [heading, report]
        #expect(narrative.factors == [stale, ContributingFactor(factor: try located("saturation"))])
        #expect(narrative.factors.map(\.factor.position.line) == [37, 44])
        var relation = Relation(from: try located("stale-rule"), verb: .enabled, to: try located("saturation"))
        relation.via = Slug("cdn-streaming")
        relation.timing = .downAndUp
        relation["note"] = "Slowly."
        relation.evidence = [heading]
        let last = Relation(from: try located("saturation"), verb: .triggered, to: try located("outcome"))
        #expect(narrative.relations == [relation, last])
        #expect(narrative.relations.map(\.leadsToOutcome) == [false, true])
        var adaptation = Adaptation(what: "Blocked all traffic, then let it back in.")
        adaptation.who = "on-call engineer"
        adaptation.capacity = .operatorKnob
        adaptation.helped = [try located("saturation")]
        adaptation["designed-for"] = "ddos"
        adaptation.worked = .partly
        adaptation["basis"] = "said"
        adaptation.evidence = [report]
        #expect(narrative.adaptations == [adaptation])
    }

    @Test
    func `What was learned is read with every key it can have`() throws {
        let narrative = try #require(try narrative(EveryKey.postMortem, body: EveryKey.body).narrative)
        func located(_ text: String) throws -> Located<Slug> { Located(try #require(Slug(text)), at: .start) }
        let report = Located(Evidence.source(try #require(Slug("report"))), at: .start)
        var source = Source(title: "The report")
        source.id = try located("report")
        source.url = "https://example.org/a"
        source.archive = "https://archive.example/a"
        source.accessed = EventDate("2025-01-10")
        #expect(narrative.sources == [source])
        var moment = TimelineEvent(at: try #require(EventDate("2024-11-12T09:07Z")), event: "Pages stop loading.")
        moment.part = .signal
        #expect(narrative.timeline == [moment])
        var surprise = Surprise(believed: "Transit was private.", found: "It was not.")
        surprise.who = "network engineer"
        surprise["basis"] = "inferred"
        surprise.evidence = [Located(.heading("a-stale-traffic-rule"), at: .start)]
        #expect(narrative.surprises == [surprise])
        var hypothesis = Hypothesis(held: "An attack.")
        hypothesis["who"] = "on-call engineer"
        hypothesis.plain["from"] = .date(try #require(EventDate("2024-11-12T09:10Z")))
        hypothesis["until"] = "the call"
        hypothesis["rested-on"] = "Its shape."
        hypothesis["dropped"] = "The counters."
        hypothesis.evidence = [report]
        #expect(narrative.hypotheses == [hypothesis])
        var action = Action(action: "shed load")
        action.id = "A1"
        action["event"] = "queues grow"
        action["target"] = "the gateway"
        action["goal"] = "serve the rest"
        action.addresses = [try located("saturation")]
        action.aim = .contain
        action.stage = .runtime
        action.horizon = .short
        action.temporal = .new
        action["owner"] = "the gateway team"
        action.plain["due"] = .date(try #require(EventDate("2025-03")))
        action.state = .done
        action.ref = "https://example.org/issues/1"
        action["expects"] = "No queue is longer than a minute."
        var outcome = ActionOutcome(held: .partly)
        outcome.plain["when"] = .date(try #require(EventDate("2025-06")))
        outcome.narrative = try located("other")
        outcome["note"] = "On one shard."
        action.outcome = [outcome, ActionOutcome(held: .notMet)]
        #expect(narrative.actions == [action])
        var decision = Decision(text: "We changed nothing here.")
        decision["because"] = "It is rare."
        #expect(narrative.decisions == [decision])
        #expect(narrative.related == [RelatedNarrative(id: try located("other"), why: "The same herd.")])
    }

    @Test
    func `A near miss is read with the keys of its own`() throws {
        let (read, findings) = try narrative(EveryKey.nearMiss)
        #expect(findings == [])
        let narrative = try #require(read)
        #expect(narrative.kind == .nearMiss)
        #expect(narrative.date == nil)
        #expect(narrative["surfaced-by"] == "A canary.")
        #expect(narrative.nearMiss.stoppedBy == [.luck, .person])
        #expect(narrative["potential"] == "Everything could have stopped.")
        #expect(narrative.nearMiss.precursorOf.values().map(\.text) == ["b", "c"])
    }

    @Test
    func `A narrative of what went right is read with the keys of its own`() throws {
        let (read, findings) = try narrative(EveryKey.wentRight)
        #expect(findings == [])
        let narrative = try #require(read)
        var expected = Narrative.WentRight()
        expected.challenge = "A zone went away."
        #expect(narrative.wentRight == expected)
        #expect(narrative.capacities == [.rehearsal, .headroom])
        for (name, words) in [
            ("normal-work", "Game days."), ("sustained-by", "A calendar."), ("cost", "Two days a year."), ("fragile-if", "Nobody comes."),
        ] {
            #expect(narrative[name] == words)
        }
    }

    @Test
    func `No key of the format is missing from these tests`() {
        let written = (EveryKey.postMortem + "\n" + EveryKey.nearMiss + "\n" + EveryKey.wentRight).split(separator: "\n")
        let given = Set(written.compactMap { $0.first == " " ? nil : $0.split(separator: ":").first.map(String.init) })
        #expect(Format.standard.narrative.map(\.name).filter { !given.contains($0) } == [])
    }

    @Test
    func `Title, kind, date and summary are enough`() throws {
        let (read, findings) = try narrative("title: T\nkind: went-right\ndate: 2024\nsummary: S")
        #expect(findings == [])
        #expect(read?.kind == .wentRight)
        #expect(read?.status == .reviewed)
    }

    @Test
    func `An organization may be spelt with a z`() throws {
        let (read, findings) = try narrative("\(required())\norganization: Canva")
        #expect(findings == [])
        #expect(read?.organisation == "Canva")
    }

    @Test
    func `One stopper need not be a list`() throws {
        let (read, findings) = try narrative("\(required("near-miss"))\nstopped-by: timing")
        #expect(findings == [])
        #expect(read?.nearMiss.stoppedBy == [.timing])
    }

    @Test(arguments: ["hook:", "tags:", "factors:", "timeline:"])
    func `A key with nothing behind it says nothing`(key: String) throws {
        #expect(try faults(key) == [])
    }
}
