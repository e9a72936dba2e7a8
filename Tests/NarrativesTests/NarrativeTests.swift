import Narratives
import Testing

struct NarrativeTests {
    @Test(arguments: Vocabulary.allCases)
    func `The words of each vocabulary come in the order written, each once`(vocabulary: Vocabulary) throws {
        func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }
        func located(_ texts: [String]) throws -> [Located<Slug>] { try texts.map { Located(try slug($0), at: .start) } }
        var fields = Narrative.Fields(id: try slug("a"), file: "a.md")
        fields.factors = try located(["masking", "cascade", "masking"]).map { ContributingFactor(factor: $0) }
        fields.systems = try located(["cdn", "api", "cdn"])
        fields.technologies = try located(["netty"])
        fields.organisation = "Alder Freight"
        fields.tags = try located(["z", "a"])
        fields.symptoms = try located(["latency"])
        fields.response = try located(["lost-tools"])
        fields.scenarios = try located(["restart-of-everything", "restart-of-everything"])
        fields.capacities = [.headroom, .rehearsal]
        var adaptation = Adaptation(what: "Slowed the ramp.")
        adaptation.capacity = .rehearsal
        fields.adaptations = [adaptation, Adaptation(what: "Waited.")]
        let expected: [Vocabulary: [String]] = [
            .factors: ["masking", "cascade"], .systems: ["cdn", "api"], .technologies: ["netty"], .organisations: ["alder-freight"],
            .tags: ["z", "a"], .symptoms: ["latency"], .capacities: ["headroom", "rehearsal"], .responses: ["lost-tools"],
            .scenarios: ["restart-of-everything"],
        ]
        #expect(Narrative(fields).terms(of: vocabulary).map(\.text) == expected[vocabulary])
    }

    @Test
    func `A factor is referred to by its own name here, where it has one`() throws {
        var factor = ContributingFactor(factor: Located(try #require(Slug("stale-config")), at: .start))
        #expect(factor.reference.text == "stale-config")
        factor.localName = Slug("stale-rule")
        #expect(factor.reference.text == "stale-rule")
    }

    @Test
    func `Capacities have the fixed names, and slugs that are unique`() {
        #expect(
            Capacity.allCases.map(\.rawValue) == [
                "resources/headroom", "resources/slack", "resources/spare", "flexibility/operator-knob", "flexibility/autonomy",
                "flexibility/graceful-degradation", "flexibility/loose-coupling", "expertise/pattern-recognition", "expertise/tool-fluency",
                "expertise/rehearsal", "diversity/perspectives", "diversity/parallel-strategies", "coordination/common-ground",
                "coordination/knowing-whom-to-call", "coordination/escalation",
            ])
        #expect(Capacity.allCases.map { "\($0.family)/\($0.slug)" } == Capacity.allCases.map(\.rawValue))
        #expect(Set(Capacity.allCases.map(\.slug)).count == Capacity.allCases.count)
    }

    @Test
    func `The other closed lists have the words that the format fixes`() {
        #expect(
            Relation.Verb.allCases.map(\.rawValue) == [
                "enabled", "triggered", "amplified", "dampened", "masked", "revealed", "delayed", "synchronised", "coupled", "defeated",
                "sustained", "hindered", "protected-against", "compensated-for", "traded-off-with", "co-occurred",
            ])
        #expect(Relation.Verb.allCases.filter { !$0.isDirected } == [.tradedOffWith, .coOccurred])
        #expect(Relation.Verb.allCases.filter { $0.sign == .hidden } == [.masked, .delayed], "what hides lessens nothing")
        #expect(Relation.Timing.allCases.map(\.rawValue) == ["at-once", "down-and-up", "flapping", "staying-down", "gradually-down"])
        #expect(Action.Aim.allCases.map(\.rawValue) == ["fix", "detect", "contain", "tolerate", "respond", "learn"])
        #expect(Action.Stage.allCases.map(\.rawValue) == ["design", "review", "test", "rollout", "runtime", "response"])
        #expect(Action.Horizon.allCases.map(\.rawValue) == ["done", "now", "short", "medium", "long"])
        #expect(Action.Temporal.allCases.map(\.rawValue) == ["new", "backlog", "under-way"])
        #expect(Action.State.allCases.map(\.rawValue) == ["open", "done", "dropped"])
        #expect(ActionOutcome.Held.allCases.map(\.rawValue) == ["yes", "partly", "no", "not-met"])
        #expect(Basis.allCases.map(\.rawValue) == ["said", "observed", "inferred"])
        #expect(
            ContributingFactor.Part.allCases.map(\.rawValue) == ["condition", "trigger", "amplifier", "mask", "response-hindrance"])
        #expect(
            TimelineEvent.Part.allCases.map(\.rawValue) == [
                "condition", "trigger", "signal", "diagnosis", "action", "coordination", "recovery",
            ])
        #expect(Kind.allCases.map(\.rawValue) == ["post-mortem", "near-miss", "went-right"])
        #expect(Narrative.NearMiss.Stopper.allCases.map(\.rawValue) == ["barrier", "person", "luck", "timing"])
        #expect(Adaptation.Worked.allCases.map(\.rawValue) == ["yes", "partly", "no"])
    }

    @Test
    func `Findings read like the files they are about`() {
        let findings = [
            Finding("b", "m", file: "b.md"), Finding("b", "m", file: "a.md", at: SourcePosition(line: 2, column: 1)),
            Finding("b", "m", file: "a.md", at: SourcePosition(line: 1, column: 9)), Finding("a", "m", file: "b.md"),
            Finding("a", "m", file: "a.md", at: SourcePosition(line: 10, column: 1)),
        ]
        #expect(
            findings.sorted().map { "\($0.file):\($0.position.line):\($0.position.column) \($0.rule)" } == [
                "a.md:1:9 b", "a.md:2:1 b", "a.md:10:1 a", "b.md:1:1 a", "b.md:1:1 b",
            ])
    }
}
