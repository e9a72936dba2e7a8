import Narratives
import Testing

@testable import Analysis

struct ProseLanguageTests {
    private func rules(_ language: String) -> [String] { ProseRules.all(language: language).map(\.manual.rule) }

    @Test
    func `A language that has rules has all of them`() { for language in ProseLanguage.all { #expect(rules(language.tag) == rules("en")) } }

    @Test(arguments: ["de", "de-AT", "DE", "de_CH"])
    func `A region changes nothing`(tag: String) { #expect(ProseLanguage.of(tag)?.tag == "de") }

    @Test
    func `A language without rules keeps those about words of a house, and says so once`() {
        #expect(rules("fr") == ["house-words", "named-person"])
        let findings = ProseLanguage.findings(for: "fr", file: "tributary.yaml")
        #expect(findings.map(\.rule) == ["prose-language"])
        #expect(findings.map(\.severity) == [.note])
        #expect(findings.first?.message.contains("English and German") == true)
        for language in ["en", "en-GB", "de"] { #expect(ProseLanguage.findings(for: language, file: "tributary.yaml") == []) }
    }

    @Test
    func `Prose in one language is not held against another's words`() {
        let german = "Die Grundursache war menschliches Versagen."
        #expect(ProseRules().findings(in: ProseBlock(Array(german.utf8), .paragraph)).isEmpty)
        let english = "It was accidentally dropped, which is careless."
        #expect(ProseRules(language: "de").findings(in: ProseBlock(Array(english.utf8), .paragraph)).isEmpty)
    }

    @Test
    func `What a rule proposes in German, no other finds fault with`() {
        let rules = ProseRules(language: "de")
        for case let rule as TableRule in ProseRules.all(language: "de") {
            for text in [rule.asks, rule.advises] {
                #expect(rules.findings(in: ProseBlock(Array(text.utf8), .paragraph)).isEmpty, "\(rule.manual.rule): \(text)")
            }
        }
    }

    @Test
    func `Caches never mix what languages say`() {
        #expect(Set(["en", "de", "fr"].map { ProseRules(language: $0).name }).count == 3)
    }
}
