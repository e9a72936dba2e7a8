import Foundation
import Narratives
import Publishing
import Testing

/// What a page says of itself to other programs.
struct StructuredDataTests {
    private static let text = """
        ---
        title: "A </script><b> & \\"title\\""
        kind: near-miss
        date: 2024-11-12T10:07+01:00
        ended: 2024-11-13
        summary: "S <!--"
        authors: [Team]
        tags: [over-load]
        factors: [{factor: masking}, {factor: masking, as: other}]
        sources: [{title: Report, url: "https://c.d/?e&f"}]
        ---
        """

    private func page(base: String?, image: String? = nil) throws -> String {
        var configuration = SiteConfiguration()
        configuration.title = "Ours"
        configuration.baseURL = base
        configuration.image = image.map { Located($0, at: .start) }
        return try SiteOnDisk(["narratives/a.md": Self.text], configuration).text("narratives/a.html")
    }

    private func data(_ page: String) throws -> NSDictionary {
        let blocks = page.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/)
        let block = try #require(blocks.first)
        #expect(blocks.count == 1)
        return try #require(try JSONSerialization.jsonObject(with: Data(block.1.utf8)) as? NSDictionary)
    }

    @Test
    func `A narrative is a report of schema.org, whatever its words`() throws {
        let expected: NSDictionary = [
            "@context": "https://schema.org", "@type": "Report", "headline": "A </script><b> & \"title\"", "description": "S <!--",
            "inLanguage": "en", "url": "https://a.b/narratives/a.html", "image": "https://a.b/files/share.png",
            "temporalCoverage": "2024-11-12T10:07+01:00/2024-11-13", "genre": "Near miss", "keywords": ["Over load"],
            "author": [["name": "Team"]], "citation": [["@type": "CreativeWork", "name": "Report", "url": "https://c.d/?e&f"]],
            "isPartOf": ["@type": "WebSite", "name": "Ours", "url": "https://a.b/"],
        ]
        #expect(try data(page(base: "https://a.b/", image: "share.png")) == expected)
        let bare = try data(page(base: nil, image: "share.png"))
        #expect(bare["url"] == nil && bare["image"] == nil)
    }

    @Test
    func `Previews have a title, a sentence, an address and the one picture`() throws {
        let page = try page(base: "https://a.b/", image: "share.png")
        let tags = page.matches(of: /<meta (?:name="description" )?(?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">/).map {
            "\($0.1) \($0.2)"
        }
        #expect(
            tags == [
                "og:description S &lt;!--", "og:title A &lt;/script&gt;&lt;b&gt; &amp; &quot;title&quot;", "og:site_name Ours",
                "og:type article",
                "og:url https://a.b/narratives/a.html", "og:image https://a.b/files/share.png", "twitter:card summary_large_image",
            ])
        #expect(page.contains("<link rel=\"canonical\" href=\"https://a.b/narratives/a.html\">"))
        let bare = try self.page(base: nil)
        #expect(bare.contains("content=\"summary\"") && !bare.contains("og:url") && !bare.contains("canonical"))
    }

    @Test(arguments: ["en", "de"])
    func `Where the site has no picture of its own, previews show the theme's for the kind, in the site's language`(language: String) throws
    {
        var configuration = SiteConfiguration()
        (configuration.baseURL, configuration.language) = ("https://a.b/", language)
        let site = try SiteOnDisk(["narratives/a.md": Self.text], configuration)
        for (path, picture) in [
            ("narratives/a.html", language == "de" ? "near-miss.de" : "near-miss"), ("post-mortems.html", "post-mortem"),
            ("tags.html", "site"),
        ] {
            let page = try site.text(path)
            let address = try #require(
                page.firstMatch(of: /<meta property="og:image" content="https:\/\/a.b\/(assets\/share-([a-z.-]+)\.[0-9a-f]{16}\.png)">/))
            #expect(address.2 == picture && site.pages.contains { $0.path == address.1 }, "\(path)")
            #expect(page.contains("content=\"summary_large_image\""))
        }
        #expect(try data(site.text("narratives/a.html"))["image"] as? String != nil)
    }

    @Test
    func `A factor's place keeps its name`() throws {
        let page = try page(base: nil)
        #expect(page.matches(of: /<li id="(t-factor[^"]*)"/).map { String($0.1) } == ["t-factor-masking", "t-factor-other"])
        #expect(page.contains("<h2 id=\"t-factors\">") && page.contains("<a href=\"#t-factors\">"))
    }
}
