import Foundation
import Narratives
import Publishing
import Testing

struct FeedPagesTests {
    let site: SiteOnDisk

    init() throws {
        var configuration = SiteConfiguration()
        configuration.title = "Ours & <theirs>"
        configuration.baseURL = "https://a.b/sub/"
        site = try SiteOnDisk(
            [
                "narratives/herd.md": """
                ---
                title: A <herd> & "more"
                kind: post-mortem
                date: 2024-11-12T10:07+01:00
                ended: 2024-11-13
                summary: It's <b>not</b> bold.
                authors: [Ada & Co]
                tags: [overload]
                adaptations: [{what: Waited.}]
                surprises: [{believed: B, found: F}]
                lessons: [L]
                actions: [{action: Wait.}]
                decisions: [{text: Nothing.}]
                ---
                See [[canary]] and <https://c.d/?e=f&g>.
                """, "narratives/canary.md": "---\ntitle: A canary\nkind: near-miss\ndate: 2023\nsummary: S\n---\n",
                "pages/guide.md": "---\ntitle: Guide\n---\n",
            ], configuration)
    }

    @Test
    func `The Atom feed is well-formed, with absolute addresses and the newest first`() throws {
        let feed = try site.xml("feed.xml").root
        #expect(feed.name == "feed")
        #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        #expect(feed.text("title") == "Ours & <theirs>")
        #expect(feed.text("id") == "https://a.b/sub/feed.xml")
        #expect(
            feed.all("link").map { "\($0.attributes["rel"] ?? "") \($0.attributes["href"] ?? "")" } == [
                "self https://a.b/sub/feed.xml", "alternate https://a.b/sub/",
            ])
        #expect(feed.all("author").map { $0.text("name") } == ["Ours & <theirs>"])
        #expect(
            feed.all("entry").map { $0.text("id") } == ["https://a.b/sub/narratives/herd.html", "https://a.b/sub/narratives/canary.html"])
        let entry = try #require(feed.all("entry").first)
        #expect(entry.text("title") == "A <herd> & \"more\"")
        #expect(entry.text("published") == "2024-11-12T10:07:00+01:00")
        #expect(entry.text("updated") == "2024-11-13T00:00:00Z")
        #expect(entry.text("summary") == "It's <b>not</b> bold.")
        #expect(entry.all("author").map { $0.text("name") } == ["Ada & Co"])
        #expect(entry.all("category").map { $0.attributes["term"] } == ["post-mortem", "overload"])
        let content = try #require(entry.text("content"))
        #expect(content.contains("<a href=\"https://a.b/sub/narratives/canary.html\">A canary</a>"))
        #expect(content.contains("https://c.d/?e=f&amp;g"))
    }

    @Test
    func `What was written up last comes first, stamped with that day; what nobody can date comes last, and is valid all the same`() throws
    {
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/sub/"
        let head = "---\ntitle: T\nkind: near-miss\nsummary: S\nfactors: [{factor: stale}]\n"
        let site = try SiteOnDisk(
            [
                "narratives/old.md": head + "date: 1979-03-28\nended: 1979-04\nrecorded: 2024-06-01\n---\n",
                "narratives/new.md": head + "date: 2024-05-01\n---\n", "narratives/dateless.md": head + "date: unknown\n---\n",
            ], configuration)
        for feed in ["feed.xml", "feeds/near-misses.xml", "factors/stale.xml"] {
            let root = try site.xml(feed).root
            #expect(root.text("updated") == "2024-06-01T00:00:00Z")
            #expect(
                root.all("entry").map {
                    "\($0.text("id")?.split(separator: "/").last ?? "") \($0.text("published") ?? "-") \($0.text("updated") ?? "")"
                } == [
                    "old.html 2024-06-01T00:00:00Z 2024-06-01T00:00:00Z", "new.html 2024-05-01T00:00:00Z 2024-05-01T00:00:00Z",
                    "dateless.html - 1970-01-01T00:00:00Z",
                ])
            #expect(AtomRules.faults(in: try site.xml(feed)) == [])
        }
        let items = try #require(try site.json("feed.json")["items"] as? [[String: Any]])
        #expect(items.map { $0["date_published"] as? String } == ["2024-06-01T00:00:00Z", "2024-05-01T00:00:00Z", nil])
        #expect(items.allSatisfy { $0["date_modified"] == nil })
    }

    @Test(arguments: [("feeds/post-mortems", ["herd"]), ("feeds/near-misses", ["canary"]), ("feeds/went-right", [])])
    func `There is a feed for each kind, in both forms`(name: String, ids: [String]) throws {
        let addresses = ids.map { "https://a.b/sub/narratives/\($0).html" }
        let feed = try site.xml("\(name).xml").root
        #expect(feed.text("id") == "https://a.b/sub/\(name).xml")
        #expect(feed.text("updated") != nil)
        #expect(feed.all("entry").map { $0.text("id") ?? "" } == addresses)
        let json = try site.json("\(name).json")
        #expect(json["feed_url"] as? String == "https://a.b/sub/\(name).json")
        #expect((json["items"] as? [[String: Any]])?.map { $0["id"] as? String ?? "" } == addresses)
    }

    @Test
    func `A feed of a term has summaries alone`() throws {
        let content = ["narratives/a.md": "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\nsystems: [cdn]\n---\nThe story.\n"]
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/"
        let site = try SiteOnDisk(content, configuration)
        let entries = try ["systems/cdn.xml", "feed.xml"].map { try #require(try site.xml($0).root.all("entry").first) }
        #expect(entries.map { $0.text("summary") } == ["S", "S"])
        #expect(entries.map { $0.all("content").count } == [0, 1])
    }

    @Test
    func `The JSON feed is JSON Feed 1.1, with absolute addresses`() throws {
        let feed = try site.json("feed.json")
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["title"] as? String == "Ours & <theirs>")
        #expect(feed["home_page_url"] as? String == "https://a.b/sub/")
        #expect(feed["feed_url"] as? String == "https://a.b/sub/feed.json")
        let items = try #require(feed["items"] as? [[String: Any]])
        #expect(items.count == 2)
        #expect(items[0]["title"] as? String == "A <herd> & \"more\"")
        #expect(items[0]["date_published"] as? String == "2024-11-12T10:07:00+01:00")
        #expect(items[0]["tags"] as? [String] == ["post-mortem", "overload"])
        #expect((items[0]["authors"] as? [[String: String]]) == [["name": "Ada & Co"]])
        #expect((items[0]["content_html"] as? String)?.contains("https://a.b/sub/narratives/canary.html") == true)
        #expect(items[1]["content_html"] as? String == "S")
    }

    @Test
    func `The sitemap names every page by its full address, each once`() throws {
        let addresses = try site.xml("sitemap.xml").root.all("url").compactMap { $0.text("loc") }
        #expect(Set(addresses).count == addresses.count)
        #expect(addresses.allSatisfy { $0.hasPrefix("https://a.b/sub/") })
        let paths = Set(addresses.map { $0.dropFirst("https://a.b/sub/".count) })
        let wanted = [
            "", "narratives.html", "near-misses.html", "years/2024.html", "tags/overload.html", "tags.html", "pages/guide.html",
            "narratives/herd.html", "what-helped.html", "what-helped-by-capacity.html", "surprises.html", "actions.html",
            "decisions.html", "lessons.html",
            "patterns/fast-then-better.html",
        ]
        for path in wanted { #expect(paths.contains(path[...]), "\(path)") }
        let files = Set(site.pages.map(\.path))
        #expect(paths.filter { $0 != "" && !files.contains(String($0)) } == [])
    }

    @Test
    func `Robots are shown the sitemap`() throws {
        #expect(try site.text("robots.txt") == "User-agent: *\nAllow: /\nSitemap: https://a.b/sub/sitemap.xml\n")
    }

    @Test
    func `Without base-url there are no feeds and no sitemap`() throws {
        let bare = try SiteOnDisk(["pages/guide.md": "---\ntitle: Guide\n---\n"])
        #expect(bare.pages.map(\.path).filter { $0.contains("feed") || $0.contains("sitemap") } == [])
        #expect(try bare.text("robots.txt") == "User-agent: *\nAllow: /\n")
    }

    @Test
    func `A feed holds the fifty newest`() throws {
        var content: [String: String] = [:]
        for number in 1...60 {
            content["narratives/n\(number).md"] = "---\ntitle: T\nkind: near-miss\ndate: \(1900 + number)\nsummary: S\n---\n"
        }
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/"
        let entries = try SiteOnDisk(content, configuration).xml("feed.xml").root.all("entry")
        #expect(entries.map { $0.text("id") } == (11...60).reversed().map { "https://a.b/narratives/n\($0).html" })
    }
}

