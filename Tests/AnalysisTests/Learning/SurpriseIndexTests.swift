import Analysis
import Narratives
import Testing

struct SurpriseIndexTests {
    @Test
    func `A surprise stands under each system of its narrative, by the system's title; without a system it comes last`() throws {
        let surprise = Surprise(believed: "B", found: "F")
        let corpus = try corpus(
            [
                narrative("a", "2001", kind: .nearMiss) {
                    $0.systems = [try located("queue"), try located("cdn"), try located("edge")]
                    $0.surprises = [surprise, surprise]
                },
                narrative("b", "2002", kind: .wentRight) {
                    $0.systems = [try located("queue")]
                    $0.surprises = [surprise]
                },
                narrative("c", "2003") { $0.surprises = [surprise] },
                narrative("quiet", "2004") { $0.systems = [try located("database")] },
            ],
            terms: [termPage(.systems, "cdn", title: "Zones at the edge", aliases: ["edge"])])
        #expect(
            Insights.lines(Insights(of: corpus).learning.surprises.bySystem, in: corpus) == [
                "queue: b:0 a:0 a:1", "cdn: a:0 a:1", "–: c:0",
            ])
    }
}
