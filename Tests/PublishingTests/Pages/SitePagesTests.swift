import Foundation
import Narratives
import Publishing
import Testing

struct SitePagesTests {
    func narrative(_ extra: String = "", kind: String = "post-mortem", date: String = "2024", body: String = "") -> String {
        "---\ntitle: T\nkind: \(kind)\ndate: \(date)\nsummary: S\n\(extra)\n---\n\(body)"
    }

    @Test
    func `The site has a page for each thing, at the address that the design names`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative("tags: [t]\nsystems: [s]\nsymptoms: [y]\nresponse: [r]\norganisation: O\nfactors: [{factor: f}]"),
            "pages/guide.md": "---\ntitle: Guide\n---\n",
        ])
        let paths = site.pages.map(\.path).filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("search/") }
        #expect(
            paths.sorted() == [
                "404.html", "capacities.html", "data/narratives.json", "data/terms.json", "factors.html", "factors/f.html", "graph.html",
                "index.html", "narratives.html", "narratives/a.html", "near-misses.html", "organisations.html", "organisations/o.html",
                "pages/guide.html", "post-mortems.html", "responses.html", "responses/r.html", "robots.txt", "scenarios.html",
                "search.html", "symptoms.html", "symptoms/y.html", "systems.html", "systems/s.html", "tags.html", "tags/t.html",
                "technologies.html", "unaddressed-conditions.html", "went-right.html", "years/2024.html",
            ])
    }

    @Test
    func `Every link within the site leads to a file of it`() throws {
        let site = try SiteOnDisk(
            EveryField.content.merging(["pages/guide.md": "---\ntitle: Guide\nmenu: 1\n---\nSee [[whole]] and [[factor:factor-one]]."]) {
                $1
            }, drafts: true)
        let files = Set(site.pages.map(\.path))
        for page in site.pages where page.path.hasSuffix(".html") {
            let html = String(decoding: try page.render(), as: UTF8.self)
            for match in html.matches(of: /(?:href|src)="([^"#:]+)(?:#[^"]*)?"/) {
                let folder = page.path.split(separator: "/").dropLast()
                var path = folder.map(String.init)
                for part in match.1.split(separator: "/") { if part == ".." { _ = path.popLast() } else { path.append(String(part)) } }
                #expect(files.contains(path.joined(separator: "/")), "\(match.1) on \(page.path)")
            }
        }
    }

    @Test
    func `A scenario's page has its questions, the narratives that met it, and those in which it went right`() throws {
        let site = try SiteOnDisk([
            "narratives/met.md": narrative("scenarios: [restart]").replacing("title: T", with: "title: It came"),
            "narratives/drill.md": narrative("scenarios: [restart]", kind: "went-right").replacing(
                "title: T", with: "title: It was played"),
            "scenarios/restart.md": "---\ntitle: Everything restarts\nquestions: [What is cold then?]\n---\nBody.",
        ])
        let page = try site.text("scenarios/restart.html")
        let places = try ["What is cold then?", "Where it was met", "It came", "Played in a drill", "It was played"].map {
            try #require(page.firstRange(of: $0)?.lowerBound, "\($0)")
        }
        #expect(places == places.sorted())
        #expect(page.ranges(of: "It was played").count == 1 && page.contains("2 narratives"))
        let list = try site.text("scenarios.html")
        #expect(list.contains("Everything restarts") && list.contains("in 1 narrative · played or carried in 1"))
        #expect(try site.text("narratives/met.html").contains("scenarios/restart.html"))
    }

    @Test
    func `A page that is made of a file leads to where it can be edited, where the site says so`() throws {
        let content = [
            "narratives/a/index.md": narrative("tags: [t]\naliases: [old]"), "pages/guide.md": "---\ntitle: Guide\n---\n",
            "tags/t.md": "---\ntitle: T\n---\n",
        ]
        var configuration = SiteConfiguration()
        configuration.editURL = "https://code.example.org/edit/"
        let site = try SiteOnDisk(content, configuration)
        for (path, file) in [
            ("narratives/a.html", "narratives/a/index.md"), ("pages/guide.html", "pages/guide.md"), ("tags/t.html", "tags/t.md"),
        ] {
            #expect(try site.text(path).contains("<a href=\"https://code.example.org/edit/\(file)\">Edit this page</a>"), "\(path)")
        }
        for path in ["index.html", "tags.html", "narratives/old.html", "404.html"] {
            #expect(try !site.text(path).contains("Edit this page"), "\(path)")
        }
        #expect(try !SiteOnDisk(content).text("narratives/a.html").contains("Edit this page"))
    }

    @Test
    func `Earlier names redirect, for narratives, pages and words`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative("aliases: [old, /2019/06/outage/, /b.html]"),
            "pages/guide.md": "---\ntitle: Guide\naliases: [help]\n---\n",
            "factors/herd.md": "---\ntitle: Herd\naliases: [stampede]\n---\n",
        ])
        let moved = [
            ("narratives/old.html", "../narratives/a.html"), ("pages/help.html", "../pages/guide.html"),
            ("factors/stampede.html", "../factors/herd.html"), ("2019/06/outage/index.html", "../../../narratives/a.html"),
            ("b.html", "narratives/a.html"),
        ]
        for (path, target) in moved {
            let html = try site.text(path)
            #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"), "\(path)")
            #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
        }
    }

    @Test
    func `A page shows three pages that link to it and holds twenty, and leads to all where there are more`() throws {
        func site(_ count: Int) throws -> SiteOnDisk {
            var content = ["narratives/a.md": narrative()]
            for number in 1...count { content["narratives/n\(number).md"] = narrative(body: "Unlike [[a]] it was number \(number).") }
            return try SiteOnDisk(content)
        }
        let few = try site(20)
        #expect(!few.pages.contains { $0.path == "narratives/a-mentions.html" })
        let shown = try few.text("narratives/a.html").components(separatedBy: "<summary>All 20</summary>")
        #expect(shown.map { $0.ranges(of: "<mark>").count } == [3, 17])
        let many = try site(21)
        let page = try many.text("narratives/a.html")
        #expect(page.ranges(of: "<mark>").count == 3 && !page.contains("<summary>All"))
        #expect(page.contains("<a href=\"../narratives/a-mentions.html\">All 21 mentions</a>"))
        #expect(try many.text("narratives/a-mentions.html").ranges(of: "<mark>").count == 21)
    }

    @Test
    func `A page that links twice is named once, with both sentences, and whatever else they link by its title`() throws {
        let body = "Near [[a]] stood [[b]] and [[factor:masking|a mask]]. Then came [[b]], after [[a|that]]."
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(), "narratives/b.md": narrative().replacing("title: T", with: "title: Another <b>"),
            "narratives/c.md": narrative(body: body),
        ])
        let page = try site.text("narratives/a.html")
        let mentions = try #require(page.components(separatedBy: "class=\"mentions\"").last?.components(separatedBy: "</ul>").first)
        #expect(mentions.ranges(of: "narratives/c.html").count == 1 && mentions.ranges(of: "<p>").count == 2)
        #expect(mentions.contains("</mark> stood Another &lt;b&gt; and a mask.</p>"))
        #expect(mentions.contains("<p>Then came Another &lt;b&gt;, after <mark>that</mark>.</p>"))
        #expect(try String(describing: site.json("data/narratives.json")).contains("Then came Another <b>, after that."))
    }

    @Test
    func `A factor's page tells what it did, what helped and what addresses it`() throws {
        let site = try SiteOnDisk([
            "factors/masking.md":
                "---\ntitle: Masking\nfamily: seeing\nsummary: It hides.\nquestions: [Who would see?]\naliases: [hiding]\n---\nBody.",
            "narratives/a.md": narrative(
                """
                factors:
                  - {factor: hiding, as: first, here: It hid once.}
                  - {factor: masking, here: It hid twice.}
                adaptations:
                  - {what: Looked closer., helped: [first], worked: yes}
                  - {what: Looked away., helped: [masking], worked: no}
                  - {what: Something else.}
                actions: [{action: Unmask it., addresses: [masking]}, {action: Rest.}]
                """),
        ])
        let page = try site.text("factors/masking.html")
        for words in [
            "Seeing", "It hides.", "Who would see?", "Hiding", "It hid once.", "It hid twice.", "Looked closer.", "Unmask it.",
            "1 narrative",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        for words in ["Something else.", "Rest."] { #expect(!page.contains(words), "\(words)") }
        let (helped, tried) = (
            try #require(page.components(separatedBy: "id=\"t-tried\"").first),
            try #require(page.components(separatedBy: "id=\"t-tried\"").last)
        )
        #expect(!helped.contains("Looked away.") && tried.contains("Looked away.") && !tried.contains("Looked closer."))
    }

    @Test
    func `Factors are listed by family: the known ones in their order, others by name, the rest last`() throws {
        var content: [String: String] = [:]
        for (name, family) in [("a", "work"), ("b", "load"), ("c", "zeal"), ("d", "art"), ("e", nil), ("f", "seeing")]
            as [(String, String?)]
        {
            content["factors/\(name).md"] = "---\ntitle: \(name)\n\(family.map { "family: \($0)" } ?? "summary: S")\n---\n"
        }
        let html = try SiteOnDisk(content).text("factors.html")
        #expect(html.matches(of: /<h2>(.*?)<\/h2>/).map { String($0.1) } == ["Load", "Seeing", "Work", "Art", "Zeal", "Others"])
    }

    @Test
    func `The home page gives the three kinds the same room, with the newest four of each`() throws {
        var content = ["index.md": "---\ntitle: Welcome\n---\nHello."]
        for (kind, count) in [("post-mortem", 9), ("near-miss", 5), ("went-right", 1)] {
            for number in 1...count { content["narratives/\(kind)-\(number).md"] = narrative(kind: kind, date: "\(2000 + number)") }
        }
        let html = try SiteOnDisk(content).text("index.html")
        let lists = try #require(html.split(separator: "<div class=\"kinds\">").last)
        let shown = lists.matches(of: /href="narratives\/([a-z-]+-\d)\.html"/).map { String($0.1) }
        #expect(
            shown == [
                "post-mortem-9", "post-mortem-8", "post-mortem-7", "post-mortem-6", "near-miss-5", "near-miss-4", "near-miss-3",
                "near-miss-2",
                "went-right-1",
            ])
        #expect(html.contains("<h1>Welcome</h1>"))
    }

    @Test
    func `What is invented stands on the home page only where what happened leaves room`() throws {
        var content: [String: String] = [:]
        for number in 1...3 { content["narratives/real-\(number).md"] = narrative(kind: "near-miss", date: "\(2000 + number)") }
        for number in 1...3 {
            content["narratives/invented-\(number).md"] = narrative("fiction: true", kind: "near-miss", date: "\(2010 + number)")
        }
        let html = try SiteOnDisk(content).text("index.html")
        let lists = try #require(html.split(separator: "<div class=\"kinds\">").last)
        #expect(
            lists.matches(of: /href="narratives\/([a-z]+-\d)\.html"/).map { String($0.1) } == ["real-3", "real-2", "real-1", "invented-3"])
    }

    @Test
    func `A timeline is told in the order of its moments, each day once`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative(
                """
                timeline:
                  - {at: 2024-11-13T00:10Z, event: third}
                  - {at: 2024-11-12T09:07Z, event: first}
                  - {at: 2024-11-12T10:37+01:00, event: second}
                  - {at: 2024-11-13T00:10Z, event: fourth}
                """)
        ])
        let html = try site.text("narratives/a.html")
        #expect(html.matches(of: /first|second|third|fourth/).map { String($0.0) } == ["first", "second", "third", "fourth"])
        let days = html.matches(of: /<\/th><td>([^<]*)</).map { String($0.1) }
        #expect(days == ["12 November 2024", "", "13 November 2024", ""])
        #expect(html.contains("10:37 +01:00 (09:37 UTC)"))
        let ids = ["2024-11-12T0907Z", "2024-11-12T0937Z", "2024-11-13T0010Z", "2024-11-13T0010Z-2"].map { "t-at-" + $0 }
        #expect(html.matches(of: /<tr id="(t-at[^"]*)"/).map { String($0.1) } == ids)
        #expect(html.contains("<a href=\"#t-at-2024-11-12T0907Z\">1</a>"))
    }

    @Test
    func `The page for missing addresses leads home from any depth`() throws {
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/sub/"
        let html = try SiteOnDisk(["index.md": "Words."], configuration).text("404.html")
        #expect(html.contains("href=\"/sub/index.html\""))
        #expect(html.matches(of: /href="assets/).isEmpty)
    }

    @Test
    func `The same content gives the same bytes, on any number of cores`() throws {
        let (one, two) = (try SiteOnDisk(EveryField.content, drafts: true), try SiteOnDisk(EveryField.content, drafts: true))
        #expect(one.pages.map(\.path) == two.pages.map(\.path))
        for page in one.pages {
            let other = try #require(two.pages.first { $0.path == page.path })
            #expect(try page.render() == other.render(), "\(page.path)")
        }
    }

    @Test
    func `No list is ordered by severity, and no page but the narrative's own shows it`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative("severity: SEV-1\ntags: [t]"), "narratives/b.md": narrative("severity: SEV-9", date: "2025"),
        ])
        for page in site.pages where page.path.hasSuffix(".html") && !page.path.hasPrefix("narratives/") {
            #expect(!String(decoding: try page.render(), as: UTF8.self).contains("SEV-"), "\(page.path)")
        }
        #expect(try site.text("narratives/a.html").contains("SEV-1"))
    }
}

extension SitePagesTests {
    @Test
    func `A link to an earlier id shows the title of what it leads to`() throws {
        let site = try SiteOnDisk([
            "narratives/a.md": narrative("aliases: [old]").replacing("title: T", with: "title: The herd"),
            "narratives/b.md": narrative("related: [{id: old, why: Why words}]", body: "See [[old]]."),
        ])
        let page = try site.text("narratives/b.html")
        #expect(page.contains("The herd</a>."))
        #expect(page.contains("Why words"))
        #expect(try site.text("narratives/a.html").contains("Mentioned in"))
    }
}
