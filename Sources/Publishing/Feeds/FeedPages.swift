internal import Analysis
internal import Narratives

/// Feeds, the sitemap and robots.txt. Feeds and the sitemap need absolute addresses, so that there are none without base-url.
struct FeedPages {
    let site: Site

    /// How many narratives a feed holds.
    private static let length = 50

    var all: [Page] {
        let site = site
        let robots = Page("robots.txt", origin: "the rules for robots") {
            let sitemap = site.absoluteURL(of: "sitemap.xml").map { "Sitemap: \($0)\n" } ?? ""
            return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
        }
        guard let base = site.configuration.baseURL else { return [robots] }
        let chronology = site.insights.chronology
        let feeds =
            [Feed(nil, chronology.newestFirst, site)]
            + Kind.allCases.map { Feed($0, chronology.narratives(of: $0, in: site.corpus), site) }
        return [robots, Page("sitemap.xml", origin: "the sitemap") { FeedPages.sitemap(of: site, base: base) }]
            + feeds.flatMap { $0.pages(base: base, length: FeedPages.length) }
    }

    /// The sitemap protocol allows 50,000 addresses a file; beyond that the newest narratives are kept.
    private static func sitemap(of site: Site, base: String) -> [UInt8] {
        let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0).map { LinkTarget.term($0.term).path } }
        let lists = ([.all] + Kind.allCases.map { .kind($0) } + site.insights.chronology.years.map { .year($0.year) }).map(
            \NarrativeList.path)
        let fixed =
            [""] + lists + Vocabulary.allCases.map(TermList.path) + LearningIndex.paths + site.corpus.pages.map(\.target.path) + terms
        let narratives = site.insights.chronology.newestFirst.lazy.map { LinkTarget.narrative(site.corpus.narratives[$0].id).path }
        var xml = XMLText()
        xml.element("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { xml in
            for path in (fixed + narratives).prefix(50_000) {
                xml.element("url") { $0.element("loc", text: base + path) }
            }
        }
        return xml.bytes
    }
}

/// One feed: of all narratives, or of one kind.
private struct Feed {
    let name: String
    let title: String
    let page: String
    let narratives: [Int]
    let site: Site

    init(_ kind: Kind?, _ narratives: [Int], _ site: Site) {
        let list = kind.map { NarrativeList.kind($0).path } ?? "index.html"
        name = kind == nil ? "feed" : "feeds/\(list.dropLast(".html".count))"
        title = kind.map { "\(site.configuration.title): \(site.wording.word("list-\($0.rawValue)"))" } ?? site.configuration.title
        page = list
        self.narratives = narratives
        self.site = site
    }

    func pages(base: String, length: Int) -> [Page] {
        let newest = narratives.prefix(length).map { site.corpus.narratives[$0] }
        return [
            Page(name + ".xml", origin: "the Atom feed “\(title)”") { atom(newest, base: base) },
            Page(name + ".json", origin: "the JSON feed “\(title)”") { json(newest, base: base) },
        ]
    }

    /// RFC 4287. A feed is as new as its newest narrative: no clock has a say in the output.
    private func atom(_ narratives: [Narrative], base: String) -> [UInt8] {
        let newest = narratives.map { $0.ended ?? $0.date }.max { $0.secondsSinceEpoch < $1.secondsSinceEpoch }
        var xml = XMLText()
        xml.element("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.configuration.language)]) { xml in
            xml.element("title", text: title)
            xml.element("subtitle", text: site.configuration.description)
            xml.element("id", text: base + name + ".xml")
            xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", base + name + ".xml")])
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", site.absoluteURL(of: page) ?? base)])
            xml.element("updated", text: newest?.rfc3339 ?? "1970-01-01T00:00:00Z")
            xml.element("author") { $0.element("name", text: site.configuration.title) }
            for narrative in narratives { xml.entry(narrative, base: base, site: site) }
        }
        return xml.bytes
    }

    /// JSON Feed 1.1.
    private func json(_ narratives: [Narrative], base: String) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("description", site.configuration.description)
            json.member("language", site.configuration.language)
            json.member("home_page_url", site.absoluteURL(of: page))
            json.member("feed_url", base + name + ".json")
            json.key("items")
            json.array(of: narratives) { json, narrative in
                let url = base + LinkTarget.narrative(narrative.id).path
                json.object { json in
                    json.member("id", url)
                    json.member("url", url)
                    json.member("title", narrative.title)
                    json.member("summary", narrative.summary)
                    json.member(
                        "content_html", site.html(of: narrative.body, root: base).nonEmpty ?? HTMLEscaping.escaped(narrative.summary))
                    json.member("date_published", narrative.date.rfc3339)
                    json.member("authors", narrative.authors) { json, name in json.object { $0.member("name", name) } }
                    json.member("tags", [narrative.kind.rawValue] + narrative.tags.map(\.value.text))
                }
            }
        }
        json.newline()
        return json.bytes
    }
}

extension XMLText {
    fileprivate mutating func entry(_ narrative: Narrative, base: String, site: Site) {
        let url = base + LinkTarget.narrative(narrative.id).path
        element("entry") { xml in
            xml.element("title", text: narrative.title)
            xml.element("id", text: url)
            xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
            xml.element("published", text: narrative.date.rfc3339)
            xml.element("updated", text: (narrative.ended ?? narrative.date).rfc3339)
            for author in narrative.authors {
                xml.element("author") { $0.element("name", text: author) }
            }
            xml.empty("category", [("term", narrative.kind.rawValue), ("label", site.wording.kind(narrative.kind))])
            for tag in narrative.tags { xml.empty("category", [("term", tag.value.text)]) }
            xml.element("summary", text: narrative.summary)
            // Every link of the body is absolute here, since feeds are read far from the site.
            xml.element("content", [("type", "html")], text: site.html(of: narrative.body, root: base).nonEmpty)
        }
    }
}
