import Analysis
import Narratives
import Testing

struct QuietFactorsTests {
    private func quiet(_ narratives: [Narrative], terms: [TermPage] = []) throws -> [String] {
        let corpus = try corpus(narratives, terms: terms)
        return Insights(of: corpus).learning.quietFactors.entries.map {
            "\($0.factor.term.slug) \(Insights.lines([$0.appearance], in: corpus))"
        }
    }

    @Test
    func `A factor of one narrative is quiet unless it set something going`() throws {
        let parts: [ContributingFactor.Part?] = [.condition, .trigger, .amplifier, .mask, .responseHindrance, nil]
        let names = ["a", "b", "c", "d", "e", "f"]
        let found = try quiet([narrative("n") { $0.factors = try zip(names, parts).map { try playing($1, $0) } }])
        #expect(found == ["a n:0", "d n:3", "e n:4", "f n:5"])
    }

    @Test
    func `A factor of two narratives is not, whatever its names; nor is one that nobody met`() throws {
        let found = try quiet(
            [
                narrative("m") { $0.factors = [try playing(.condition, "herd")] },
                narrative("n") { $0.factors = [try playing(.condition, "stampede"), try playing(.mask, "lone")] },
            ],
            terms: [termPage(.factors, "herd", title: "Herd", aliases: ["stampede"]), termPage(.factors, "unmet", title: "Unmet")])
        #expect(found == ["lone n:1"])
    }

    @Test
    func `One appearance that set something going is enough`() throws {
        let twice = try narrative("n") {
            $0.factors = [try playing(.condition, "herd", as: "first"), try playing(.trigger, "herd", as: "second")]
        }
        #expect(try quiet([twice]) == [])
    }
}
