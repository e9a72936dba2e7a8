import Foundation
import Narratives
import Publishing
import Testing

struct PatternPagesTests {
    private func acting(_ kind: String, _ date: String, _ factor: String = "herd") -> String {
        """
        ---
        title: T
        kind: \(kind)
        date: \(date)
        summary: S
        factors: [{factor: \(factor)}]
        actions:
          - {id: A1, action: Later words., addresses: [\(factor)], horizon: long}
          - {action: Sooner words., addresses: [\(factor)], horizon: short}
          - {action: Other words., addresses: [\(factor)]}
        ---
        """
    }

    @Test
    func `A pattern's page explains it and lists what forms it, in every kind, each action linked`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": acting("post-mortem", "2020"), "narratives/b.md": acting("near-miss", "2022"),
            "narratives/c.md": acting("went-right", "2021"),
        ])
        let html = try site.text("patterns/fast-then-better.html")
        #expect(html.contains("A quick measure buys time") && html.contains("Recognised where"))
        let links = html.matches(of: /href="\.\.\/narratives\/([^"]*)"/).map { String($0.1) }
        #expect(
            links == ["b", "c", "a"].flatMap { ["\($0).html", "\($0).html#t-action-2", "\($0).html#t-action-1"] })
        #expect(html.ranges(of: "../factors/herd.html").count == 3 && !html.contains("Other words."))
        for path in ["fix-monitor-isolate", "multi-stage-defence", "defence-along-the-path"] {
            #expect(try site.text("patterns/\(path).html").contains("Nothing here yet."))
        }
    }

    @Test
    func `A narrative tells which patterns its actions form, and one whose actions form none tells nothing`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": acting("post-mortem", "2020"),
            "narratives/b.md": acting("post-mortem", "2020").replacing("horizon: long", with: "horizon: now"),
        ])
        let html = try site.text("narratives/a.html")
        #expect(
            html.contains("Patterns that these form")
                && html.contains("<a href=\"../patterns/fast-then-better.html\">Fast, then better</a>"))
        let steps = html.components(separatedBy: "class=\"formed-patterns\"")[1].components(separatedBy: "</ul>")[0]
        #expect(steps.contains("href=\"#t-action-2\" aria-label=\"2: Sooner words.\">2</a>") && !steps.contains("#t-action-3"))
        #expect(try !site.text("narratives/b.html").contains("Patterns that these form"))
    }

    @Test
    func `A page has 200 of them, and explains the pattern on the first alone`() throws {
        var content: [String: String] = [:]
        for number in 1...201 { content["narratives/n\(number).md"] = acting("near-miss", "2020", "f\(number)") }
        let site = try SiteOnDisk(content)
        let pages = ["patterns/fast-then-better.html", "patterns/fast-then-better-page-2.html"]
        #expect(try pages.map { try site.text($0).ranges(of: "Sooner words.").count } == [200, 1])
        #expect(try site.text(pages[1]).contains("<a rel=\"prev\" href=\"../patterns/fast-then-better.html\">"))
        #expect(try !site.text(pages[1]).contains("Recognised where"))
    }
}
