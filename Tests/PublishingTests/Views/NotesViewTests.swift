import Foundation
import Testing

/// Conditions stand where the story tells of them.
struct NotesViewTests {
    private func page(_ front: String, body: String) throws -> String {
        let text = "---\ntitle: T\nkind: post-mortem\ndate: 2024-11-12T09:07Z\nsummary: S\n\(front)\n---\n\(body)"
        return try SiteOnDisk(["narratives/a.md": text]).text("narratives/a.html")
    }

    /// What stands between two words of a page, which it has in this order.
    private func part(of page: String, from start: String, to end: String) throws -> String {
        let rest = try #require(page.components(separatedBy: start).dropFirst().first, "\(start)")
        return try #require(rest.components(separatedBy: end).first)
    }

    @Test
    func `A condition stands once, below the first heading that tells of it, and a further heading leads there`() throws {
        let page = try page(
            """
            factors:
              - {factor: masking, here: It hid., part: mask, evidence: ["#the-end", "#the-start"]}
              - {factor: saturation, here: It filled., evidence: "#the-end"}
              - {factor: cascade, here: It spread.}
            """, body: "Words.\n\n## The start\n\nMore.\n\n## Between\n\nMore.\n\n## The end\n\nLast.\n")
        let (start, end) = (
            try part(of: page, from: "<h2 id=\"the-start\">", to: "<p>More."),
            try part(of: page, from: "<h2 id=\"the-end\">", to: "<p>Last.")
        )
        #expect(start.contains("<li id=\"t-factor-masking\">") && start.contains("It hid.") && start.contains(">mask<"))
        #expect(!start.contains("It filled."))
        #expect(end.contains("<li><a href=\"#t-factor-masking\">Masking</a></li>") && end.contains("<li id=\"t-factor-saturation\">"))
        #expect(
            !(try part(of: page, from: "<h2 id=\"between\">", to: "Last.")).components(separatedBy: "<h2")[0].contains("class=\"notes\""))
        let listed = try part(of: page, from: "<ul class=\"factors\">", to: "</ul>")
        #expect(listed.contains("<li id=\"t-factor-cascade\">") && !listed.contains("It hid.") && !listed.contains("It filled."))
        for words in ["It hid.", "It filled.", "It spread."] { #expect(page.components(separatedBy: words).count == 2, "\(words)") }
    }

    @Test
    func `Without a text, the conditions follow what stands at the head of the page`() throws {
        let page = try page("factors: [{factor: masking, here: It hid.}]", body: "")
        #expect(page.contains("<li id=\"t-factor-masking\">") && !page.contains("t-story") && page.contains("href=\"#t-main\""))
    }

    @Test
    func `A narrative of which no more is known has nothing to disclose`() throws {
        let text = "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\n"
        #expect(!(try SiteOnDisk(["narratives/a.md": text]).text("narratives/a.html")).contains("<details class=\"facts\""))
    }

    @Test
    func `The story begins before all that is made of the front matter, and its links come before those of the rail`() throws {
        let page = try page(
            """
            timeline: [{at: 2024, event: It began.}]
            factors: [{factor: masking}, {factor: saturation}]
            surprises: [{believed: B, found: F}]
            """, body: "A story of [[factor:masking]].\n")
        let places = [
            "<h1>", "class=\"facts\"", "id=\"t-story\"", "A story of", "class=\"rail\"", "id=\"t-factors\"", "id=\"t-timeline\"",
            "id=\"t-surprises\"",
        ]
        .map { page.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(page.contains("<a class=\"skip\" href=\"#t-story\">"))
        let head = page.components(separatedBy: "<details")[0]
        #expect(
            head.components(separatedBy: "12 November 2024").count == 2 && !head.contains("09:07 UTC"), "the day once, and the hour below")
        #expect(page.contains("12 November 2024, 09:07 UTC"))
    }

    @Test(arguments: [("What helped", true), ("what HELPED", true), ("What did not", false)])
    func `Where a heading of the story is called what helped, the list has another name`(heading: String, isTaken: Bool) throws {
        let page = try page("adaptations: [{what: Looked}]", body: "## \(heading)\n\nWords.\n")
        #expect(page.contains("href=\"#t-adaptations\">What helped, one by one</a>") == isTaken)
        #expect(page.contains("href=\"#t-adaptations\">What helped</a>") != isTaken)
    }

    @Test
    func `Sources are numbered, and a claim names its source by the number`() throws {
        let page = try page(
            """
            sources: [{title: First, url: "https://a.example/"}, {id: report, title: The report, url: "https://b.example/"}]
            factors: [{factor: masking, evidence: source:report}]
            surprises: [{believed: B, found: F, evidence: ["#there", source:report]}]
            """, body: "## There\n\nWords.\n")
        let mark = "<a class=\"source-mark\" href=\"#t-source-report\" aria-label=\"Source 2\">[2]</a>"
        #expect(page.components(separatedBy: mark).count == 3)
        #expect(page.contains("<a href=\"#there\">There</a>"))
    }
}
