import Disk
import Narratives
import Testing

@testable import Analysis

@Suite struct SimilarityTests {
    @Test func `Is symmetric to the last bit`() throws {
        let asked = try Asked(invented(60, seed: 1)) { ($0.limit, $0.threshold) = (60, 0) }
        for (first, links) in asked.similarity.links.enumerated() {
            #expect(!links.isEmpty)
            for link in links {
                let back = asked.similarity.links[link.narrative].first { $0.narrative == first }
                #expect(back?.score == link.score)
                #expect(back?.senses == link.senses)
            }
        }
    }

    @Test func `Is the same however work is shared`() throws {
        let corpus = smallCorpus(invented(400, seed: 2))
        let one = Similarity(of: corpus, .init())
        let many = Similarity(of: corpus, .init(), map: ParallelMap(jobs: 4))
        #expect(one.links == many.links)
        #expect((0..<400).map(one.omens) == (0..<400).map(many.omens))
        #expect(one.contrasts == many.contrasts)
        #expect(one.links.contains { !$0.isEmpty })
    }

    @Test func `Ties fall by id`() throws {
        let alike = ["d", "b", "c", "a"].map { record($0, factors: ["masking"]) }
        #expect(try Asked(alike + fillers(8)).ids("b") == ["a", "c", "d"])
    }

    @Test func `Rare things weigh more`() throws {
        let common = (0..<8).map { record("common-\($0)", factors: ["saturation", "only-\($0)"]) }
        let asked = try Asked(
            common + fillers(4) + [record("a", factors: ["saturation", "masking"]), record("b", factors: ["masking", "other"])]
        ) { $0.limit = 20 }
        #expect(asked.ids("a").first == "b")
        #expect(asked.score("a", "b") > 2 * asked.score("a", "common-0"))
    }

    @Test func `A field that one side lacks changes nothing`() throws {
        func score(_ symptoms: [String]) throws -> Double {
            let asked = try Asked(
                [record("a", factors: ["masking"], symptoms: symptoms), record("b", factors: ["masking"])] + fillers(8))
            return asked.score("a", "b")
        }
        #expect(try score([]) > 0)
        #expect(try score(["latency"]) == score([]))
    }

    @Test func `One small thing in common does not win against many`() throws {
        let rich = ["a", "b"].map {
            record(
                $0, factors: ["masking", "cascade"], symptoms: ["latency", "timeouts"], systems: ["cdn", "dns"], response: ["shedding"])
        }
        let poor = record("c", symptoms: ["latency"])
        let asked = try Asked(rich + [poor] + fillers(9)) { $0.threshold = 0 }
        #expect(asked.score("a", "c") > 0)
        #expect(asked.score("a", "b") > 2 * asked.score("a", "c"))
    }

    @Test func `Says what is shared sense by sense`() throws {
        let asked = try Asked(
            ["a", "b"].map {
                record(
                    $0, factors: ["masking"], symptoms: ["latency"], systems: ["cdn-\($0)"], response: ["shedding"], body: "cold cache")
            }
                + fillers(8),
            families: ["masking": "seeing"])
        let (masking, latency, shedding) = (try #require(Slug("masking")), try #require(Slug("latency")), try #require(Slug("shedding")))
        #expect(asked.sense(.conditions, "a", "b")?.shared == [.factor(masking)])
        #expect(asked.sense(.symptoms, "a", "b")?.shared == [.symptom(latency)])
        #expect(asked.sense(.place, "a", "b")?.shared == [.elsewhere(factor: masking)])
        #expect(asked.sense(.response, "a", "b")?.shared == [.response(shedding)])
        #expect(asked.sense(.telling, "a", "b")?.shared == [.words("cold cache")])
    }

    @Test func `Shares a family at partial credit, which alone is no reason for a link`() throws {
        let asked = try Asked(
            [record("a", factors: ["masking"]), record("b", factors: ["smeared-effect"]), record("c", factors: ["masking"])]
                + fillers(8),
            families: ["masking": "seeing", "smeared-effect": "seeing"]
        ) { $0.threshold = 0 }
        #expect(asked.ids("a") == ["c"])
        let scores = Similarity.scores(of: asked.corpus, .init(), TextSimilarityOptions(), map: ParallelMap(jobs: 1))
        #expect(scores[0][1] > 0)
        #expect(scores[0][1] < scores[0][2] / 2)
    }

    @Test func `Shows a near miss where one passes the threshold`() throws {
        let close = (0..<6).map { record("p-\($0)", factors: ["masking", "cascade"], symptoms: ["latency"]) }
        let nearMiss = record("q", .nearMiss, factors: ["masking", "cascade"], symptoms: ["smoke"])
        let asked = try Asked(close + [nearMiss] + fillers(8)) { ($0.limit, $0.threshold) = (5, 0.05) }
        #expect(asked.ids("p-0") == ["p-1", "p-2", "p-3", "p-4", "q"])
        let strict = try Asked(close + [nearMiss] + fillers(8)) { ($0.limit, $0.threshold) = (5, asked.score("p-0", "q") + 0.01) }
        #expect(strict.ids("p-0") == ["p-1", "p-2", "p-3", "p-4", "p-5"])
    }

    @Test func `Leaves out what is linked by hand`() throws {
        let related = RelatedNarrative(id: Located(try #require(Slug("b")), at: .start), why: "It says so.")
        let linked = record("a", factors: ["masking"]).changed { $0.related = [related] }
        let asked = try Asked([linked] + ["b", "c"].map { record($0, factors: ["masking"]) } + fillers(8))
        #expect(asked.ids("a") == ["c"])
        #expect(asked.ids("b") == ["a", "c"])
    }

    @Test func `Beside links by hand one that is less alike than usual needs a rare condition and something else`() throws {
        let related = RelatedNarrative(id: Located(try #require(Slug("zz-0")), at: .start), why: "It says so.")
        func ids(_ factor: String, _ symptoms: [String], linked: Bool) throws -> [String] {
            let own = record("a", factors: [factor], symptoms: ["odd"], systems: ["p"])
            let others = (0..<4).map { record("common-\($0)", factors: ["common", "only-\($0)"], symptoms: ["s-\($0)"]) }
            let rest = [record("b", factors: [factor], symptoms: symptoms, systems: ["q"])] + others + fillers(40)
            let usual = try 1.5 * Asked([own] + rest) { $0.threshold = 0 }.score("a", "b")
            return try Asked([own.changed { if linked { $0.related = [related] } }] + rest) { $0.threshold = usual }.ids("a")
        }
        #expect(try ids("rare", [], linked: false) == ["b"])
        #expect(try ids("rare", [], linked: true).isEmpty)
        #expect(try ids("rare", ["odd"], linked: true) == ["b"])
        #expect(try ids("common", ["odd"], linked: false).first == "b")
    }

    @Test func `A sense without weight is silent`() throws {
        let two = ["a", "b"].map { record($0, factors: ["masking"], symptoms: ["latency"]) }
        let asked = try Asked(two + fillers(8)) { $0.weights.conditions = 0 }
        #expect(asked.sense(.symptoms, "a", "b") != nil)
        #expect(asked.sense(.conditions, "a", "b") == nil)
    }

    @Test func `Stands any corpus`() throws {
        #expect(try Asked([]).similarity.links.isEmpty)
        #expect(try Asked([record("a", factors: ["masking"])]).links("a").isEmpty)
        #expect(try Asked(["a", "b"].map { record($0, factors: ["masking"]) }).ids("a") == ["b"])
    }
}
