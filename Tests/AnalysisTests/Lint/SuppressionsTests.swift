import Analysis
import Narratives
import Testing

struct SuppressionsTests {
    private let blame = Finding("blame", .warning, "m", file: "a.md", at: SourcePosition(line: 5, column: 2))

    private func allow(_ words: String, _ lines: ClosedRange<Int> = 4...6, file: String = "a.md", front: Bool = false) -> Suppression {
        Suppression(words, file: file, at: SourcePosition(line: 3, column: 1), covering: lines, isInFrontMatter: front)
    }

    private func lines(_ suppressions: [Suppression], _ findings: [Finding]) -> [String] {
        Suppressions.apply(suppressions, to: findings).map { "\($0.position.line) \($0.severity.rawValue) \($0.rule): \($0.message)" }
    }

    @Test
    func `A finding within its lines is let stand, and the comment is of use`() {
        #expect(lines([allow(" blame: the word is the law's ")], [blame]) == [])
    }

    @Test(arguments: [(" blame: r", 6...9, "a.md"), (" blame: r", 4...6, "b.md"), (" hindsight: r", 4...6, "a.md")])
    func `A finding elsewhere stays, and the comment is told of`(words: String, lines covered: ClosedRange<Int>, file: String) {
        let rule = words.contains("blame") ? "blame" : "hindsight"
        #expect(
            Set(lines([allow(words, covered, file: file)], [blame])) == [
                "5 warning blame: m", "3 warning unused-allow: Nothing is found here for `\(rule)`.",
            ])
    }

    @Test
    func `A comment without a reason, or for no rule, lets nothing stand`() {
        #expect(lines([allow(" blame")], [blame]) == ["3 warning allow: This comment gives no reason.", "5 warning blame: m"])
        #expect(lines([allow(" blame: ")], [blame]) == ["3 warning allow: This comment gives no reason.", "5 warning blame: m"])
        #expect(lines([allow(" blam: r")], [blame]) == ["3 warning allow: There is no rule `blam`.", "5 warning blame: m"])
        #expect(Suppressions.apply([allow(" blam: r")], to: []).map(\.fix) == ["Did you mean `blame`?"])
        #expect(lines([allow("")], []) == ["3 warning allow: This comment names no rule."])
    }

    @Test
    func `Where findings are not listed, nobody can say that a comment is of no use`() {
        let more = Finding("too-many-findings", "m", file: "a.md")
        let told = lines([allow(" blame: r", 8...9), allow(" blame: r", file: "b.md")], [blame, more])
        #expect(told.filter { $0.contains("unused-allow") }.count == 1 && told.contains("5 warning blame: m"))
    }

    @Test
    func `Errors cannot be let stand`() {
        let broken = Finding("broken-link", "m", file: "a.md", at: SourcePosition(line: 5, column: 2))
        #expect(lines([allow(" broken-link: r")], [broken]).contains("5 error broken-link: m"))
    }

    @Test
    func `What is found about a whole file is let stand from anywhere in its front matter, and not from the body`() {
        let unused = Finding("unused-factor-page", .note, "m", file: "a.md")
        #expect(lines([allow(" unused-factor-page: r", front: true)], [unused]) == [])
        #expect(lines([allow(" unused-factor-page: r")], [unused]).count == 2)
    }

    @Test
    func `In a draft, what is wrong with a comment is a note`() {
        var suppression = allow(" blame: r")
        suppression.isInDraft = true
        #expect(lines([suppression], []) == ["3 note unused-allow: Nothing is found here for `blame`."])
    }
}
