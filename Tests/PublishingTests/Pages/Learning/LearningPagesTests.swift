import Foundation
import Narratives
import Publishing
import Testing

struct LearningPagesTests {
    private func narrative(_ title: String, _ kind: String, _ date: String, _ extra: String = "") -> String {
        "---\ntitle: \(title)\nkind: \(kind)\ndate: \(date)\nsummary: About \(title).\n\(extra)\n---\n"
    }

    /// One narrative of each kind, each telling something of every sort.
    private func three(_ extra: (String) -> String) -> [String: String] {
        let kinds = [("bad", "post-mortem"), ("near", "near-miss"), ("good", "went-right")]
        return Dictionary(
            uniqueKeysWithValues: kinds.enumerated().map { index, kind in
                ("narratives/\(kind.0).md", narrative("The \(kind.0) day", kind.1, "\(2020 + index)", extra(kind.0)))
            })
    }

    private func headings(_ html: String) -> [String] {
        html.matches(of: /<h2[^>]*>(?:<a [^>]*>)?([^<]*)/).map { String($0.1) }
    }

    /// Ids of narratives linked from entries, in order, with the place on their page.
    private func places(_ html: String) -> [String] {
        html.matches(of: /<cite><a href="(?:\.\.\/)?narratives\/([^"]*)"/).map { String($0.1) }
    }

    @Test
    func `Each index has the three kinds, the newest first, and leads to the words themselves`() throws {
        let site = try SiteOnDisk(
            three { name in
                """
                systems: [queue]
                factors: [{factor: masking}]
                adaptations: [{what: Helped \(name)., helped: [masking], capacity: resources/slack}]
                surprises: [{believed: Believed \(name)., found: Found \(name).}]
                actions: [{action: Do \(name)., addresses: [masking], aim: fix, stage: test, horizon: now}]
                decisions: [{text: Decided \(name)., because: Because \(name).}]
                """
            })
        for (path, part, heading, words) in [
            ("what-helped.html", "adaptation", "Masking", "Helped"), ("what-helped-by-capacity.html", "adaptation", "Slack", "Helped"),
            ("surprises.html", "surprise", "Queue", "Believed"), ("actions.html", "action", "To fix", "Do"),
            ("actions-by-stage.html", "action", "In tests", "Do"), ("actions-by-horizon.html", "action", "Now", "Do"),
        ] {
            let html = try site.text(path)
            #expect(places(html) == ["good", "near", "bad"].map { "\($0).html#t-\(part)-1" }, "\(path)")
            #expect(headings(html).last == heading, "\(path)")
            for name in ["bad", "near", "good"] { #expect(html.contains("\(words) \(name)."), "\(path)") }
            for kind in ["Post-mortem", "Near miss", "Went right"] { #expect(html.contains("<span class=\"kind\">\(kind)</span>")) }
            for name in ["bad", "near", "good"] { #expect(try site.text("narratives/\(name).html").contains("id=\"t-\(part)-1\"")) }
        }
        let decisions = try site.text("decisions.html")
        #expect(places(decisions) == ["good", "near", "bad"].map { "\($0).html#t-decision-1" })
        #expect(decisions.contains("Decided near.") && decisions.contains("Because near."))
    }

    @Test
    func `What went right stands under the capacities that carried it, with its challenge`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative("A", "went-right", "2020", "challenge: A flood.\ncapacities: [resources/slack]"),
            "narratives/b.md": narrative("B", "went-right", "2019", "capacities: [resources/slack]"),
        ])
        let html = try site.text("what-helped-by-capacity.html")
        #expect(places(html) == ["a.html", "b.html"])
        #expect(html.contains("A flood.") && html.contains("About B.") && !html.contains("About A."))
    }

    @Test
    func `A long index goes on over pages, with the heading again, and jumps lead to where a heading begins`() throws {
        let actions = (1...3).map { "- {action: Fix \($0)., aim: fix}" } + (1...2).map { "- {action: Learn \($0)., aim: learn}" }
        var content: [String: String] = [:]
        for number in 1...100 {
            content["narratives/n\(number).md"] = narrative("N", "near-miss", "2020", "actions:\n  \(actions.joined(separator: "\n  "))")
        }
        let site = try SiteOnDisk(content)
        let (first, second, third) = (
            try site.text("actions.html"), try site.text("actions-page-2.html"), try site.text("actions-page-3.html")
        )
        #expect([first, second, third].map { places($0).count } == [200, 200, 100])
        #expect(headings(first) == ["Patterns, and decisions", "To fix"])
        #expect(headings(second) == ["To fix", "To learn"])
        #expect(headings(third) == ["To learn"])
        for page in [first, second, third] {
            #expect(page.contains("<a href=\"actions.html#t-group-1\">To fix</a>"))
            #expect(page.contains("<a href=\"actions-page-2.html#t-group-2\">To learn</a>"))
        }
        #expect(second.contains("id=\"t-group-2\"") && second.contains("page 2 of 3"))
    }

    @Test
    func `An index with many headings has no list of them`() throws {
        func page(_ systems: Int) throws -> String {
            let names = (1...systems).map { "s\($0)" }.joined(separator: ", ")
            return try SiteOnDisk([
                "narratives/a.md": narrative("A", "near-miss", "2020", "systems: [\(names)]\nsurprises: [{believed: B, found: F}]")
            ]).text("surprises.html")
        }
        #expect(try page(1).contains("#t-group-") == false)
        #expect(try page(20).ranges(of: "surprises.html#t-group-").count == 20)
        #expect(try page(21).contains("#t-group-") == false)
    }

    @Test
    func `What says nothing of its aim, its factor or its system stands last, under a heading that says so`() throws {
        let extra = """
            factors: [{factor: masking}]
            adaptations: [{what: Free.}, {what: Bound., helped: [masking], capacity: resources/slack}]
            surprises: [{believed: B, found: F}]
            actions: [{action: Loose.}, {action: Tight., aim: fix, stage: test, horizon: now}]
            """
        let site = try SiteOnDisk(["narratives/a.md": narrative("A", "near-miss", "2020", extra)])
        for (path, heading) in [
            ("what-helped.html", "With the whole of it"), ("what-helped-by-capacity.html", "No capacity named"),
            ("surprises.html", "No system named"), ("actions.html", "No aim given"), ("actions-by-stage.html", "No stage given"),
            ("actions-by-horizon.html", "No horizon given"),
        ] { #expect(headings(try site.text(path)).last == heading, "\(path)") }
    }

    @Test
    func `An action may address what no narrative met: it is named and not linked, wherever it stands`() throws {
        let actions =
            "actions: [{action: Soon., addresses: [nobody-met], horizon: now}, {action: Later., addresses: [nobody-met], horizon: long}]"
        let site = try SiteOnDisk(["narratives/a.md": narrative("A", "post-mortem", "2020", actions)])
        for path in ["narratives/a.html", "actions.html", "patterns/fast-then-better.html"] {
            let html = try site.text(path)
            #expect(html.contains("Nobody met") && !html.contains("nobody-met.html"), "\(path)")
        }
    }

    @Test
    func `An index without entries says so, and the home page offers those alone that have some`() throws {
        let site = try SiteOnDisk(["narratives/a.md": narrative("A", "near-miss", "2020", "decisions: [{text: Nothing changed.}]")])
        for path in ["what-helped.html", "surprises.html", "actions.html", "double-edged.html", "quiet-factors.html"] {
            #expect(try site.text(path).contains("Nothing here yet."), "\(path)")
        }
        #expect(try !site.text("decisions.html").contains("Nothing here yet."))
        let doors = try #require(try site.text("index.html").firstMatch(of: /<nav class="doors".*?<\/nav>/.dotMatchesNewlines()))
        #expect(doors.0.contains("decisions.html") && !doors.0.contains("surprises.html") && !doors.0.contains("quiet-factors.html"))
    }

    @Test
    func `A factor with two edges has a column for each, and its own page tells where it was a strength`() throws {
        var content = [
            "factors/cache.md": "---\ntitle: A cache\nsummary: It keeps.\n---\n",
            "narratives/good.md": narrative(
                "Good", "went-right", "2019",
                "factors: [{factor: cache}, {factor: rush}]\nrelations: [{from: cache, verb: protected-against, to: rush, note: In time.}]"),
        ]
        for number in 1...7 {
            let extra = "factors: [{factor: other}, {factor: cache, here: Bad \(number)., part: mask}]"
            content["narratives/n\(number).md"] = narrative("N", number == 7 ? "near-miss" : "post-mortem", "200\(number)", extra)
        }
        let site = try SiteOnDisk(content)
        let html = try site.text("double-edged.html")
        #expect(headings(html) == ["A cache"])
        let columns = html.split(separator: "Where it was a strength", maxSplits: 1).map(String.init)
        #expect(places(columns[0]) == (2...7).reversed().map { "n\($0).html#t-factor-cache" })
        #expect(places(columns[1]) == ["good.html#t-relation-1"])
        #expect(columns[0].contains("Bad 7.") && columns[1].contains("protected against") && columns[1].contains("In time."))
        #expect(columns[1].contains("All narratives with it"))
        let page = try site.text("factors/cache.html")
        #expect(page.contains("Where it was a strength") && page.contains("double-edged.html"))
        #expect(try !site.text("factors/rush.html").contains("Where it was a strength"))
    }

    @Test
    func `A quiet factor stands with what it did, and the rule is on the page`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(
                "A", "went-right", "2020", "factors: [{factor: loud, part: trigger}, {factor: still, here: It was so.}]")
        ])
        let html = try site.text("quiet-factors.html")
        #expect(places(html) == ["a.html#t-factor-still"])
        #expect(html.contains("factors/still.html") && html.contains("It was so.") && html.contains("not as a trigger or an amplifier"))
        #expect(!html.contains("loud.html"))
    }
}
