internal import Analysis
internal import Narratives
internal import Text

/// Feeds, the sitemap and robots.txt. Feeds and the sitemap need absolute addresses, so that there are none without base-url.
struct FeedPages {
    let renderer: PageRenderer

    var all: [Page] {
        let site = renderer.site
        let robots = Page("robots.txt", origin: "the rules for robots") {
            let sitemap = site.absoluteURL(of: "sitemap.xml").map { "Sitemap: \($0)\n" } ?? ""
            return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
        }
        guard let base = site.configuration.baseURL else { return [robots] }
        return [robots, Page("sitemap.xml", origin: "the sitemap") { FeedPages.sitemap(of: site, base: base) }]
            + FeedSubject.all(of: site).flatMap { Feed.pages(of: $0, renderer) }
    }

    /// The sitemap protocol allows 50,000 addresses a file; beyond that the newest narratives are kept.
    private static func sitemap(of site: Site, base: String) -> [UInt8] {
        let terms = Vocabulary.allCases.flatMap { site.insights.terms.entries(of: $0).map { LinkTarget.term($0.term).path } }
        let lists = ([.all] + Kind.allCases.map { .kind($0) } + site.insights.chronology.years.map { .year($0.year) }).map(
            \NarrativeList.path)
        let cards = Site.cards(in: site.insights, site.wording).map(\.url)
        let fixed =
            [""] + lists + Vocabulary.allCases.map(TermList.path) + LearningPages.paths(in: site) + cards
            + site.corpus.pages.map(\.target.path)
            + terms
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
