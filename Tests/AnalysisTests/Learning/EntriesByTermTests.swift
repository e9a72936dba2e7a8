import Analysis
import Narratives
import Testing

struct EntriesByTermTests {
    @Test
    func
        `A surprise stands once, under the system that most of them touch, a lesson under its organisation; without one it comes last`()
        throws
    {
        let surprise = Surprise(believed: "B", found: "F")
        let corpus = try corpus(
            [
                narrative("a", "2001", kind: .nearMiss) {
                    $0.systems = [try located("queue"), try located("cdn"), try located("edge")]
                    $0.surprises = [surprise, surprise]
                    ($0.organisation, $0.lessons) = ("Storm", ["L"])
                },
                narrative("b", "2002", kind: .wentRight) {
                    $0.systems = [try located("queue")]
                    $0.surprises = [surprise]
                    $0.lessons = ["L"]
                },
                narrative("c", "2003") { $0.surprises = [surprise] },
                narrative("quiet", "2004") { $0.systems = [try located("database")] },
            ],
            terms: [termPage(.systems, "cdn", title: "Zones at the edge", aliases: ["edge"])])
        let learning = Insights(of: corpus).learning
        #expect(Insights.lines(learning.lessons.groups, in: corpus) == ["storm: a:0", "–: b:0"])
        #expect(
            Insights.lines(learning.surprises.groups, in: corpus) == [
                "queue: b:0 a:0 a:1", "–: c:0",
            ])
    }
}