extension FeedPagesTests {
    @Test
    func `Every feed keeps the rules of its form, with any text and any date in it`() throws {
        var content = EveryField.content
        content["narratives/odd.md"] = """
            ---
            title: "\\0 ]]> <![CDATA[ \u{301} &"
            kind: went-right
            date: 2024
            ended: 2024-02-29T23:59:59+05:30
            summary: "&amp; <p>"
            authors: ["<a>"]
            systems: [cdn]
            factors: [{factor: masking}]
            ---
            ## A heading

            See [above](#a-heading), [[whole]], ![a picture](p.png) and a note.[^1] `href="#x"`

            - [x] done

            [^1]: `]]>` & "more"
            """
        content["narratives/p.png"] = "p"
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/sub/"
        let site = try SiteOnDisk(content, configuration, drafts: true)
        let names = site.pages.map(\.path).filter { $0.hasSuffix(".xml") && $0 != "sitemap.xml" }
        #expect(Set(names).isSuperset(of: ["feed.xml", "feeds/went-right.xml", "factors/masking.xml", "systems/cdn.xml"]))
        for name in names {
            #expect(AtomRules.faults(in: try site.xml(name)) == [], "\(name)")
        }
        for name in site.pages.map(\.path).filter({ $0.hasSuffix(".json") && $0.contains("feed") }) {
            #expect(JSONFeedRules.faults(in: try site.json(name)) == [], "\(name)")
        }
        let text = try #require(site.xml("feed.xml").root.all("entry").first { $0.text("id")?.hasSuffix("odd.html") == true })
        #expect(text.text("content")?.contains("href=\"https://a.b/sub/narratives/odd.html#a-heading\"") == true)
        #expect(text.text("content")?.contains("href=&quot;#x&quot;") == true)
    }

