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
        for number in 1...30 {
            content["narratives/n\(number).md"] = narrative("N", "near-miss", "2020", "actions:\n  \(actions.joined(separator: "\n  "))")
        }
        let site = try SiteOnDisk(content)
        let (first, second, third) = (
            try site.text("actions.html"), try site.text("actions-page-2.html"), try site.text("actions-page-3.html")
        )
        #expect([first, second, third].map { places($0).count } == [60, 60, 30])
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
    func `What nobody knew stands once, with its systems linked, and on the page of each of them`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(
                "A", "near-miss", "2020", "systems: [front, queue]\nsurprises: [{believed: It holds., found: It did not.}]"),
            "narratives/b.md": narrative(
                "B", "post-mortem", "2021", "systems: [queue]\nsurprises: [{believed: It is quick., found: It was slow.}]"),
        ])
        let html = try site.text("surprises.html")
        #expect(headings(html) == ["Queue"] && places(html) == ["b.html#t-surprise-1", "a.html#t-surprise-1"])
        #expect(html.contains("<a href=\"systems/front.html\">Front</a>"))
        #expect(places(try site.text("systems/front.html")) == ["a.html#t-surprise-1"])
        #expect(places(try site.text("systems/queue.html")) == ["b.html#t-surprise-1", "a.html#t-surprise-1"])
    }

    @Test
    func `An index with many headings has no list of them`() throws {
        func page(_ systems: Int) throws -> String {
            let narratives = (1...systems).map { number in
                (
                    "narratives/n\(number).md",
                    narrative("N", "near-miss", "2020", "systems: [s\(number)]\nsurprises: [{believed: B, found: F}]")
                )
            }
            return try SiteOnDisk(Dictionary(uniqueKeysWithValues: narratives)).text("surprises.html")
        }
        #expect(try page(1).contains("#t-group-") == false)
        #expect(try page(100).ranges(of: "#t-group-").count == 100)
        #expect(try page(101).contains("#t-group-") == false)
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
            ("surprises.html", "No system named"), ("actions.html", "No aim given"),
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
    func `An index without entries is not made, and neither the home page nor the foot of any leads to it`() throws {
        let site = try SiteOnDisk(["narratives/a.md": narrative("A", "near-miss", "2020", "decisions: [{text: Nothing changed.}]")])
        let absent = [
            "what-helped", "what-helped-by-capacity", "surprises", "lessons", "dropped-hypotheses", "recurring-relations", "actions",
            "unaddressed-conditions", "repurposed", "knobs", "patterns/fast-then-better",
        ]
        let paths = Set(site.pages.map(\.path))
        #expect(absent.filter { paths.contains("\($0).html") } == [] && paths.contains("decisions.html"))
        for page in ["index.html", "narratives/a.html"] {
            let html = try site.text(page)
            #expect(html.contains("decisions.html") && absent.filter { html.contains("\($0).html") } == [], "\(page)")
        }
    }

    @Test
    func `Lessons stand under the organisation of their narrative, each linked to its own place`() throws {
        let site = try SiteOnDisk(three { "organisation: Storm\nlessons: [First \($0)., Second \($0).]" })
        let html = try site.text("lessons.html")
        #expect(places(html) == ["good", "near", "bad"].flatMap { name in [1, 2].map { "\(name).html#t-lesson-\($0)" } })
        #expect(headings(html) == ["Storm"] && html.contains("Second near."))
        let page = try site.text("narratives/near.html")
        #expect(page.contains("<li id=\"t-lesson-2\">Second near.</li>") && page.contains("../lessons.html"))
    }

    @Test
    func `A hypothesis that was dropped is told with who held it, when, on what it rested and why it went; one still held is not`() throws {
        let hypotheses = """
            hypotheses:
              - {held: It is memory., who: on-call engineer, from: 2020-11-25T09:00Z, until: "past noon", rested-on: The graphs., dropped: They fell.}
              - {held: It is the disk.}
            """
        let site = try SiteOnDisk(["narratives/a.md": narrative("A", "post-mortem", "2020", hypotheses)])
        let html = try site.text("dropped-hypotheses.html")
        #expect(places(html) == ["a.html#t-hypothesis-1"])
        for words in ["It is memory.", "on-call engineer", "2020-11-25T09:00Z", "past noon", "The graphs.", "They fell."] {
            #expect(html.contains(words), "\(words)")
        }
        #expect(!html.contains("It is the disk."))
    }

    @Test
    func `A relation of two narratives is a heading, and each has what helped there with either factor`() throws {
        let factors = "factors: [{factor: saturation}, {factor: lost-tools}, {factor: other}]"
        func extra(_ adaptations: String) -> String {
            "\(factors)\nrelations: [{from: saturation, verb: enabled, to: lost-tools, note: A note.}]\nadaptations: [\(adaptations)]"
        }
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(
                "A", "post-mortem", "2020",
                extra(
                    "{what: Shed load., helped: [saturation]}, {what: Prayed., helped: [lost-tools], worked: no}, {what: Sat., helped: [other]}"
                )),
            "narratives/b.md": narrative("B", "near-miss", "2021", extra("{what: Drove there., helped: [lost-tools]}")),
        ])
        let html = try site.text("recurring-relations.html")
        #expect(headings(html) == ["Saturation enabled lost tools"])
        #expect(places(html) == ["b.html#t-relation-1", "a.html#t-relation-1"])
        #expect(html.contains("<a href=\"narratives/b.html#t-adaptation-1\">Drove there.</a>"))
        #expect(html.contains("<a href=\"narratives/a.html#t-adaptation-1\">Shed load.</a>") && html.contains("A note."))
        #expect(!html.contains("Prayed.") && !html.contains("Sat."))
        let factor = try #require(
            try site.text("factors/lost-tools.html").split(separator: "id=\"t-narratives\"").last?.split(separator: "id=\"t-company\"")
                .first)
        #expect(factor.ranges(of: "<em class=\"verb\">enabled</em> <a href=\"../factors/lost-tools.html\">Lost tools</a>").count == 2)
    }

    @Test
    func `A condition that no action addresses stands with what it did, and the rule is on the page`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(
                "A", "went-right", "2020",
                "factors: [{factor: seen}, {factor: still, here: It was so.}]\nactions: [{action: Look., addresses: [seen]}]")
        ])
        let html = try site.text("unaddressed-conditions.html")
        #expect(places(html) == ["a.html#t-factor-still"] && headings(html) == ["Still"])
        #expect(html.contains("factors/still.html") && html.contains("It was so.") && html.contains("no action is said to be about it"))
    }

    @Test
    func `What was made for something else, and what an operator can turn, have a list each, with use, purpose and day`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(
                "A", "post-mortem", "2020-02-03",
                """
                factors: [{factor: herd}]
                adaptations:
                  - {what: Turned., helped: [herd], capacity: flexibility/operator-knob, designed-for: Holidays., worked: partly}
                  - {what: Turned in vain., capacity: flexibility/operator-knob, worked: no}
                  - {what: Borrowed., capacity: resources/spare, designed-for: Tests.}
                  - {what: Sat.}
                """)
        ])
        let (repurposed, knobs) = (try site.text("repurposed.html"), try site.text("knobs.html"))
        #expect(places(repurposed) == [1, 3].map { "a.html#t-adaptation-\($0)" })
        #expect(places(knobs) == [1, 2].map { "a.html#t-adaptation-\($0)" })
        for html in [repurposed, knobs] {
            for words in ["Turned.", "made for Holidays.", "factors/herd.html", "it worked in part", "3 February 2020"] {
                #expect(html.contains(words), "\(words)")
            }
        }
    }
}
