import Analysis
import Narratives
import Testing

/// The guide's tables and its page on words are made from the manual of the rules, so that neither can say what the other does not.
/// `TRIBUTARY_REWRITE=1 swift test --filter GuideTests` writes them anew.
struct GuideTests {
    @Test
    func `The tables of rules say what the manual says`() throws {
        try hold("rules.md", to: Rulebook.chapters.map(table).joined(separator: "\n\n"))
    }

    @Test
    func `The page about words says what the manual says`() throws {
        let prose = try #require(Rulebook.chapters.first { $0.title == "Prose" })
        try hold("words.md", to: prose.rules.map(section).joined(separator: "\n\n"))
    }

    private func table(_ chapter: Rulebook.Chapter) -> String {
        let rows = chapter.rules.map { "| `\($0.rule)` | \($0.severity?.rawValue ?? "off") | \(cell($0.finds)) | \(cell($0.remedy)) |" }
        return (["## \(chapter.title)", "", "| Rule | Level | Finds | What to do |", "| --- | --- | --- | --- |"] + rows).joined(
            separator: "\n")
    }

    private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    private func section(_ manual: RuleManual) -> String {
        let examples =
            ["| It said | It might say |", "| --- | --- |"] + manual.examples.map { "| \(cell($0.before)) | \(cell($0.after)) |" }
        let reading = manual.reading.map { "- [\($0.title)](\($0.url))" }.joined(separator: "\n")
        let finds = "Finds, as a \(manual.severity?.rawValue ?? "rule that is off"): \(manual.finds)"
        return ["## \(manual.rule)", finds, manual.why, examples.joined(separator: "\n"), "\(manual.remedy) To read:", reading]
            .joined(separator: "\n\n")
    }

    private func hold(_ page: String, to made: String) throws { try GuidePage(name: page, source: "the rules' manual").hold(to: made) }
}
