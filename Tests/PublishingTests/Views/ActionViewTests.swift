import Foundation
import Testing

struct ActionViewTests {
    private let site = Result<SiteOnDisk, any Error> {
        let actions = """
            actions:
              - {id: A1, action: Mend it, aim: fix, stage: design, horizon: now, addresses: [masking], owner: A team, state: done}
              - {action: Watch it, aim: detect, horizon: long, addresses: [masking], goal: It is seen.}
              - {action: Bear it, stage: runtime}
            """
        return try SiteOnDisk(["narratives/a.md": "---\ntitle: T\nkind: post-mortem\ndate: 2024\nsummary: S\n\(actions)\n---\n"])
    }

    /// The cells of each row of the tables of actions, without their markup.
    private func rows(_ html: String) -> [[String]] {
        html.components(separatedBy: "<table class=\"plan\">").dropFirst().flatMap { table in
            table.components(separatedBy: "</table>")[0].components(separatedBy: "<tr").dropFirst().map { row in
                row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { cell in
                    cell.1.components(separatedBy: "\n<details>")[0].replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespaces)
                }
            }
        }
    }

    @Test
    func `Each action is a row with its aim under its stage, how soon, and in whose hands`() throws {
        let page = try site.get().text("narratives/a.html")
        #expect(
            rows(page) == [
                ["Action", "design", "review", "test", "rollout", "runtime", "response", "How soon", "In whose hands"],
                ["A1 Mend it", "fix", "", "", "", "", "", "now", "A team done"],
                ["2 Watch it", "", "", "", "", "", "", "detect long term", ""],
                ["3 Bear it", "", "", "", "", "runtime", "", "", ""],
            ])
        #expect(page.components(separatedBy: "It is seen.").count == 2)
        #expect(page.components(separatedBy: "</details></th>").count == 3, "one has no more to say")
    }

    @Test
    func `A pattern names its actions by their numbers, and each leads to its row`() throws {
        let page = try site.get().text("narratives/a.html")
        let patterns = try #require(page.components(separatedBy: "class=\"formed-patterns\"").last)
        #expect(patterns.contains("Fast, then better</a>") && !patterns.contains("<p>Mend it"))
        #expect(patterns.contains("<a class=\"action-id\" href=\"#t-action-1\" aria-label=\"A1: Mend it\">A1</a>"))
        #expect(patterns.contains("href=\"#t-action-2\" aria-label=\"2: Watch it\">2</a>"))
    }

    @Test
    func `The index of actions is the same table under each of its headings`() throws {
        let html = try site.get().text("actions.html")
        #expect(rows(html).count == 6 && rows(html).contains(["Mend it", "fix", "", "", "", "", "", "now", "A team done"]))
        #expect(html.contains("narratives/a.html#t-action-1"))
    }
}
