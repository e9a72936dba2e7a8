import Analysis
import Narratives
import Testing

struct RulesTests {
    private let finding = Finding("blame", .warning, "m", fix: "f", file: "a.md", at: SourcePosition(line: 3, column: 4))

    @Test
    func `A rule without a level keeps its own`() {
        #expect(finding.leveled(by: [:]) == finding)
        #expect(finding.leveled(by: ["other": .error]) == finding)
    }

    @Test(arguments: Finding.Severity.allCases)
    func `A level changes the severity and nothing else`(level: Finding.Severity) {
        #expect(
            finding.leveled(by: ["blame": level])
                == Finding("blame", level, "m", fix: "f", file: "a.md", at: SourcePosition(line: 3, column: 4)))
    }

    @Test
    func `A rule that is switched off finds nothing`() {
        let off: Finding.Severity? = nil
        #expect(finding.leveled(by: ["blame": off]) == nil)
    }

    @Test(arguments: [Finding.Severity.note, .warning, nil])
    func `An error stays an error whatever the level`(level: Finding.Severity?) {
        let error = Finding("broken-link", "m", file: "a.md")
        #expect(error.leveled(by: ["broken-link": level]) == error)
    }

    @Test
    func `All rules run, and one does not hide another`() throws {
        let corpus = try corpus(
            [
                narrative("a") {
                    $0.body = body([link(.narrative(try slug("no"))), link(.file("x.svg"))])
                    $0.related = [RelatedNarrative(id: try located("no"), why: "w")]
                }
            ], files: ["narratives/lost.png", "x.svg"])
        #expect(
            Rules.all.findings(in: corpus, Insights(of: corpus)).map(\.rule) == [
                "broken-link", "broken-reference", "unlinked-file", "file-type",
            ])
    }

    @Test
    func `A corpus without faults has no findings`() throws {
        let corpus = try corpus([narrative("a")])
        #expect(Rules.all.findings(in: corpus, Insights(of: corpus)) == [])
    }
}
