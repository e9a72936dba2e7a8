import Analysis
import Narratives
import Testing

struct RulesTests {
    private let finding = Finding("blame", .warning, "m", fix: "f", file: "a.md", at: SourcePosition(line: 3, column: 4))

    @Test("a rule without a level keeps its own")
    func own() {
        #expect(finding.leveled(by: [:]) == finding)
        #expect(finding.leveled(by: ["other": .error]) == finding)
    }

    @Test("a level changes the severity and nothing else", arguments: Finding.Severity.allCases)
    func changed(level: Finding.Severity) {
        #expect(
            finding.leveled(by: ["blame": level])
                == Finding("blame", level, "m", fix: "f", file: "a.md", at: SourcePosition(line: 3, column: 4)))
    }

    @Test("a rule that is switched off finds nothing")
    func off() {
        let off: Finding.Severity? = nil
        #expect(finding.leveled(by: ["blame": off]) == nil)
    }

    @Test("an error stays an error whatever the level", arguments: [Finding.Severity.note, .warning, nil])
    func errors(level: Finding.Severity?) {
        let error = Finding("broken-link", "m", file: "a.md")
        #expect(error.leveled(by: ["broken-link": level]) == error)
    }

    @Test("all rules run, and one does not hide another")
    func all() throws {
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

    @Test("a corpus without faults has no findings")
    func none() throws {
        let corpus = try corpus([narrative("a")])
        #expect(Rules.all.findings(in: corpus, Insights(of: corpus)) == [])
    }
}
