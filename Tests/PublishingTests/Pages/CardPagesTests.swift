import Foundation
import Narratives
import Publishing
import Testing

/// Cards for a Game Day: in front stands nothing that somebody knew only later.
struct CardPagesTests {
    /// A near miss that uses every field, each with a word of its own.
    private static let nearMiss = """
        ---
        title: Title-word
        kind: near-miss
        date: 2024-11-12
        summary: Summary-word
        hook: Hook-word
        organisation: Organisation-word
        systems: [system-word]
        technologies: [technology-word]
        tags: [tag-word]
        impact: Impact-word
        symptoms: [symptom-one, symptom-two]
        timeline:
          - {at: 2024-11-10, event: Condition-word, part: condition}
          - {at: 2024-11-11, event: Trigger-word, part: trigger}
          - {at: 2024-11-12T09:07Z, event: "First-signal <b>", part: signal}
          - {at: 2024-11-12T09:08Z, event: Early-action-word, part: action}
          - {at: 2024-11-12T09:09Z, event: Second-signal, part: signal}
          - {at: 2024-11-12T09:10Z, event: Diagnosis-word, part: diagnosis}
          - {at: 2024-11-12T09:11Z, event: Later-signal-word, part: signal}
        factors: [{factor: lost-tools, here: Tools-word, since: Since-word, unseen: Unseen-word}, {factor: factor-word}]
        relations: [{from: lost-tools, verb: enabled, to: factor-word, via: via-word, note: Note-word}]
        adaptations: [{what: Helped-word, worked: partly}, {what: Vain-word, worked: no}]
        surprises: [{believed: Believed-word, found: Found-word}]
        hypotheses: [{held: Held-word, rested-on: Rested-word, dropped: Dropped-word}]
        response: [response-word]
        scenarios: [scenario-word]
        lessons: [Lesson-word]
        actions: [{action: Action-word}]
        decisions: [{text: Decision-word}]
        surfaced-by: Surfaced-word
        potential: Potential-word
        ---
        ## Heading-word

        Body-word.
        """
    private static let content = [
        "narratives/a.md": nearMiss,
        "symptoms/symptom-one.md": "---\ntitle: Symptom seen\nsummary: Symptom-summary-word\n---\n",
        "factors/factor-word.md": "---\ntitle: Factor-title-word\nquestions: [Factor-question-word, Second-question-word]\n---\n",
        "scenarios/scenario-word.md":
            "---\ntitle: Scenario-title-word\nsummary: Scenario-summary-word\nquestions: [Scenario-question-word]\n---\n",
    ]

    /// The words of each card's sides, without the theme's own.
    private func sides(_ content: [String: String]) throws -> [(front: String, back: String)] {
        let site = try SiteOnDisk(content)
        let page = try site.text("cards.html")
        return page.split(separator: "<article").dropFirst().map { card in
            let sides = card.split(separator: "<details class=\"card-back\">")
            return (Self.words("<" + sides[0]), Self.words(String(sides[1].split(separator: "</article>")[0])))
        }
    }

    private static func words(_ html: String) -> String { html.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ") }

    @Test
    func `The front has symptoms and signals from before the diagnosis, and no other word of the narrative or of the scenario`() throws {
        let cards = try sides(Self.content)
        #expect(cards.count == 2)
        for (card, name) in zip(cards, ["A scenario", "A near miss"]) {
            #expect(card.front.contains(name))
            for seen in ["Symptom seen", "Symptom two", "First-signal &lt;b&gt;", "Second-signal"] {
                #expect(card.front.contains(seen), "\(seen)")
            }
            let others = card.front.matches(of: /[A-Za-z-]+-word/).map(\.0)
            #expect(others == [])
        }
    }

    @Test
    func `The back tells what it was, what surprised, what helped, which tools were gone, and asks`() throws {
        let cards = try sides(Self.content)
        let both = ["Believed-word", "Found-word", "Helped-word", "it worked in part", "Tools-word"]
        for word in both + ["Scenario-title-word", "Scenario-summary-word", "Scenario-question-word", "As it is told in Title-word"] {
            #expect(cards[0].back.contains(word), "\(word)")
        }
        for word in both + ["Title-word", "Summary-word", "Factor-question-word"] { #expect(cards[1].back.contains(word), "\(word)") }
        for word in ["Vain-word", "Second-question-word", "Scenario-title-word"] { #expect(!cards[1].back.contains(word), "\(word)") }
    }

    @Test
    func `The way to the cards stands where the indexes do, and a site without any has no page of them`() throws {
        let site = try SiteOnDisk(Self.content)
        #expect(try site.text("narratives/a.html").contains("<a href=\"../cards.html\">Game Day cards</a>"))
        let none = try SiteOnDisk(["narratives/a.md": "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\nsymptoms: [one]\n---\n"])
        #expect(!none.pages.contains { $0.path == "cards.html" })
        #expect(try !none.text("narratives/a.html").contains("cards.html"))
    }
}
