import Analysis
import Foundation
import Narratives
import Testing

/// The guide's tables and its page on words are made from the manual of the rules, so that neither can say what the other does not.
/// `TRIBUTARY_REWRITE=1 swift test --filter GuideTests` writes them anew.
struct GuideTests {
    private static let pages = SiteScratch.package.appendingPathComponent("content/pages")
    private static let (begin, end) = ("<!-- made from the rules' manual: begin -->", "<!-- made from the rules' manual: end -->")

    @Test("the tables of rules say what the manual says")
    func tables() throws {
        try hold("checks.md", to: Rulebook.chapters.map(table).joined(separator: "\n\n"))
    }

    @Test("the page about words says what the manual says")
    func words() throws {
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

    private func hold(_ page: String, to made: String) throws {
        let file = Self.pages.appendingPathComponent(page)
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: Self.begin)).upperBound
        let stop = try #require(text.range(of: Self.end)).lowerBound
        let wanted = text[..<start] + "\n\n" + made + "\n\n" + text[stop...]
        if ProcessInfo.processInfo.environment["TRIBUTARY_REWRITE"] == "1" { try Data(wanted.utf8).write(to: file) }
        #expect(
            try String(contentsOf: file, encoding: .utf8) == wanted, "TRIBUTARY_REWRITE=1 swift test --filter GuideTests writes it anew")
    }
}