    @Test
    func `A factor and a system have feeds, linked from their pages; other words, and those not met yet, have none`() throws {
        var content = [
            "factors/unmet.md": "---\ntitle: Unmet\nsummary: S.\n---\n", "factors/stale.md": "---\ntitle: Stale & old\nsummary: S.\n---\n",
        ]
        for number in 1...12 {
            content["narratives/n\(number).md"] =
                "---\ntitle: T\nkind: near-miss\ndate: \(1900 + number)\nsummary: S\nsystems: [cdn]\ntags: [t]\nfactors: [{factor: stale}]\n---\n"
        }
        var configuration = SiteConfiguration()
        configuration.baseURL = "https://a.b/"
        configuration.title = "Ours"
        let site = try SiteOnDisk(content, configuration)
        #expect(
            site.pages.map(\.path).filter { $0.hasPrefix("factors/") && !$0.hasSuffix(".html") } == [
                "factors/stale.xml"
            ])
        #expect(site.pages.map(\.path).filter { $0.hasPrefix("tags/") } == ["tags/t.html"])
        let feed = try site.xml("factors/stale.xml").root
        #expect(feed.text("title") == "Ours: Stale & old")
        #expect(feed.all("link").map { $0.attributes["href"] } == ["https://a.b/factors/stale.xml", "https://a.b/factors/stale.html"])
        #expect(feed.all("entry").map { $0.text("id") } == (3...12).reversed().map { "https://a.b/narratives/n\($0).html" })
        for (page, feed) in [
            ("factors/stale.html", "../factors/stale"), ("systems/cdn.html", "../systems/cdn"), ("near-misses.html", "feeds/near-misses"),
        ] {
            let html = try site.text(page)
            #expect(html.contains("<link rel=\"alternate\" type=\"application/atom+xml\""))
            #expect(html.contains("href=\"\(feed).xml\">"), "\(page)")
            #expect(html.contains("href=\"\(feed).json\">") == (page == "near-misses.html"), "\(page)")
        }
        #expect(try !site.text("factors/unmet.html").contains("unmet.xml"))
        #expect(try !SiteOnDisk(content).text("factors/stale.html").contains("stale.xml"))
    }

    @Test
    func `A feed is as new as its newest entry`() throws {
        let feed = try site.xml("feed.xml").root
        #expect(feed.text("updated") == feed.all("entry").compactMap { $0.text("updated") }.max())
    }
}
